package org.planintervention.jdbc.tables;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.ChainHead;
import org.planintervention.spi.store.ChainId;
import org.planintervention.spi.store.KeyUse;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanRow;
import org.planintervention.spi.store.StoreException;
import org.planintervention.spi.store.Tombstone;
import org.planintervention.spi.store.TrailRow;
import org.planintervention.spi.store.VersionRow;

/** What the columns of a row say. */
public final class Rows {
  private static final String BETWEEN_KEYS = "\n";

  private Rows() {}

  public static PlanRow plan(ResultSet row) throws SQLException {
    return new PlanRow(
        planId(row),
        new StudentNumber(row.getInt("student")),
        row.getInt("school_year"),
        row.getString("status"),
        row.getInt("version"),
        new EmailAddress(row.getString("coordinator")),
        listed(row.getString("listed")),
        bytes(row, "content_hash"),
        large(row, "marked_at"),
        bytes(row, "state"));
  }

  public static PlanId planId(ResultSet row) throws SQLException {
    return new PlanId(school(row), row.getString("name"));
  }

  public static SchoolCode school(ResultSet row) throws SQLException {
    return new SchoolCode(row.getString("school"));
  }

  public static ChainHead head(ResultSet row, ChainId chain) throws SQLException {
    return new ChainHead(chain, row.getLong("chain_length"), bytes(row, "head_hash"));
  }

  public static ChainHead head(ResultSet row) throws SQLException {
    return head(row, new ChainId(school(row), row.getString("name")));
  }

  public static VersionRow version(ResultSet row) throws SQLException {
    return new VersionRow(planId(row), row.getInt("version"), bytes(row, "content"));
  }

  private static StudentNumber student(String digits) {
    return StudentNumber.read(digits)
        .orElseThrow(() -> new StoreException("A trail row names a student by no number."));
  }

  public static TrailRow trail(ResultSet row) throws SQLException {
    Optional<String> aboutName = text(row, "about_name");
    Optional<SchoolCode> aboutSchool = text(row, "about_school").map(SchoolCode::new);
    return new TrailRow(
        new ChainId(school(row), row.getString("chain")),
        row.getLong("place"),
        Instant.ofEpochMilli(row.getLong("at_millis")),
        row.getString("kind"),
        text(row, "actor"),
        text(row, "student").map(Rows::student),
        aboutSchool.flatMap(school -> aboutName.map(name -> new PlanId(school, name))),
        optionalBytes(row, "salt"),
        optionalBytes(row, "payload"),
        bytes(row, "commitment"),
        bytes(row, "row_hash"));
  }

  public static KeyUse keyUse(ResultSet row) throws SQLException {
    return new KeyUse(
        bytes(row, "fingerprint"),
        new ChainId(new SchoolCode(row.getString("chain_school")), row.getString("chain")),
        row.getLong("place"));
  }

  public static Tombstone tombstone(ResultSet row) throws SQLException {
    return new Tombstone(
        planId(row),
        row.getInt("school_year"),
        row.getString("marked_by"),
        row.getString("purged_by"),
        Instant.ofEpochMilli(row.getLong("at_millis")));
  }

  /** A list of keys as one text; keys are addresses and numbers, which hold no line break. */
  public static String listed(List<String> keys) {
    return String.join(BETWEEN_KEYS, keys);
  }

  public static Optional<Long> large(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(value);
  }

  public static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  public static Bytes bytes(ResultSet row, String column) throws SQLException {
    return optionalBytes(row, column).orElseThrow(() -> new SQLException("no bytes in " + column));
  }

  private static List<String> listed(String keys) {
    return keys.isEmpty() ? List.of() : Arrays.asList(keys.split(BETWEEN_KEYS, -1));
  }

  public static Optional<Bytes> optionalBytes(ResultSet row, String column) throws SQLException {
    byte @Nullable [] value = row.getBytes(column);
    return value == null ? Optional.empty() : Optional.of(Bytes.of(value));
  }
}
