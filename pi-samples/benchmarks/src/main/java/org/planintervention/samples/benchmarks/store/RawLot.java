package org.planintervention.samples.benchmarks.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.Change;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanRow;
import org.planintervention.spi.store.SignatureRow;
import org.planintervention.spi.store.TrailRow;

/**
 * The baseline: plain JDBC on a connection that it keeps, with statements that are prepared once.
 * For each commit it reads the contents that the commit is about by one statement, and writes the
 * commit's rows, which were made beforehand, by one batch a table. It judges nothing, hashes
 * nothing, and looks at nothing else.
 */
final class RawLot implements AutoCloseable {
  private static final String DISTRICT = "district";
  private static final int MOST = 200;
  private static final int HEAD_PARAMETERS = 6;
  private static final String TRAIL =
      "INSERT INTO {trail} (district, school, chain, place, at_millis, kind, actor, student, salt,"
          + " payload, commitment, row_hash)";
  private static final String ROW = "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?";
  private static final String HEAD =
      "UPDATE {chain} SET chain_length = ?, head_hash = ? WHERE district = ? AND school = ?"
          + " AND name = ?";

  private final Connection connection;
  private final PreparedStatement contents;
  private final PreparedStatement addHead;
  private final PreparedStatement moveHead;
  private final PreparedStatement addPlan;
  private final PreparedStatement movePlan;
  private final PreparedStatement addVersion;
  private final PreparedStatement addPerson;
  private final PreparedStatement addRegister;
  private final PreparedStatement addClaim;
  private final PreparedStatement addSignature;
  private final PreparedStatement addTrail;
  private final Optional<PreparedStatement> headWithRow;

  /** One that writes heads and trail rows by a batch each. */
  RawLot(DataSource source, String prefix) throws SQLException {
    this(source, prefix, false);
  }

  /**
   * One for PostgreSQL that moves a head and writes its row by one statement, as our store does.
   */
  static RawLot oneByOne(DataSource source, String prefix) throws SQLException {
    return new RawLot(source, prefix, true);
  }

