package org.planintervention.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A data source between the store and the real one: every JDBC call passes a test first. */
final class Interposed {
  private static final List<Class<?>> PARTS =
      List.of(
          DataSource.class,
          Connection.class,
          DatabaseMetaData.class,
          PreparedStatement.class,
          Statement.class,
          ResultSet.class);

  private Interposed() {}

  /** One JDBC call on its way to the driver. */
  interface Call {
    String name();

    @Nullable Object argument();

    /** What the call is on. */
    Object target();

    /** Makes the call. */
    @Nullable Object make() throws SQLException;
  }

  /** What a test does with a call. */
  interface Intervention {
    @Nullable Object on(Call call) throws SQLException;
  }

  static DataSource before(DataSource real, Intervention intervention) {
    return (DataSource) around(DataSource.class, real, intervention);
  }

  private static Object around(Class<?> part, Object real, Intervention intervention) {
    return Proxy.newProxyInstance(
        Interposed.class.getClassLoader(),
        new Class<?>[] {part},
        (proxy, method, arguments) -> {
          if (method.getDeclaringClass() == Object.class) {
            return method.invoke(real, arguments);
          }
          Object answer = intervention.on(call(real, method, arguments));
          Class<?> type = method.getReturnType();
          return answer != null && PARTS.contains(type)
              ? around(type, answer, intervention)
              : answer;
        });
  }

  private static Call call(Object real, Method method, Object @Nullable [] arguments) {
    return new Call() {
      @Override
      public String name() {
        return method.getName();
      }

      @Override
      public @Nullable Object argument() {
        return arguments == null ? null : arguments[0];
      }

      @Override
      public Object target() {
        return real;
      }

      @Override
      public @Nullable Object make() throws SQLException {
        try {
          return method.invoke(real, arguments);
        } catch (InvocationTargetException thrown) {
          if (thrown.getCause() instanceof SQLException failure) {
            throw failure;
          }
          throw new IllegalStateException(thrown.getCause());
        } catch (IllegalAccessException impossible) {
          throw new IllegalStateException(impossible);
        }
      }
    };
  }
}
