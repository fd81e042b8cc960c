package org.planintervention.samples.schoolyear;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.planintervention.jdbc.H2Stores;
import org.planintervention.spi.store.PlanStore;

/** The store that the year is kept in, and what is to be cleared away afterwards. */
final class OpenedStore implements AutoCloseable {
  private static final String H2 = "h2:";

  private final H2Stores.Opened opened;
  private final Optional<Path> temporary;

  private OpenedStore(H2Stores.Opened opened, Optional<Path> temporary) {
    this.opened = opened;
    this.temporary = temporary;
  }

  /**
   * Opens a store.
   *
   * @param url {@code h2:FILE}; empty: a database in a temporary folder that goes with it
   * @throws IllegalArgumentException when the address is none
   */
  static OpenedStore of(Optional<String> url) {
    if (url.isEmpty()) {
      Path folder = temporaryFolder();
      return new OpenedStore(H2Stores.file(folder.resolve("plans")), Optional.of(folder));
    }
    if (!url.get().startsWith(H2) || url.get().length() == H2.length()) {
      throw new IllegalArgumentException("a store is named h2:FILE");
    }
    return new OpenedStore(H2Stores.file(path(url.get().substring(H2.length()))), Optional.empty());
  }

  PlanStore store() {
    return opened.store();
  }

  @Override
  public void close() {
    opened.close();
    temporary.ifPresent(OpenedStore::delete);
  }

  private static Path path(String typed) {
    try {
      return Path.of(typed);
    } catch (InvalidPathException noPath) {
      throw new IllegalArgumentException("a store is named h2:FILE", noPath);
    }
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
