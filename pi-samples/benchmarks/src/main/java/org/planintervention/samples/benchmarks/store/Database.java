package org.planintervention.samples.benchmarks.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.planintervention.jdbc.JdbcPlanStore;

/**
 * A database of its own, in settings that forget nothing, and with the settings for speed that
 * docs/operations.md advises; whoever is compared with us has the same connections.
 */
final class Database implements AutoCloseable {
  private static final String DISTRICT = "district";
  private static final int CONNECTIONS = 4;

  /** Which databases there are to be measured. */
  enum Kind {
    H2,
    POSTGRESQL;

    /** The one that an argument names, or all. */
    static List<Kind> chosen(String[] args, int index) {
      return args.length > index ? List.of(valueOf(args[index])) : List.of(values());
    }

    Database start() throws IOException {
      return this == H2 ? h2() : postgresql();
    }
  }

  private final String name;
  private final HikariDataSource pool;
  private final Closeable server;

  private Database(String name, String address, Closeable server) {
    this.name = name;
    this.server = server;
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(address);
    config.setMaximumPoolSize(CONNECTIONS);
    this.pool = new HikariDataSource(config);
  }

  /** H2 in a file. */
  private static Database h2() throws IOException {
    Path folder = Files.createTempDirectory("pi-benchmark");
    String file = folder.resolve("plans").toAbsolutePath().toString();
    return new Database(
        "H2", "jdbc:h2:file:" + file + ";WRITE_DELAY=0;QUERY_CACHE_SIZE=128", () -> delete(folder));
  }

  /** A PostgreSQL server; everything but what forgets nothing is as PostgreSQL has it by itself. */
  static Database postgresql() throws IOException {
    EmbeddedPostgres server =
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setServerConfig("full_page_writes", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("max_wal_size", "4GB")
            .start();
    return new Database(
        "PostgreSQL",
        server.getJdbcUrl("postgres", "postgres") + "&reWriteBatchedInserts=true",
        server);
  }

  String name() {
    return name;
  }

  HikariDataSource source() {
    return pool;
  }

  /** A store whose tables start with a prefix; they are made. */
  JdbcPlanStore store(String prefix) {
    return JdbcPlanStore.builder(pool, DISTRICT).prefix(prefix).migrate().build();
  }

  @Override
  public void close() throws IOException {
    pool.close();
    server.close();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    }
  }
}
