package org.planintervention.jdbc.dialect;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.planintervention.jdbc.Dialect;
import org.planintervention.jdbc.schema.SchemaCatalog;
import org.planintervention.jdbc.sql.Settings;
import org.planintervention.spi.store.StoreFault;

/** H2, in a file, in memory or behind its own server. */
public final class H2Dialect implements Dialect {
  /** By database: of all stores of this process on one database, one writes at a time. */
  private static final Map<String, Lock> TURNS = new ConcurrentHashMap<>();

  private static final int DEADLOCK = 40_001;
  private static final int LOCK_TIMEOUT = 50_200;
  private static final int CONCURRENT_UPDATE = 90_131;

  private static final FaultCodes<Integer> FAULTS =
      new FaultCodes<Integer>()
          .with(StoreFault.DISK_FAILED, 90_028, 90_031)
          .with(StoreFault.DAMAGED, 90_030)
          .with(StoreFault.OUT_OF_MEMORY, 90_108)
          .with(StoreFault.INTERRUPTED, 57_014)
          .with(StoreFault.CONNECTION_LOST, 90_007, 90_067, 90_098, 90_121)
          .with(StoreFault.READ_ONLY, 90_096, 90_097);

  @Override
  public String name() {
    return "H2";
  }

  @Override
  public String migrations() {
    return "classpath:pi-migrations/h2";
  }

  @Override
  public String catalogQuestions() {
    return SchemaCatalog.resource("h2-questions.sql");
  }

  @Override
  public String catalogAnswers() {
    return SchemaCatalog.resource("h2-answers.txt");
  }

  /** H2 looks at every row of a school for a list, and only at those that are joined. */
  @Override
  public String inList(String column, int size) {
    return size == 1
        ? Dialect.super.inList(column, size)
        : " JOIN (VALUES "
            + String.join(", ", Collections.nCopies(size, "(?)"))
            + ") asked(value_of) ON asked.value_of = "
            + column
            + " WHERE ";
  }

  /** H2 reads a union each time that it is prepared, but not what stands around one. */
  @Override
  public String unionAll(List<String> questions) {
    return "SELECT * FROM (" + Dialect.super.unionAll(questions) + ") united";
  }

  @Override
  public String folded(String name) {
    return name.toUpperCase(Locale.ROOT);
  }

  @Override
  public String quoted(String name) {
    return '"' + name + '"';
  }

  @Override
  public boolean isDuplicateKey(SQLException failure) {
    return "23505".equals(failure.getSQLState());
  }

  @Override
  public boolean isRetryable(SQLException failure) {
    int code = failure.getErrorCode();
    return code == DEADLOCK || code == LOCK_TIMEOUT || code == CONCURRENT_UPDATE;
  }

  /** H2 has no code for a full disk: the operating system's words stand in the causes. */
  @Override
  public StoreFault fault(SQLException failure) {
    return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
            .anyMatch(H2Dialect::isNoRoom)
        ? StoreFault.DISK_FULL
        : FAULTS.of(failure.getErrorCode());
  }

  private static boolean isNoRoom(Throwable cause) {
    String words = String.valueOf(cause.getMessage());
    return cause instanceof IOException
        && Stream.of("No space left", "quota exceeded", "not enough space")
            .anyMatch(words::contains);
  }

  @Override
  public Optional<String> readOnly(Connection connection) throws SQLException {
    return Settings.read(connection, "SELECT READONLY()")
        .filter("TRUE"::equalsIgnoreCase)
        .map(
            yes ->
                "The H2 database is open for reading only, so it takes no changes; let the process"
                    + " write to the file and its folder, and open it without ACCESS_MODE_DATA=r.");
  }

  @Override
  public List<String> unsafeSettings(Connection connection) throws SQLException {
    List<String> unsafe = new ArrayList<>();
    Optional<String> path = Settings.read(connection, "SELECT DATABASE_PATH()");
    if (path.isEmpty() || path.get().startsWith("mem") || path.get().startsWith("nioMem")) {
      unsafe.add(
          "The H2 database is in memory and forgets everything when the process ends; use a file"
              + " (H2Stores.file) for what must stay.");
    }
    Optional<String> delay =
        Settings.read(
            connection,
            "SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME ="
                + " 'WRITE_DELAY'");
    if (!delay.equals(Optional.of("0"))) {
      unsafe.add(
          "H2's WRITE_DELAY is not 0, so commits acknowledged last are lost when the process is"
              + " killed; put ;WRITE_DELAY=0 at the end of the database's address.");
    }
    String address = connection.getMetaData().getURL();
    if (address.startsWith("jdbc:h2:tcp:")
        || address.startsWith("jdbc:h2:ssl:")
        || address.toUpperCase(Locale.ROOT).contains("AUTO_SERVER=TRUE")) {
      unsafe.add(
          "The H2 database is open to several processes, and H2 can undo a commit when another"
              + " process loses a race for the same row; open the file in one process"
              + " (jdbc:h2:file:…), or use another database.");
    }
    return unsafe;
  }

  /**
   * H2 undoes an acknowledged commit when a transaction that waited for the same row, and then had
   * nothing to change, is rolled back (seen with 2.2.224, 2.3.232 and 2.4.240). Where nobody waits,
   * nothing is undone; and commits to one file are forced to disk one after the other anyway.
   */
  @Override
  public Optional<Lock> writerLock(Connection connection) throws SQLException {
    String database =
        Settings.read(connection, "SELECT DATABASE_PATH()").orElse("")
            + ";"
            + Settings.read(connection, "SELECT DATABASE()").orElse("");
    return Optional.of(TURNS.computeIfAbsent(database, one -> new ReentrantLock()));
  }
}
