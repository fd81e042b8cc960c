package org.planintervention.jdbc.evidence;

import static org.planintervention.spi.privacy.DataLevel.NONE;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.planintervention.jdbc.Dialect;
import org.planintervention.jdbc.sql.TableNames;
import org.planintervention.spi.privacy.PersonalData;
import org.planintervention.spi.store.KeptTable;

/** The statements that read rows as they lie: constant text, built once. */
public final class RawStatements {
  private static final Map<KeptTable, Columns> TABLES =
      new EnumMap<>(
          Map.of(
              KeptTable.HEADS,
              new Columns("chain", List.of("name", "chain_length"), List.of("head_hash")),
              KeptTable.TRAIL,
              new Columns(
                  "trail",
                  List.of(
                      "chain",
                      "place",
                      "at_millis",
                      "kind",
                      "actor",
                      "student",
                      "about_school",
                      "about_name"),
                  List.of("salt", "payload", "commitment", "row_hash")),
              KeptTable.PLANS,
              new Columns(
                  "plan",
                  List.of(
                      "name",
                      "student",
                      "school_year",
                      "status",
                      "version",
                      "coordinator",
                      "listed",
                      "marked_at"),
                  List.of("content_hash", "state")),
              KeptTable.VERSIONS,
              new Columns("plan_version", List.of("name", "version"), List.of("content")),
              KeptTable.SIGNATURES,
              new Columns(
                  "signature",
                  List.of("name", "version", "signatory", "place", "place_within"),
                  List.of("payload")),
              KeptTable.TOMBSTONES,
              new Columns(
                  "tombstone",
                  List.of("name", "school_year", "marked_by", "purged_by", "at_millis"),
                  List.of())));

  /** Every table in which something stands for a school. */
  private static final List<String> WITH_SCHOOL =
      List.of(
          "chain",
          "trail",
          "plan",
          "plan_version",
          "plan_person",
          "signature",
          "student_plan",
          "year_claim",
          "tombstone",
          "batch");

  /** What the parameters of a statement are, district and school first, the limit last. */
  public enum Part {
    /** From the start. */
    ALL,
    /** One chain or plan: its name. */
    ONE,
    /** One chain or plan, behind a key: its name, the key. */
    REST_OF_ONE,
    /** Those after a name: the name. */
    LATER
  }

  /**
   * The columns of a table.
   *
   * @param texts those that are handed out as texts, the key first
   * @param bytes those that are handed out as bytes
   */
  public record Columns(
      @PersonalData(NONE) String table,
      @PersonalData(NONE) List<String> texts,
      @PersonalData(NONE) List<String> bytes) {
    String name() {
      return texts.get(0);
    }
  }

  private final Map<KeptTable, Map<Part, String>> statements = new EnumMap<>(KeptTable.class);
  private final List<String> firstSchool = new ArrayList<>();
  private final List<String> nextSchool = new ArrayList<>();

  public RawStatements(TableNames tables, Dialect dialect) {
    String limit = " " + dialect.firstRows();
    for (KeptTable table : KeptTable.values()) {
      Map<Part, String> parts = new EnumMap<>(Part.class);
      for (Part part : Part.values()) {
        parts.put(part, tables.in(statement(table, part) + limit));
      }
      statements.put(table, parts);
    }
    for (String table : WITH_SCHOOL) {
      String schools = "SELECT school FROM {" + table + "} WHERE district = ?";
      String inOrder = " ORDER BY district, school" + limit;
      firstSchool.add(tables.in(schools + inOrder));
      nextSchool.add(tables.in(schools + " AND school > ?" + inOrder));
    }
  }

  public static Columns columns(KeptTable table) {
    return Objects.requireNonNull(TABLES.get(table), "every table has its columns");
  }

  public String of(KeptTable table, Part part) {
    return Objects.requireNonNull(
        Objects.requireNonNull(statements.get(table)).get(part), "all parts are there");
  }

  /** What stands for a school first, table by table: district and a limit. */
  public List<String> firstSchool() {
    return firstSchool;
  }

  /** What stands for a school next, table by table: district, the one before and a limit. */
  public List<String> nextSchool() {
    return nextSchool;
  }

  private static String statement(KeptTable table, Part part) {
    Columns columns = columns(table);
    List<String> all = new ArrayList<>(columns.texts);
    all.addAll(columns.bytes);
    List<String> keys = columns.texts.subList(0, table.keys());
    return "SELECT "
        + String.join(", ", all)
        + " FROM {"
        + columns.table
        + "} WHERE district = ? AND school = ?"
        + condition(keys, part)
        + " ORDER BY district, school, "
        + String.join(", ", keys);
  }

  private static String condition(List<String> keys, Part part) {
    String name = keys.get(0);
    return switch (part) {
      case ALL -> "";
      case ONE -> " AND " + name + " = ?";
      case LATER -> " AND " + name + " > ?";
      case REST_OF_ONE ->
          " AND "
              + name
              + " = ?"
              + switch (keys.size()) {
                case 1 -> "";
                case 2 -> " AND " + keys.get(1) + " > ?";
                default ->
                    " AND "
                        + keys.get(1)
                        + " >= ? AND ("
                        + keys.get(1)
                        + " > ? OR "
                        + keys.get(2)
                        + " > ?)";
              };
    };
  }
}
