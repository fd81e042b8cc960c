package org.planintervention.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/** A defect that a store could have, put between it and its database: a harness must find it. */
enum PlantedFault implements Interposed.Intervention {
  /** What the first batch did is kept at once, whatever comes of the rest. */
  COMMITS_TOO_EARLY {
    @Override
    public @Nullable Object on(Interposed.Call call) throws SQLException {
      Object answer = call.make();
      if (call.name().equals("executeBatch") && call.target() instanceof PreparedStatement batch) {
        batch.getConnection().commit();
      }
      return answer;
    }
  },
  /** The key of a commit is not kept. */
  FORGETS_THE_KEY {
    private final Set<Object> keys = Collections.newSetFromMap(new WeakHashMap<>());

    @Override
    public @Nullable Object on(Interposed.Call call) throws SQLException {
      if (call.name().equals("executeBatch") && keys.contains(call.target())) {
        return new int[] {1};
      }
      Object answer = call.make();
      if (call.argument() instanceof String sql && sql.startsWith("INSERT INTO pi_batch")) {
        keys.add(answer);
      }
      return answer;
    }
  },
  /** A connection goes on after the database ended its transaction, each statement by itself. */
  GOES_ON_AFTERWARDS {
    @Override
    TestDatabase database() {
      return TestDatabase.sqlite();
    }

    @Override
    public @Nullable Object on(Interposed.Call call) throws SQLException {
      boolean onConnection = call.target() instanceof Connection;
      if (onConnection && call.name().equals("abort")) {
        return null;
      }
      if (onConnection && call.name().equals("isWrapperFor")) {
        return false;
      }
      Object answer = call.make();
      return onConnection && call.name().equals("getAutoCommit") ? true : answer;
    }
  },
  /** What failed is not undone. */
  FORGETS_TO_ROLL_BACK {
    @Override
    public @Nullable Object on(Interposed.Call call) throws SQLException {
      boolean onConnection = call.target() instanceof Connection;
      return onConnection && call.name().equals("rollback") ? null : call.make();
    }
  };

  /** The database on which the defect shows. */
  TestDatabase database() {
    return TestDatabase.h2();
  }
}
