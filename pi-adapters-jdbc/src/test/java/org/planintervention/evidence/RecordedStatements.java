package org.planintervention.evidence;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What a database is asked, statement by statement and in order, without the values. */
final class RecordedStatements {
  private final List<String> statements = new ArrayList<>();

  /** The connections of a database, whose statements are recorded from now on. */
  DataSource source(DataSource real) {
    return recorded(DataSource.class, real);
  }

  List<String> statements() {
    return List.copyOf(statements);
  }

  void forget() {
    statements.clear();
  }

  private <T> T recorded(Class<T> type, T real) {
    InvocationHandler handler = (proxy, method, arguments) -> call(real, method, arguments);
    return type.cast(
        Proxy.newProxyInstance(
            RecordedStatements.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private @Nullable Object call(Object real, Method method, Object @Nullable [] arguments)
      throws Throwable {
    String name = method.getName();
    if (name.startsWith("prepare")) {
      statements.add(String.valueOf(arguments == null ? "" : arguments[0]));
    } else if (name.startsWith("execute")
        || name.equals("addBatch")
        || name.equals("commit")
        || name.equals("rollback")) {
      statements.add(name);
    }
    Object answer;
    try {
      answer = method.invoke(real, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause() == null ? thrown : thrown.getCause();
    }
    if (answer instanceof PreparedStatement statement) {
      return recorded(PreparedStatement.class, statement);
    }
    return answer instanceof Connection connection
        ? recorded(Connection.class, connection)
        : answer;
  }
}
