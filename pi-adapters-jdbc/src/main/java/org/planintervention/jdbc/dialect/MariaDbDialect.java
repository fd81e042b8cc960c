package org.planintervention.jdbc.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.planintervention.jdbc.Dialect;
import org.planintervention.jdbc.schema.SchemaCatalog;
import org.planintervention.jdbc.sql.Settings;
import org.planintervention.spi.store.StoreFault;

/** MariaDB, with tables in InnoDB. */
public final class MariaDbDialect implements Dialect {
  private static final int DUPLICATE_KEY = 1062;
  private static final Set<Integer> GAVE_WAY =
      Set.of(
          1213 /* deadlock */, 1205 /* lock timeout */, 1020 /* row changed since it was read */);

  private static final FaultCodes<Integer> FAULTS =
      new FaultCodes<Integer>()
          .with(StoreFault.DISK_FULL, 1021, 1114)
          .with(StoreFault.DISK_FAILED, 1003, 1004, 1023, 1024, 1026, 1030)
          .with(StoreFault.DAMAGED, 1034, 1035, 1194, 1195, 1712)
          .with(StoreFault.OUT_OF_MEMORY, 1037, 1038, 1041, 1135)
          .with(StoreFault.INTERRUPTED, 1028, 1317, 1969, 3024)
          .with(StoreFault.CONNECTION_LOST, 1040, 1053, 1927)
          .with(StoreFault.READ_ONLY, 1036, 1142, 1143, 1290, 1792, 1836);
  private static final String IS_SET =
      " AND VARIABLE_VALUE NOT IN ('OFF', '0', 'NO') ORDER BY VARIABLE_NAME";

  @Override
  public String name() {
    return "MariaDB";
  }

  @Override
  public String migrations() {
    return "classpath:pi-migrations/mariadb";
  }

  @Override
  public String catalogQuestions() {
    return SchemaCatalog.resource("mariadb-questions.sql");
  }

  @Override
  public String catalogAnswers() {
    return SchemaCatalog.resource("mariadb-answers.txt");
  }

  @Override
  public boolean isDuplicateKey(SQLException failure) {
    return failure.getErrorCode() == DUPLICATE_KEY;
  }

  @Override
  public boolean isRetryable(SQLException failure) {
    return GAVE_WAY.contains(failure.getErrorCode());
  }

  @Override
  public StoreFault fault(SQLException failure) {
    StoreFault known = FAULTS.of(failure.getErrorCode());
    return known == StoreFault.UNKNOWN ? Dialect.super.fault(failure) : known;
  }

  @Override
  public Optional<String> readOnly(Connection connection) throws SQLException {
    Optional<String> server =
        Settings.read(
            connection,
            "SELECT VARIABLE_NAME FROM information_schema.GLOBAL_VARIABLES WHERE VARIABLE_NAME IN"
                + " ('READ_ONLY', 'SUPER_READ_ONLY', 'INNODB_READ_ONLY')"
                + IS_SET);
    if (server.isPresent()) {
      return Optional.of(
          "MariaDB's "
              + server.get().toLowerCase(Locale.ROOT)
              + " is on, as on a replica, so it takes no changes that last; connect to the primary,"
              + " or make this server the primary and switch it off.");
    }
    return Settings.read(
            connection,
            "SELECT VARIABLE_NAME FROM information_schema.SESSION_VARIABLES WHERE VARIABLE_NAME IN"
                + " ('TX_READ_ONLY', 'TRANSACTION_READ_ONLY')"
                + IS_SET)
        .map(
            set ->
                "MariaDB's transactions are read-only here, so it takes no changes; set "
                    + set.toLowerCase(Locale.ROOT)
                    + " = OFF for the server and its connections, and open them without readOnly.");
  }

  @Override
  public List<String> unsafeSettings(Connection connection) throws SQLException {
    List<String> unsafe = new ArrayList<>();
    if (!is(connection, "SELECT @@innodb_flush_log_at_trx_commit", "1")) {
      unsafe.add(
          "MariaDB's innodb_flush_log_at_trx_commit is not 1, so commits acknowledged last are lost"
              + " in a crash; set innodb_flush_log_at_trx_commit = 1.");
    }
    if (is(connection, "SELECT @@log_bin", "1") && !is(connection, "SELECT @@sync_binlog", "1")) {
      unsafe.add(
          "MariaDB keeps a binary log and sync_binlog is not 1, so a crash undoes commits that are"
              + " not in it yet; set sync_binlog = 1.");
    }
    if (!Settings.read(connection, "SELECT @@sql_mode")
        .orElse("")
        .contains("STRICT_TRANS_TABLES")) {
      unsafe.add(
          "MariaDB's sql_mode has no STRICT_TRANS_TABLES, so what does not fit is cut without a"
              + " word; add STRICT_TRANS_TABLES to sql_mode.");
    }
    return unsafe;
  }

  private static boolean is(Connection connection, String question, String value)
      throws SQLException {
    return Settings.read(connection, question).equals(Optional.of(value));
  }
}
