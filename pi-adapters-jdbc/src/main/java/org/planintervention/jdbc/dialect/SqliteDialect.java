package org.planintervention.jdbc.dialect;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.planintervention.jdbc.Dialect;
import org.planintervention.jdbc.schema.SchemaCatalog;
import org.planintervention.jdbc.sql.Settings;
import org.planintervention.spi.store.StoreFault;

/** SQLite, by the driver of Xerial. Its error codes carry the kind of error in the lowest byte. */
public final class SqliteDialect implements Dialect {
  private static final int KIND = 0xFF;
  private static final int BUSY = 5;
  private static final int LOCKED = 6;
  private static final int CONSTRAINT = 19;
  private static final int FULL = 2;
  private static final Set<String> SAFE_JOURNALS = Set.of("delete", "truncate", "persist", "wal");

  private static final FaultCodes<Integer> FAULTS =
      new FaultCodes<Integer>()
          .with(StoreFault.DISK_FULL, 13)
          .with(StoreFault.DISK_FAILED, 10, 14)
          .with(StoreFault.DAMAGED, 11, 26)
          .with(StoreFault.OUT_OF_MEMORY, 7)
          .with(StoreFault.INTERRUPTED, 4, 9)
          .with(StoreFault.READ_ONLY, 3, 8, 23);

  @Override
  public String name() {
    return "SQLite";
  }

  @Override
  public String migrations() {
    return "classpath:pi-migrations/sqlite";
  }

  @Override
  public String catalogQuestions() {
    return SchemaCatalog.resource("sqlite-questions.sql");
  }

  @Override
  public String catalogAnswers() {
    return SchemaCatalog.resource("sqlite-answers.txt");
  }

  /** The driver tells the kind of constraint in the name that begins its message. */
  @Override
  public boolean isDuplicateKey(SQLException failure) {
    String message = String.valueOf(failure.getMessage());
    return (failure.getErrorCode() & KIND) == CONSTRAINT
        && (message.startsWith("[SQLITE_CONSTRAINT_PRIMARYKEY]")
            || message.startsWith("[SQLITE_CONSTRAINT_UNIQUE]"));
  }

  @Override
  public boolean isRetryable(SQLException failure) {
    int kind = failure.getErrorCode() & KIND;
    return kind == BUSY || kind == LOCKED;
  }

  /** The driver tells of a closed connection in words alone. */
  @Override
  public StoreFault fault(SQLException failure) {
    return "database connection closed".equals(failure.getMessage())
        ? StoreFault.CONNECTION_LOST
        : FAULTS.of(failure.getErrorCode() & KIND);
  }

  @Override
  public Optional<String> readOnly(Connection connection) throws SQLException {
    if (Settings.read(connection, "PRAGMA query_only").equals(Optional.of("1"))) {
      return Optional.of(
          "SQLite's query_only is on, so it takes no changes; open connections without"
              + " query_only.");
    }
    Optional<Path> file =
        Settings.read(connection, "SELECT file FROM pragma_database_list WHERE name = 'main'")
            .filter(path -> !path.isEmpty())
            .map(Path::of);
    boolean writable =
        !connection.isReadOnly()
            && file.stream().allMatch(Files::isWritable)
            && file.map(Path::getParent).stream().allMatch(Files::isWritable);
    return writable
        ? Optional.empty()
        : Optional.of(
            "The SQLite file is open for reading only, so it takes no changes; let the process"
                + " write to the file and its folder, and open it without open_mode=1.");
  }

  /** Whoever may write to the file may change everything. */
  @Override
  public boolean hasAccounts() {
    return false;
  }

  @Override
  public List<String> unsafeSettings(Connection connection) throws SQLException {
    List<String> unsafe = new ArrayList<>();
    if (Settings.read(connection, "SELECT file FROM pragma_database_list WHERE name = 'main'")
        .orElse("")
        .isEmpty()) {
      unsafe.add(
          "The SQLite database is in memory and forgets everything when it is closed; use a file"
              + " for what must stay.");
    }
    int synchronous =
        Settings.read(connection, "PRAGMA synchronous").map(Integer::parseInt).orElse(0);
    if (synchronous < FULL) {
      unsafe.add(
          "SQLite's synchronous is less than FULL, so commits acknowledged last are lost in a crash"
              + " of the machine; open every connection with synchronous=FULL.");
    }
    if (!SAFE_JOURNALS.contains(Settings.read(connection, "PRAGMA journal_mode").orElse(""))) {
      unsafe.add(
          "SQLite's journal_mode keeps no journal on disk, so a crash can spoil the file; open it"
              + " with journal_mode=WAL.");
    }
    return unsafe;
  }
}
