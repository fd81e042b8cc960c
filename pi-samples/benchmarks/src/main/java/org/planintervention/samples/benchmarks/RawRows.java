package org.planintervention.samples.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.Change;
import org.planintervention.spi.store.PlanRow;
import org.planintervention.spi.store.SignatureRow;
import org.planintervention.spi.store.TrailRow;

/**
 * The baseline: the rows of a commit, written by plain JDBC batches into the same tables of another
 * database, one transaction a commit, without a look at what is there.
 */
final class RawRows implements AutoCloseable {
  private static final String DISTRICT = "district";

  private final Connection connection;
  private final PreparedStatement trail;
  private final PreparedStatement head;
  private final PreparedStatement plan;
  private final PreparedStatement version;
  private final PreparedStatement person;
  private final PreparedStatement signature;
  private long nanoseconds;

  RawRows(Connection connection) throws SQLException {
    this.connection = connection;
    connection.setAutoCommit(false);
    trail =
        connection.prepareStatement(
            "insert into pi_trail (district, school, chain, place, at_millis, kind, actor,"
                + " student, salt, payload, commitment, row_hash)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    head =
        connection.prepareStatement(
            "merge into pi_chain (district, school, name, chain_length, head_hash)"
                + " key (district, school, name) values (?, ?, ?, ?, ?)");
    plan =
        connection.prepareStatement(
            "merge into pi_plan (district, school, name, student, school_year, status, version,"
                + " coordinator, listed, content_hash, marked_at, state)"
                + " key (district, school, name) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    version =
        connection.prepareStatement(
            "insert into pi_plan_version (district, school, name, version, content)"
                + " values (?, ?, ?, ?, ?)");
    person =
        connection.prepareStatement(
            "merge into pi_plan_person (district, school, person, student, name)"
                + " key (district, school, person, student, name) values (?, ?, ?, ?, ?)");
    signature =
        connection.prepareStatement(
            "insert into pi_signature (district, school, name, version, signatory, place,"
                + " place_within, payload) values (?, ?, ?, ?, ?, ?, ?, ?)");
  }

  /** How long writing took since the last time that this was asked, in nanoseconds. */
  long takeNanoseconds() {
    long taken = nanoseconds;
    nanoseconds = 0;
    return taken;
  }

  void write(List<Change> changes) {
    long start = System.nanoTime();
    try {
      for (Change change : changes) {
        trail(change.trail());
        if (change instanceof Change.Put put) {
          plan(put);
        }
      }
      for (PreparedStatement statement : List.of(trail, head, plan, version, person, signature)) {
        statement.executeBatch();
      }
      connection.commit();
    } catch (SQLException broken) {
      throw new IllegalStateException("the baseline cannot be written", broken);
    }
    nanoseconds += System.nanoTime() - start;
  }

  private void trail(TrailRow row) throws SQLException {
    trail.setString(1, DISTRICT);
    trail.setString(2, row.chain().school().value());
    trail.setString(3, row.chain().name());
    trail.setLong(4, row.number());
    trail.setLong(5, row.at().toEpochMilli());
    trail.setString(6, row.kind());
    trail.setString(7, row.actor().orElse(""));
    if (row.student().isPresent()) {
      trail.setInt(8, row.student().get().value());
    } else {
      trail.setNull(8, Types.INTEGER);
    }
    trail.setBytes(9, row.salt().map(Bytes::toArray).orElseThrow());
    trail.setBytes(10, row.payload().map(Bytes::toArray).orElseThrow());
    trail.setBytes(11, row.commitment().toArray());
    trail.setBytes(12, row.hash().toArray());
    trail.addBatch();
    key(head, row.chain().school().value(), row.chain().name());
    head.setLong(4, row.number());
    head.setBytes(5, row.hash().toArray());
    head.addBatch();
  }

  private void plan(Change.Put put) throws SQLException {
    PlanRow row = put.plan();
    key(plan, row.id().school().value(), row.id().name());
    plan.setInt(4, row.student().value());
    plan.setInt(5, row.year());
    plan.setString(6, row.status());
    plan.setInt(7, row.version());
    plan.setString(8, row.coordinator().value());
    plan.setString(9, String.join("\n", row.listed()));
    plan.setBytes(10, row.contentHash().toArray());
    plan.setNull(11, Types.BIGINT);
    plan.setBytes(12, row.state().toArray());
    plan.addBatch();
    if (put.content().isPresent()) {
      key(version, row.id().school().value(), row.id().name());
      version.setInt(4, row.version());
      version.setBytes(5, put.content().get().toArray());
      version.addBatch();
    }
    if (put.peopleChanged()) {
      for (String listed : row.listed()) {
        key(person, row.id().school().value(), listed);
        person.setInt(4, row.student().value());
        person.setString(5, row.id().name());
        person.addBatch();
      }
    }
    int place = 0;
    for (SignatureRow one : put.signatures()) {
      key(signature, row.id().school().value(), row.id().name());
      signature.setInt(4, one.version());
      signature.setString(5, one.signatory());
      signature.setLong(6, put.trail().number());
      signature.setInt(7, place++);
      signature.setBytes(8, one.payload().toArray());
      signature.addBatch();
    }
  }

  private static void key(PreparedStatement statement, String school, String name)
      throws SQLException {
    statement.setString(1, DISTRICT);
    statement.setString(2, school);
    statement.setString(3, name);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
