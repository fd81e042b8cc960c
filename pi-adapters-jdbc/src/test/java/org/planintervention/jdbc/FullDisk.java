package org.planintervention.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.store.fs.FilePath;
import org.jspecify.annotations.Nullable;
import org.planintervention.spi.store.PlanStore;
import org.planintervention.testkit.store.LimitedSpace;

/**
 * A disk that fills up under a database: in H2 a file system that takes so many writes more, in
 * SQLite its own limit of pages. In PostgreSQL and MariaDB, of which a test can fill no disk, the
 * server ends the transaction, and then its own error is reported, at a change and at every later
 * one.
 */
final class FullDisk implements LimitedSpace, AutoCloseable {
  private static final int NO_LIMIT = FullFiles.NO_LIMIT;

  private final HikariDataSource pool;
  private final Room room;
  private final PlanStore store;

  private FullDisk(HikariDataSource pool, Room room, String district, boolean migrating) {
    this.pool = pool;
    this.room = room;
    if (migrating) {
      JdbcPlanStore.builder(pool, district).migrate();
    }
    this.store =
        JdbcPlanStore.builder(room.before(pool), district).acceptingUnsafeSettings().build();
  }

  /** An empty store on such a disk. */
  static FullDisk under(TestDatabase database) {
    String district = TestDatabase.freshDistrict();
    return switch (database.dialect()) {
      case "H2" -> h2(district);
      case "SQLite" -> sqlite(district, Interposed.Call::make);
      default -> new FullDisk(database.pool(), new ChangesLeft(database), district, false);
    };
  }

  /** SQLite on such a disk, with something between the store and its limited database. */
  static FullDisk sqlite(String district, Interposed.Intervention between) {
    String address =
        "jdbc:sqlite:"
            + folder().resolve("full.sqlite")
            + "?busy_timeout=20000&journal_mode=WAL&transaction_mode=IMMEDIATE&synchronous=OFF";
    HikariDataSource pool = TestDatabase.poolAt(address);
    return new FullDisk(pool, new PagesLeft(pool, between), district, true);
  }

  private static FullDisk h2(String district) {
    FilePath.register(new FullFiles());
    String address = "jdbc:h2:file:" + FullFiles.SCHEME + ":" + folder().resolve("full");
    HikariDataSource pool = TestDatabase.poolAt(address + ";WRITE_DELAY=0");
    return new FullDisk(pool, new WritesLeft(), district, true);
  }

  private static Path folder() {
    try {
      return TestDatabase.folder();
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Override
  public PlanStore store() {
    return store;
  }

  @Override
  public void limit(int units) {
    room.leave(units);
  }

  @Override
  public void lift() {
    room.leave(NO_LIMIT);
  }

  /** The database itself, beside the store. */
  DataSource source() {
    return pool;
  }

  @Override
  public void close() {
    lift();
    pool.close();
  }

  /** Where space is counted. */
  private interface Room {
    DataSource before(DataSource real);

    void leave(int units);
  }

  /** SQLite's limit of pages is one of every connection. */
  private static final class PagesLeft implements Room {
    private final DataSource real;
    private final Interposed.Intervention between;
    private volatile int most = NO_LIMIT;

    PagesLeft(DataSource real, Interposed.Intervention between) {
      this.real = real;
      this.between = between;
    }

    @Override
    public DataSource before(DataSource pool) {
      DataSource limited =
          Interposed.before(
              pool,
              call -> {
                Object answer = call.make();
                if (answer instanceof Connection connection
                    && call.name().equals("getConnection")) {
                  pragma(connection, "max_page_count = " + most);
                }
                return answer;
              });
      return Interposed.before(limited, between);
    }

    @Override
    public void leave(int units) {
      try (Connection connection = real.getConnection()) {
        most =
            units == NO_LIMIT
                ? NO_LIMIT
                : pragma(connection, "page_count") - pragma(connection, "freelist_count") + units;
      } catch (SQLException failure) {
        throw new IllegalStateException(failure);
      }
    }

    private static int pragma(Connection connection, String pragma) throws SQLException {
      if (connection.isClosed() || DatabaseFaults.physical(connection).isClosed()) {
        return 0;
      }
      try (Statement statement = connection.createStatement();
          ResultSet answer = statement.executeQuery("PRAGMA " + pragma)) {
        return answer.next() ? answer.getInt(1) : 0;
      }
    }
  }

  /** After so many changes the server ends the transaction at each. */
  private static final class ChangesLeft implements Room {
    private final TestDatabase database;
    private final AtomicInteger left = new AtomicInteger(NO_LIMIT);

    ChangesLeft(TestDatabase database) {
      this.database = database;
    }

    @Override
    public DataSource before(DataSource real) {
      return Interposed.before(real, this::change);
    }

    @Override
    public void leave(int units) {
      left.set(units);
    }

    private @Nullable Object change(Interposed.Call call) throws SQLException {
      boolean changes = call.name().equals("executeBatch") || call.name().equals("commit");
      if (changes
          && left.getAndUpdate(some -> some == NO_LIMIT || some == 0 ? some : some - 1) == 0) {
        DatabaseFaults.endTransaction(call.target());
        throw DatabaseFaults.diskFull(database);
      }
      return call.make();
    }
  }

  /** What the file system of H2's files counts. */
  private static final class WritesLeft implements Room {
    @Override
    public DataSource before(DataSource real) {
      return real;
    }

    @Override
    public void leave(int units) {
      FullFiles.leave(units);
    }
  }
}
