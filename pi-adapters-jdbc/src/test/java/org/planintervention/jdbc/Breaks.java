package org.planintervention.jdbc;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planintervention.testkit.privacy.PersonalText;
import org.planintervention.testkit.store.Interruption;

/**
 * Lets the n-th JDBC call fail: before it is made, or after it, its answer lost, or because the
 * database itself ended the transaction; that one alone, or every one from there on. What is closed
 * is closed whatever is answered: a connection whose closing failed is gone. As databases do, it
 * repeats a row in what it says.
 */
final class Breaks implements Interposed.Intervention {
  private final boolean everyCall;
  private Interruption.Kind kind = Interruption.Kind.BEFORE;
  private final List<SQLException> faults;
  private final Set<Connection> ended = Collections.newSetFromMap(new IdentityHashMap<>());
  private int at = Integer.MAX_VALUE;
  private int calls;
  private int undone;
  private int sentAfterwards;
  private boolean broke;

  private Breaks(boolean everyCall, List<SQLException> faults) {
    this.everyCall = everyCall;
    this.faults = faults;
  }

  /** Every call counts, also one that only sets a parameter. */
  static Breaks ofEveryCall(TestDatabase database) {
    return new Breaks(true, DatabaseFaults.of(database));
  }

  /** Only a call counts that reaches the database. */
  static Breaks ofCallsToTheDatabase(TestDatabase database) {
    return new Breaks(false, DatabaseFaults.of(database));
  }

  /** As {@link #ofCallsToTheDatabase}, for deadlocks: what they undo is tried again. */
  static Breaks ofDeadlocks(TestDatabase database) {
    return new Breaks(false, DatabaseFaults.deadlocks(database));
  }

  /** Lets a call fail, counted from 1 from now on. */
  synchronized void breakAt(int call, Interruption.Kind how) {
    kind = how;
    at = call;
    calls = 0;
    broke = false;
  }

  /** Lets no call fail any more. */
  synchronized void mend() {
    at = Integer.MAX_VALUE;
  }

  /** Whether a call failed since {@link #breakAt}. */
  synchronized boolean broke() {
    return broke;
  }

  @Override
  public @Nullable Object on(Interposed.Call call) throws SQLException {
    if (call.name().equals("abort")) {
      return call.make();
    }
    boolean fails = counts(call.name()) && fails();
    if (!fails) {
      countWhatIsSentOnAnEnded(call);
    }
    if (fails && kind == Interruption.Kind.UNDONE) {
      throw undone(call.target());
    }
    if (fails && kind != Interruption.Kind.AFTER) {
      if (call.name().equals("close")) {
        call.make();
      }
      throw lost();
    }
    Object answer = call.make();
    if (fails) {
      if (answer instanceof Connection handedToNobody) {
        handedToNobody.close();
      }
      throw lost();
    }
    return answer;
  }

  /** How many statements and commits were sent on a connection that was not to be used any more. */
  synchronized int sentAfterwards() {
    return sentAfterwards;
  }

  private synchronized SQLException undone(Object target) throws SQLException {
    SQLException fault = faults.get(undone++ % faults.size());
    Connection connection = DatabaseFaults.connection(target);
    if (connection != null && !connection.isClosed()) {
      DatabaseFaults.endTransaction(target);
      ended.add(DatabaseFaults.physical(connection));
    }
    return fault;
  }

  private synchronized void countWhatIsSentOnAnEnded(Interposed.Call call) throws SQLException {
    String name = call.name();
    if (ended.isEmpty() || !(name.startsWith("execute") || name.equals("commit"))) {
      return;
    }
    Connection connection = DatabaseFaults.connection(call.target());
    if (connection != null && ended.contains(DatabaseFaults.physical(connection))) {
      sentAfterwards++;
    }
  }

  /** After a call that reaches no database nothing is different from before the next one. */
  private boolean counts(String name) {
    return switch (kind) {
      case AFTER -> reachesTheDatabase(name);
      case UNDONE -> name.startsWith("execute") || name.equals("commit") || name.equals("next");
      default -> everyCall || reachesTheDatabase(name);
    };
  }

  private static boolean reachesTheDatabase(String name) {
    return name.startsWith("execute")
        || Set.of("getConnection", "setAutoCommit", "commit", "rollback", "next", "close")
            .contains(name);
  }

  private synchronized boolean fails() {
    calls++;
    boolean fails = kind == Interruption.Kind.FOR_EVER ? calls >= at : calls == at;
    broke |= fails;
    return fails;
  }

  private static SQLException lost() {
    String sentence = "the connection is lost, and with it " + PersonalText.SPECIMEN;
    SQLException lost =
        new SQLNonTransientConnectionException(sentence, "08006", new IOException(sentence));
    lost.setNextException(new SQLException(sentence));
    return lost;
  }
}
