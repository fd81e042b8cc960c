package org.planintervention.jdbc.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Runs constant statements with their parameters. */
public final class Asking {
  private Asking() {}

  /** Says what the parameters of a statement are. */
  public interface Binding {
    void bind(Parameters parameters) throws SQLException;
  }

  /** Says what the parameters are for one of many things. */
  public interface BindingOf<T> {
    void bind(Parameters parameters, T thing) throws SQLException;
  }

  /** Reads one row. */
  public interface Reading<T> {
    T read(ResultSet row) throws SQLException;
  }

  public static <T> List<T> rows(
      Connection connection, String constant, Binding binding, Reading<T> reading)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(constant)) {
      binding.bind(new Parameters(statement));
      try (ResultSet rows = statement.executeQuery()) {
        List<T> read = new ArrayList<>();
        while (rows.next()) {
          read.add(reading.read(rows));
        }
        return read;
      }
    }
  }

  /** Runs a statement once for each thing, all in one batch, and tells how many rows each moved. */
  public static <T> int[] each(
      Connection connection, String constant, List<T> things, BindingOf<T> binding)
      throws SQLException {
    if (things.isEmpty()) {
      return new int[0];
    }
    try (PreparedStatement statement = connection.prepareStatement(constant)) {
      Parameters parameters = new Parameters(statement);
      for (T thing : things) {
        binding.bind(parameters, thing);
        parameters.next();
      }
      return statement.executeBatch();
    }
  }
}
