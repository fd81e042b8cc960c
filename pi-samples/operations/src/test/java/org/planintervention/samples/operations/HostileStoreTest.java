package org.planintervention.samples.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stores and addresses that somebody prepared: nothing in them runs, and it is told. */
final class HostileStoreTest {
  @TempDir private Path folder = Path.of("");
  private Path marker = Path.of("");

  @BeforeEach
  void unset() {
    marker = folder.resolve("marker");
  }

  private String writesMarker() {
    return "java.nio.file.Files.writeString(java.nio.file.Path.of(\"" + marker + "\"), \"x\");";
  }

  /** By kind: what somebody plants into a file of H2. Those that run as H2 opens it come first. */
  private Map<String, List<String>> plantedInH2() {
    Map<String, List<String>> planted = new LinkedHashMap<>();
    planted.put(
        "trigger",
        List.of(
            "CREATE TRIGGER planted BEFORE INSERT ON PI_TRAIL FOR EACH ROW AS $$"
                + " org.h2.api.Trigger create() throws Exception { "
                + writesMarker()
                + " return new org.h2.api.Trigger() { public void fire(java.sql.Connection c,"
                + " Object[] o, Object[] n) { } }; } $$"));
    planted.put(
        "linked",
        List.of(
            "CREATE LINKED TABLE planted('', 'jdbc:h2:mem:other;INIT=CREATE TABLE IF NOT EXISTS"
                + " T(I INT)\\;CALL FILE_WRITE(''x'', ''"
                + marker
                + "'')', '', '', 'T')"));
    planted.put(
        "alias",
        List.of(
            "CREATE ALIAS planted AS $$ int planted(byte[] b) throws Exception { "
                + writesMarker()
                + " return 1; } $$",
            "ALTER TABLE PI_TRAIL RENAME TO MOVED",
            "CREATE VIEW PI_TRAIL AS SELECT * FROM MOVED WHERE planted(row_hash) = 1"));
    planted.put(
        "default",
        List.of(
            "CREATE ALIAS planted AS $$ String planted(int i) throws Exception { "
                + writesMarker()
                + " return \"x\"; } $$",
            "ALTER TABLE PI_CHAIN ALTER COLUMN name SET DEFAULT planted(RAND())"));
    planted.put("view", List.of("CREATE VIEW planted AS SELECT * FROM PI_TRAIL"));
    planted.put("constant", List.of("CREATE CONSTANT planted VALUE 1"));
    planted.put("synonym", List.of("CREATE SYNONYM planted FOR PI_TRAIL"));
    planted.put(
        "domain", List.of("CREATE DOMAIN planted AS VARCHAR(20) CHECK (CHAR_LENGTH(VALUE) > 1)"));
    planted.put(
        "check", List.of("ALTER TABLE PI_PLAN ADD CONSTRAINT planted CHECK (LENGTH(name) > 0)"));
    planted.put(
        "aggregate", List.of("CREATE FORCE AGGREGATE planted FOR \"java.lang.StringBuilder\""));
    planted.put(
        "function", List.of("ALTER TABLE PI_CHAIN ALTER COLUMN name SET DEFAULT CURRENT_USER()"));
    return planted;
  }

  @Test
  @DisplayName("T-4 a file of H2 runs nothing as it is verified, and what would run is a finding")
  void t4_h2_runs_nothing() throws IOException, SQLException {
    int ran = 0;
    for (Map.Entry<String, List<String>> one : plantedInH2().entrySet()) {
      String store = "h2:" + folder.resolve(one.getKey());
      String address = "jdbc:h2:file:" + folder.resolve(one.getKey());
      assertThat(Run.of("migrate", "--store", store).status()).isZero();
      assertThat(Run.of("verify", "--store", store, "--may-be-empty").status()).isZero();
      try (Connection connection = DriverManager.getConnection(address);
          Statement statement = connection.createStatement()) {
        for (String sql : one.getValue()) {
          statement.execute(sql);
        }
      }
      Files.deleteIfExists(marker);
      for (String named : List.of(store, address)) {
        Run found = Run.of("verify", "--store", named, "--json");
        assertThat(found.status()).as("%s: %s", one.getKey(), found).isEqualTo(1);
        assertThat(found.json().path("findings").findValuesAsText("kind"))
            .containsOnly("SCHEMA_ALTERED");
        assertThat(Run.of("health", "--store", named).status()).isEqualTo(2);
        assertThat(Run.of("checkpoint", "--store", named, "--to", marker + "-c").status())
            .isEqualTo(2);
        assertThat(Run.of("migrate", "--store", named).status()).isEqualTo(2);
      }
      assertThat(marker).as(one.getKey()).doesNotExist();
      try (Connection connection = DriverManager.getConnection(address);
          Statement statement = connection.createStatement()) {
        statement.execute("SELECT COUNT(*) FROM PI_TRAIL");
      }
      ran += Files.exists(marker) ? 1 : 0;
    }
    System.out.printf(
        "%d planted files of H2, all told, none ran; opened plainly, %d of them run code%n",
        plantedInH2().size(), ran);
    assertThat(ran).as("those that run as H2 opens the file").isGreaterThanOrEqualTo(2);
  }

