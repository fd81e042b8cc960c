package org.planintervention.jdbc.dialect;

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

/** PostgreSQL. */
public final class PostgresDialect implements Dialect {
  private static final String UNIQUE_VIOLATION = "23505";
  private static final Set<String> GAVE_WAY =
      Set.of("40001" /* serialization */, "40P01" /* deadlock */, "55P03" /* lock timeout */);

  private static final FaultCodes<String> FAULTS =
      new FaultCodes<String>()
          .with(StoreFault.DISK_FULL, "53100")
          .with(StoreFault.DISK_FAILED, "58030")
          .with(StoreFault.DAMAGED, "XX001", "XX002")
          .with(StoreFault.OUT_OF_MEMORY, "53200")
          .with(StoreFault.INTERRUPTED, "57014", "25P03", "25P04")
          .with(StoreFault.CONNECTION_LOST, "57P01", "57P02", "57P03", "57P05", "53300")
          .with(StoreFault.READ_ONLY, "25006", "42501");

  @Override
  public String name() {
    return "PostgreSQL";
  }

  @Override
  public String migrations() {
    return "classpath:pi-migrations/postgresql";
  }

  @Override
  public String catalogQuestions() {
    return SchemaCatalog.resource("postgresql-questions.sql");
  }

  @Override
  public String catalogAnswers() {
    return SchemaCatalog.resource("postgresql-answers.txt");
  }

  @Override
  public Optional<String> insertAfter(String first, String into, String values) {
    return Optional.of(
        "WITH written AS ("
            + first
            + " RETURNING 1) "
            + into
            + " SELECT "
            + values
            + " FROM written");
  }

  @Override
  public boolean isDuplicateKey(SQLException failure) {
    return UNIQUE_VIOLATION.equals(failure.getSQLState());
  }

  @Override
  public boolean isRetryable(SQLException failure) {
    return failure.getSQLState() != null && GAVE_WAY.contains(failure.getSQLState());
  }

  @Override
  public StoreFault fault(SQLException failure) {
    StoreFault known = FAULTS.of(String.valueOf(failure.getSQLState()));
    return known == StoreFault.UNKNOWN ? Dialect.super.fault(failure) : known;
  }

  @Override
  public Optional<String> readOnly(Connection connection) throws SQLException {
    if (Settings.read(connection, "SELECT pg_is_in_recovery()").equals(Optional.of("t"))) {
      return Optional.of(
          "PostgreSQL is a standby and takes no changes; connect to the primary (name all servers"
              + " in the address, with targetServerType=primary), or promote this server.");
    }
    return isOff(connection, "SHOW transaction_read_only")
        ? Optional.empty()
        : Optional.of(
            "PostgreSQL's transactions are read-only here, so it takes no changes; set"
                + " default_transaction_read_only = off for the server, the database and the user,"
                + " and open connections without readOnly.");
  }

  @Override
  public List<String> unsafeSettings(Connection connection) throws SQLException {
    List<String> unsafe = new ArrayList<>();
    if (isOff(connection, "SHOW fsync")) {
      unsafe.add(
          "PostgreSQL's fsync is off, so a crash of the machine can lose or spoil everything; set"
              + " fsync = on in postgresql.conf and reload it.");
    }
    if (isOff(connection, "SHOW full_page_writes")) {
      unsafe.add(
          "PostgreSQL's full_page_writes is off, so a crash of the machine can leave half-written"
              + " pages; set full_page_writes = on in postgresql.conf and reload it.");
    }
    if (isOff(connection, "SHOW synchronous_commit")) {
      unsafe.add(
          "PostgreSQL's synchronous_commit is off, so commits acknowledged last are lost in a"
              + " crash; set synchronous_commit = on for the server, the database and the user.");
    }
    return unsafe;
  }

  private static boolean isOff(Connection connection, String question) throws SQLException {
    return Settings.read(connection, question).equals(Optional.of("off"));
  }
}
