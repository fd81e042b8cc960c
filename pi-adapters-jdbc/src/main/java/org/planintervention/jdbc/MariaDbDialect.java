package org.planintervention.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** MariaDB, with tables in InnoDB. */
final class MariaDbDialect implements Dialect {
  private static final int DUPLICATE_KEY = 1062;
  private static final Set<Integer> GAVE_WAY =
      Set.of(
          1213 /* deadlock */, 1205 /* lock timeout */, 1020 /* row changed since it was read */);

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
  public boolean duplicate(SQLException failure) {
    return failure.getErrorCode() == DUPLICATE_KEY;
  }

  @Override
  public boolean gaveWay(SQLException failure) {
    return GAVE_WAY.contains(failure.getErrorCode());
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
