package org.planintervention.jdbc.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.store.Bytes;

/** The parameters of one statement, in the order in which they stand in it. */
public final class Parameters {
  private final PreparedStatement statement;
  private int last;

  public Parameters(PreparedStatement statement) {
    this.statement = statement;
  }

  public Parameters text(String value) throws SQLException {
    statement.setString(++last, value);
    return this;
  }

  public Parameters text(Optional<String> value) throws SQLException {
    if (value.isPresent()) {
      return text(value.get());
    }
    statement.setNull(++last, Types.VARCHAR);
    return this;
  }

  public Parameters school(SchoolCode school) throws SQLException {
    return text(school.value());
  }

  public Parameters number(int value) throws SQLException {
    statement.setInt(++last, value);
    return this;
  }

  public Parameters number(Optional<Integer> value) throws SQLException {
    if (value.isPresent()) {
      return number(value.get());
    }
    statement.setNull(++last, Types.INTEGER);
    return this;
  }

  public Parameters large(long value) throws SQLException {
    statement.setLong(++last, value);
    return this;
  }

  public Parameters large(Optional<Long> value) throws SQLException {
    if (value.isPresent()) {
      return large(value.get());
    }
    statement.setNull(++last, Types.BIGINT);
    return this;
  }

  public Parameters bytes(Bytes value) throws SQLException {
    statement.setBytes(++last, value.toArray());
    return this;
  }

  public Parameters bytes(Optional<Bytes> value) throws SQLException {
    if (value.isPresent()) {
      return bytes(value.get());
    }
    statement.setNull(++last, Types.VARBINARY);
    return this;
  }

  /** Ends a row of a batch. */
  public void next() throws SQLException {
    statement.addBatch();
    last = 0;
  }
}
