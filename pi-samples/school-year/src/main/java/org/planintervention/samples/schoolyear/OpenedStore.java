package org.planintervention.samples.schoolyear;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.planintervention.jdbc.H2Stores;
import org.planintervention.jdbc.JdbcPlanStore;
import org.planintervention.samples.schoolyear.database.Database;
import org.planintervention.samples.schoolyear.database.NotOpenedException;
import org.planintervention.samples.schoolyear.database.StoreAddress;
import org.planintervention.samples.schoolyear.files.NotWrittenException;
import org.planintervention.samples.schoolyear.files.OwnerFiles;
import org.planintervention.spi.store.PlanStore;

/** The store that the year is kept in, and what is to be cleared away afterwards. */
final class OpenedStore implements AutoCloseable {
  private static final String H2 = "h2:";
  private static final String DISTRICT = "district";

  private final PlanStore store;
  private final AutoCloseable database;
  private final Optional<Path> temporary;

  private OpenedStore(PlanStore store, AutoCloseable database, Optional<Path> temporary) {
    this.store = store;
    this.database = database;
    this.temporary = temporary;
  }

  /**
   * Opens a store.
   *
   * @param url {@code h2:FILE} or {@code sqlite:FILE}; empty: a database in a temporary folder that
   *     goes with it
   * @throws IllegalArgumentException when the address is none
   */
  static OpenedStore of(Optional<String> url) {
    if (url.isEmpty()) {
      Path folder = temporaryFolder();
      return h2(folder.resolve("plans"), Optional.of(folder));
    }
    StoreAddress address =
        StoreAddress.read(url.get())
            .filter(one -> one.file().isPresent())
            .orElseThrow(OpenedStore::noAddress);
    return url.get().startsWith(H2)
        ? h2(Path.of(url.get().substring(H2.length())), Optional.empty())
        : sqlite(address);
  }

  private static OpenedStore h2(Path file, Optional<Path> temporary) {
    StoreAddress address = StoreAddress.read(H2 + file).orElseThrow(OpenedStore::noAddress);
    try {
      OwnerFiles.makeFolder(
          Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of("")));
      Database.make(address);
    } catch (NotWrittenException | NotOpenedException notMade) {
      throw noDatabase(notMade);
    }
    H2Stores.Opened opened = H2Stores.file(file);
    return new OpenedStore(opened.store(), opened, temporary);
  }

  private static OpenedStore sqlite(StoreAddress address) {
    Database database;
    try {
      database = Database.open(address, StoreAddress.Use.MAKE, Optional.empty());
    } catch (NotOpenedException notThere) {
      throw noDatabase(notThere);
    }
    return new OpenedStore(
        JdbcPlanStore.builder(database.source(), DISTRICT).migrate().build(),
        database,
        Optional.empty());
  }

  private static IllegalArgumentException noDatabase(Exception why) {
    return new IllegalArgumentException("the file cannot be a database", why);
  }

  private static IllegalArgumentException noAddress() {
    return new IllegalArgumentException("a store is named h2:FILE or sqlite:FILE");
  }

  PlanStore store() {
    return store;
  }

  @Override
  public void close() {
    try {
      database.close();
    } catch (Exception open) {
      throw new IllegalStateException("the database was not closed", open);
    }
    temporary.ifPresent(OpenedStore::delete);
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("school-year");
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    } catch (IOException left) {
      throw new UncheckedIOException(left);
    }
  }
}