  private RawLot(DataSource source, String prefix, boolean oneByOne) throws SQLException {
    connection = source.getConnection();
    connection.setAutoCommit(false);
    contents =
        prepare(
            prefix,
            "SELECT name, content FROM {plan_version} WHERE district = ? AND school = ? AND version"
                + " = 1 AND name IN ("
                + String.join(", ", Collections.nCopies(MOST, "?"))
                + ")");
    addHead =
        prepare(
            prefix,
            "INSERT INTO {chain} (chain_length, head_hash, district, school, name) VALUES"
                + " (?, ?, ?, ?, ?)");
    moveHead = prepare(prefix, HEAD);
    addPlan =
        prepare(
            prefix,
            "INSERT INTO {plan} (status, version, coordinator, listed, content_hash, marked_at,"
                + " state, district, school, name, student, school_year)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    movePlan =
        prepare(
            prefix,
            "UPDATE {plan} SET status = ?, version = ?, coordinator = ?, listed = ?, content_hash ="
                + " ?, marked_at = ?, state = ? WHERE district = ? AND school = ? AND name = ?");
    addVersion =
        prepare(
            prefix,
            "INSERT INTO {plan_version} (district, school, name, version, content)"
                + " VALUES (?, ?, ?, ?, ?)");
    addPerson =
        prepare(
            prefix,
            "INSERT INTO {plan_person} (district, school, name, student, person)"
                + " VALUES (?, ?, ?, ?, ?)");
    addRegister = prepare(prefix, ofStudent("{student_plan}"));
    addClaim = prepare(prefix, ofStudent("{year_claim}"));
    addSignature =
        prepare(
            prefix,
            "INSERT INTO {signature} (district, school, name, version, signatory, place,"
                + " place_within, payload) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    addTrail = prepare(prefix, TRAIL + " VALUES (" + ROW + ")");
    headWithRow =
        oneByOne
            ? Optional.of(
                prepare(
                    prefix,
                    "WITH moved AS ("
                        + HEAD
                        + " AND chain_length = ? RETURNING 1) "
                        + TRAIL
                        + " SELECT "
                        + ROW
                        + " FROM moved"))
            : Optional.empty();
  }

  private static String ofStudent(String table) {
    return "INSERT INTO "
        + table
        + " (district, school, student, school_year, plan_school, plan_name) VALUES (?, ?, ?, ?, ?, ?)";
  }

  private PreparedStatement prepare(String prefix, String statement) throws SQLException {
    return connection.prepareStatement(statement.replace("{", prefix).replace("}", ""));
  }

  /**
   * Reads and writes what was committed, one transaction a commit.
   *
   * @param sources of which plans each commit read the contents
   * @param withTrail whether trail rows and the heads of chains are written too
   */
  void play(List<List<Change>> commits, List<List<PlanId>> sources, boolean withTrail)
      throws SQLException {
    for (int i = 0; i < commits.size(); i++) {
      read(sources.get(i));
      write(commits.get(i), withTrail);
      connection.commit();
    }
  }

  private void read(List<PlanId> plans) throws SQLException {
    contents.setString(1, DISTRICT);
    contents.setString(2, plans.get(0).school().value());
    for (int i = 0; i < MOST; i++) {
      contents.setString(3 + i, plans.get(Math.min(i, plans.size() - 1)).name());
    }
    int found = 0;
    try (ResultSet rows = contents.executeQuery()) {
      while (rows.next()) {
        found += rows.getString(1).isEmpty() || rows.getBytes(2).length == 0 ? 0 : 1;
      }
    }
    if (found != plans.size()) {
      throw new IllegalStateException("not all contents are there");
    }
  }

  private void write(List<Change> changes, boolean withTrail) throws SQLException {
    for (Change change : changes) {
      if (withTrail && headWithRow.isPresent()) {
        headWithRow(headWithRow.get(), change.trail());
      } else if (withTrail) {
        trail(change.trail());
      }
      if (change instanceof Change.Put put) {
        put(put);
      }
    }
    for (PreparedStatement one :
        List.of(
            addHead,
            moveHead,
            addPlan,
            movePlan,
            addVersion,
            addPerson,
            addRegister,
            addClaim,
            addSignature,
            addTrail)) {
      one.executeBatch();
    }
  }

  private static void headWithRow(PreparedStatement both, TrailRow row) throws SQLException {
    head(both, row);
    both.setLong(HEAD_PARAMETERS, row.number() - 1);
    row(both, HEAD_PARAMETERS, row);
    both.addBatch();
    if (both.executeBatch()[0] != 1) {
      throw new IllegalStateException("a head was not moved");
    }
  }

  private void trail(TrailRow row) throws SQLException {
    PreparedStatement head = row.number() == 1 ? addHead : moveHead;
    head(head, row);
    head.addBatch();
    row(addTrail, 0, row);
    addTrail.addBatch();
  }

  private static void head(PreparedStatement head, TrailRow row) throws SQLException {
    head.setLong(1, row.number());
    head.setBytes(2, row.hash().toArray());
    key(head, 3, row.chain().school().value(), row.chain().name());
  }

  /** The values of a row, behind so many parameters. */
  private static void row(PreparedStatement add, int behind, TrailRow row) throws SQLException {
    key(add, behind + 1, row.chain().school().value(), row.chain().name());
    add.setLong(behind + 4, row.number());
    add.setLong(behind + 5, row.at().toEpochMilli());
    add.setString(behind + 6, row.kind());
    add.setString(behind + 7, row.actor().orElseThrow());
    add.setInt(behind + 8, row.student().orElseThrow().value());
    add.setBytes(behind + 9, row.salt().map(Bytes::toArray).orElseThrow());
    add.setBytes(behind + 10, row.payload().map(Bytes::toArray).orElseThrow());
    add.setBytes(behind + 11, row.commitment().toArray());
    add.setBytes(behind + 12, row.hash().toArray());
  }

  private void put(Change.Put put) throws SQLException {
    PlanRow row = put.plan();
    String school = row.id().school().value();
    boolean fresh = put.trail().number() == 1;
    PreparedStatement plan = fresh ? addPlan : movePlan;
    plan.setString(1, row.status());
    plan.setInt(2, row.version());
    plan.setString(3, row.coordinator().value());
    plan.setString(4, String.join("\n", row.listed()));
    plan.setBytes(5, row.contentHash().toArray());
    plan.setNull(6, Types.BIGINT);
    plan.setBytes(7, row.state().toArray());
    key(plan, 8, school, row.id().name());
    if (fresh) {
      plan.setInt(11, row.student().value());
      plan.setInt(12, row.year());
      place(addRegister, row);
      place(addClaim, row);
    }
    plan.addBatch();
    Optional<Bytes> content = put.content();
    if (content.isPresent()) {
      key(addVersion, 1, school, row.id().name());
      addVersion.setInt(4, row.version());
      addVersion.setBytes(5, content.get().toArray());
      addVersion.addBatch();
    }
    if (put.peopleChanged()) {
      for (String person :
          Stream.concat(Stream.of(row.coordinator().value()), row.listed().stream()).toList()) {
        key(addPerson, 1, school, row.id().name());
        addPerson.setInt(4, row.student().value());
        addPerson.setString(5, person);
        addPerson.addBatch();
      }
    }
    int within = 0;
    for (SignatureRow one : put.signatures()) {
      key(addSignature, 1, school, row.id().name());
      addSignature.setInt(4, one.version());
      addSignature.setString(5, one.signatory());
      addSignature.setLong(6, put.trail().number());
      addSignature.setInt(7, within++);
      addSignature.setBytes(8, one.payload().toArray());
      addSignature.addBatch();
    }
  }

  private static void place(PreparedStatement statement, PlanRow row) throws SQLException {
    statement.setString(1, DISTRICT);
    statement.setString(2, String.format("~%02d", row.student().value() % 64));
    statement.setInt(3, row.student().value());
    statement.setInt(4, row.year());
    statement.setString(5, row.id().school().value());
    statement.setString(6, row.id().name());
    statement.addBatch();
  }

  private static void key(PreparedStatement statement, int first, String school, String name)
      throws SQLException {
    statement.setString(first, DISTRICT);
    statement.setString(first + 1, school);
    statement.setString(first + 2, name);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