  @Test
  @DisplayName("T-4 a file of H2 may hold other plain tables, and users")
  void t4_h2_with_other_tables() throws SQLException {
    String store = "h2:" + folder.resolve("shared");
    assertThat(Run.of("migrate", "--store", store).status()).isZero();
    try (Connection connection =
            DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("shared"));
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE host(id BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY, a VARCHAR(20)"
              + " DEFAULT 'x' NOT NULL, at TIMESTAMP DEFAULT CURRENT_TIMESTAMP, n NUMERIC(5, 2))");
      statement.execute("CREATE UNIQUE INDEX host_a ON host(a DESC)");
      statement.execute("CREATE TABLE host2(id BIGINT REFERENCES host(id) ON DELETE CASCADE)");
      statement.execute("COMMENT ON TABLE host IS 'of the host; no (function)'");
      statement.execute("CREATE USER reader PASSWORD 'x'");
      statement.execute("GRANT SELECT ON host TO reader");
      statement.execute("CREATE SCHEMA another");
    }
    Run run = Run.of("verify", "--store", store, "--may-be-empty");
    assertThat(run.status()).as(run.toString()).isZero();
  }

  @Test
  @DisplayName("T-4 settings that run, load or read something are refused by name, on all four")
  void t4_settings_are_refused() {
    Map<String, String> refused = new LinkedHashMap<>();
    String h2 = "jdbc:h2:file:" + folder.resolve("db");
    String write = "CALL FILE_WRITE('x', '" + marker + "')";
    refused.put(h2 + ";INIT=" + write, "INIT");
    refused.put(h2 + ";init=" + write, "init");
    refused.put("jdbc:h2:mem:x;INIT=" + write, "INIT");
    refused.put("jdbc:h2:tcp://localhost/x;INIT=RUNSCRIPT FROM 'x'", "INIT");
    refused.put(h2 + ";AUTO_SERVER=TRUE", "AUTO_SERVER");
    refused.put(h2 + ";USER=x\\;INIT=" + write, "INIT");
    refused.put(h2 + ";DATABASE_EVENT_LISTENER='java.lang.Object'", "DATABASE_EVENT_LISTENER");
    refused.put(h2 + ";JAVA_OBJECT_SERIALIZER='x'", "JAVA_OBJECT_SERIALIZER");
    refused.put(h2 + ";TRACE_LEVEL_FILE=4", "TRACE_LEVEL_FILE");
    refused.put(h2 + ";MODE=MySQL", "MODE");
    refused.put(h2 + ";AUTHREALM=x", "AUTHREALM");
    for (String name :
        List.of(
            "socketFactory",
            "socketFactoryArg",
            "sslfactory",
            "sslfactoryarg",
            "sslhostnameverifier",
            "sslpasswordcallback",
            "loggerFile",
            "loggerLevel",
            "authenticationPluginClassName",
            "jaasApplicationName",
            "jaasLogin",
            "gsslib",
            "service",
            "options",
            "xmlFactoryFactory",
            "maxResultBuffer")) {
      refused.put("jdbc:postgresql://localhost:1/pi?user=u&" + name + "=x", name);
    }
    for (String name :
        List.of(
            "allowLocalInfile",
            "ALLOWLOCALINFILE",
            "credentialType",
            "initSql",
            "sessionVariables",
            "pinGlobalTxToPhysicalConnection",
            "serverRsaPublicKeyFile",
            "allowMultiQueries",
            "keyStore",
            "trustStore",
            "localSocket",
            "pipe",
            "socketFactory",
            "tlsSocketType",
            "dumpQueriesOnException")) {
      refused.put("jdbc:mariadb://localhost:1/pi?user=u&" + name + "=x", name);
    }
    refused.put(
        "jdbc:sqlite:" + folder.resolve("x.db") + "?enable_load_extension=true",
        "enable_load_extension");
    refused.put("jdbc:sqlite:" + folder.resolve("x.db") + "?vfs=unix&mode=memory", "vfs");
    refused.forEach(
        (address, setting) -> {
          for (String command : List.of("verify", "health", "migrate")) {
            Run run = Run.of(command, "--store", address, "--language", "en");
            assertThat(run.status()).as(address).isEqualTo(2);
            assertThat(run.err()).as(address).contains(setting + ".", "leave it out");
          }
        });
    assertThat(marker).doesNotExist();
    assertThat(folder).isEmptyDirectory();
    System.out.printf(
        "%d addresses with settings that run or load something, all refused%n", refused.size());
  }

  @Test
  @DisplayName("T-4 addresses of other machines' files, class paths and file systems are none")
  void t4_other_places_are_refused() {
    for (String address :
        List.of(
            "jdbc:sqlite::resource:http://localhost:1/x.db",
            "jdbc:sqlite:file:x.db?vfs=unix",
            "sqlite::resource:http://localhost:1/x.db",
            "jdbc:h2:zip:/tmp/x.zip!/x",
            "jdbc:h2:file:nio:/tmp/x",
            "jdbc:h2:classpath:x",
            "h2:split:/tmp/x",
            "jdbc:mariadb:replication://a,b/pi",
            "jdbc:mysql://localhost:1/pi?permitMysqlScheme",
            "jdbc:SQLITE:x.db")) {
      Run run = Run.of("verify", "--store", address, "--language", "en");
      assertThat(run.status()).as(address).isEqualTo(2);
      assertThat(run.out()).isEmpty();
    }
  }

  @Test
  @DisplayName("T-4 SQLite: a view, a trigger, a rebuilt and a virtual table are findings")
  void t4_sqlite() throws IOException, SQLException {
    Map<String, List<String>> planted =
        Map.of(
            "view",
            List.of(
                "ALTER TABLE pi_trail RENAME TO moved",
                "CREATE VIEW pi_trail AS SELECT * FROM moved WHERE place < 5"),
            "trigger",
            List.of(
                "CREATE TRIGGER planted AFTER INSERT ON pi_trail BEGIN DELETE FROM pi_signature;"
                    + " END"),
            "rebuilt",
            List.of(
                "ALTER TABLE pi_signature RENAME TO moved",
                "CREATE TABLE pi_signature AS SELECT * FROM moved",
                "DROP TABLE moved"),
            "virtual",
            List.of(
                "DROP TABLE pi_tombstone",
                "CREATE VIRTUAL TABLE pi_tombstone USING fts5(district, school, name)"),
            "history",
            List.of(
                "ALTER TABLE pi_schema_history RENAME TO moved",
                "CREATE VIEW pi_schema_history AS SELECT * FROM moved"));
    for (Map.Entry<String, List<String>> one : planted.entrySet()) {
      Path file = PlayedYear.copyTo(Files.createDirectory(folder.resolve(one.getKey())));
      try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
          Statement statement = connection.createStatement()) {
        for (String sql : one.getValue()) {
          statement.execute(sql);
        }
      }
      Run found = Run.of("verify", "--store", "sqlite:" + file, "--json");
      assertThat(found.status()).as("%s: %s", one.getKey(), found).isEqualTo(1);
      assertThat(found.json().path("findings").findValuesAsText("kind"))
          .containsOnly("SCHEMA_ALTERED");
      assertThat(found.json().path("complete").asBoolean()).isFalse();
      Run text = Run.of("verify", "--store", "sqlite:" + file, "--language", "fr");
      assertThat(text.out()).contains("pi_", "docs/ddl");
      Run evidence =
          Run.of(
              "evidence",
              "--store",
              "sqlite:" + file,
              "--to",
              file + ".jsonl",
              "--as",
              "ti.pi@csdm.qc.ca",
              "--language",
              "en");
      assertThat(evidence.status()).isEqualTo(2);
      assertThat(evidence.err()).contains("pi verify");
    }
  }
}
