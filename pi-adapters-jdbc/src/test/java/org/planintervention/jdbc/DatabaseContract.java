package org.planintervention.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.planintervention.spi.store.PlanStore;
import org.planintervention.testkit.store.HostTransaction;
import org.planintervention.testkit.store.Interruption;
import org.planintervention.testkit.store.PlanStoreContract;
import org.planintervention.testkit.store.StoreUnderTest;

/** The whole contract of a store, on one database; every test has a district of its own. */
abstract class DatabaseContract extends PlanStoreContract {
  abstract TestDatabase database();

  @Override
  protected StoreUnderTest open() {
    TestDatabase database = database();
    String district = TestDatabase.freshDistrict();
    List<HikariDataSource> pools = Collections.synchronizedList(new ArrayList<>());
    List<FullDisk> disks = Collections.synchronizedList(new ArrayList<>());
    HikariDataSource pool = opened(pools, database.pool());
    JdbcPlanStore store = store(pool, district);
    return StoreUnderTest.of(store)
        .reopened(() -> store(opened(pools, database.pool(2)), district))
        .joining(() -> new Joined(store, pool))
        .readOnly(() -> store(opened(pools, database.readOnlyPool()), district))
        .onOneConnection(() -> store(opened(pools, database.pool(1)), district))
        .interrupted(() -> new Broken(pool, district, database))
        .inLimitedSpace(() -> opened(disks, FullDisk.under(database)))
        .closing(
            () -> {
              pools.forEach(HikariDataSource::close);
              disks.forEach(FullDisk::close);
            });
  }

  private static <T> T opened(List<T> all, T one) {
    all.add(one);
    return one;
  }

  private static JdbcPlanStore store(DataSource source, String district) {
    return JdbcPlanStore.builder(source, district).build();
  }

  /** A transaction that the test began on a connection of its own. */
  private static final class Joined implements HostTransaction {
    private final Connection connection;
    private final PlanStore store;
    private boolean ended;

    Joined(JdbcPlanStore store, DataSource source) {
      this.connection =
          done(
              () -> {
                Connection begun = source.getConnection();
                begun.setAutoCommit(false);
                return begun;
              });
      this.store = store.within(connection);
    }

    @Override
    public PlanStore store() {
      return store;
    }

    @Override
    public boolean isOpen() {
      return done(() -> !ended && !connection.isClosed() && !connection.getAutoCommit());
    }

    @Override
    public void commit() {
      done(
          () -> {
            connection.commit();
            return ended = true;
          });
    }

    @Override
    public void rollback() {
      done(
          () -> {
            connection.rollback();
            return ended = true;
          });
    }

    @Override
    public void close() {
      done(
          () -> {
            connection.rollback();
            connection.close();
            return true;
          });
    }

    /** What a test does with a connection. */
    private interface Step<T> {
      T take() throws SQLException;
    }

    private static <T> T done(Step<T> step) {
      try {
        return step.take();
      } catch (SQLException failure) {
        throw new IllegalStateException(failure);
      }
    }
  }

  /** The same store over connections of which every call to the database can break. */
  private static final class Broken implements Interruption {
    private final Breaks breaks;
    private final PlanStore store;

    Broken(DataSource source, String district, TestDatabase database) {
      this.breaks = Breaks.ofCallsToTheDatabase(database);
      this.store = DatabaseContract.store(Interposed.before(source, breaks), district);
    }

    @Override
    public PlanStore store() {
      return store;
    }

    @Override
    public void breakAt(int call, Kind kind) {
      breaks.breakAt(call, kind);
    }

    @Override
    public boolean broke() {
      return breaks.broke();
    }

    @Override
    public void mend() {
      breaks.mend();
    }
  }
}
