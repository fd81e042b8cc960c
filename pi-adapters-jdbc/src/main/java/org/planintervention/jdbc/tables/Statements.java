package org.planintervention.jdbc.tables;

import static org.planintervention.spi.privacy.DataLevel.NONE;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.planintervention.jdbc.Dialect;
import org.planintervention.jdbc.sql.TableNames;
import org.planintervention.spi.privacy.PersonalData;

/** Every statement but those of a page of plans: constant text, built once. */
public final class Statements {
  /** How many things a list of parameters takes. */
  public static final int MANY = 64;

  static final String PLAN_COLUMNS =
      "p.school, p.name, p.student, p.school_year, p.status, p.version, p.coordinator, p.listed,"
          + " p.content_hash, p.marked_at, p.state";
  private static final String TRAIL_COLUMNS =
      "t.school, t.chain, t.place, t.at_millis, t.kind, t.actor, t.student, t.about_school,"
          + " t.about_name, t.salt, t.payload, t.commitment, t.row_hash";
  private static final String INTO_TRAIL =
      "INSERT INTO {trail} (district, school, chain, place, at_millis, kind, actor, student,"
          + " about_school, about_name, salt, payload, commitment, row_hash)";
  private static final String ROW = "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?";
  private static final String TOMBSTONE_COLUMNS =
      "school, name, school_year, marked_by, purged_by, at_millis";
  private static final List<Boolean> EITHER = List.of(true, false);
  private static final String OF_PLAN = " WHERE district = ? AND school = ? AND name = ?";

  public final String find;
  public final String findMany;
  public final String rows;
  public final String rowsMany;
  public final String register;
  public final String registerMany;
  public final String claims;
  public final String claimsMany;
  public final String content;
  public final String contents;
  public final String contentsAfter;
  public final String nextSchool;
  public final String head;
  public final String heads;
  public final String trail;
  public final String tombstone;
  public final String tombstones;
  public final String committed;
  public final String oldestMark;
  public final String schemaVersion;

  public final String startChain;
  public final String moveChain;
  public final Optional<String> startChainWithRow;
  public final Optional<String> moveChainWithRow;
  public final String keepKey;
  public final String addPlan;
  public final String movePlan;
  public final String addVersion;
  public final String addPerson;
  public final String addSignature;
  public final String addTrail;
  public final String addRegister;
  public final String takeClaim;
  public final String giveClaim;
  public final String purgedPlan;
  public final String dropPlan;
  public final String dropVersions;
  public final String dropPeople;
  public final String dropSignatures;
  public final String dropRegister;
  public final String emptyTrail;
  public final String emptyDoorRow;
  public final String emptyDoor;
  public final String dropChain;
  public final String addTombstone;

  /** Changes that a database carries out on no row, and refuses if it takes none. */
  public final List<String> changesOfNoRow;

  private final TableNames tables;
  private final Dialect dialect;
  private final String limit;
  private final Map<TrailShape, String> trails = new HashMap<>();

  public Statements(TableNames tables, Dialect dialect) {
    this.tables = tables;
    this.dialect = dialect;
    this.limit = " " + dialect.firstRows();

    find = find(1);
    findMany = find(MANY);
    rows = rows(1);
    rowsMany = rows(MANY);
    String registered =
        "SELECT plan_school, plan_name, student, school_year FROM {student_plan}"
            + " WHERE district = ? AND school = ? AND student = ?";
    register = in(registered);
    registerMany = in(repeated(registered));
    String claimed =
        "SELECT plan_school, plan_name, student, school_year FROM {year_claim}"
            + " WHERE district = ? AND school = ? AND student = ? AND school_year = ?";
    claims = in(claimed);
    claimsMany = in(repeated(claimed));
    content = in("SELECT content FROM {plan_version}" + OF_PLAN + " AND version = ?");
    String versions =
        "SELECT school, name, version, content FROM {plan_version} WHERE district = ? AND school ="
            + " ?";
    String byVersion = " ORDER BY district, school, name, version";
    contents = in(versions + byVersion + limit);
    contentsAfter =
        in(versions + " AND name >= ? AND (name > ? OR version > ?)" + byVersion + limit);
    nextSchool =
        in(
            "SELECT school FROM {chain} WHERE district = ? AND school > ? ORDER BY district, school"
                + limit);
    head = in("SELECT chain_length, head_hash FROM {chain}" + OF_PLAN);
    heads =
        in(
            "SELECT school, name, chain_length, head_hash FROM {chain}"
                + " WHERE district = ? AND school = ? AND name > ? ORDER BY district, school, name"
                + limit);
    trail =
        in(
            "SELECT "
                + TRAIL_COLUMNS
                + " FROM {trail} t WHERE t.district = ? AND t.school = ? AND t.chain = ? AND"
                + " t.place > ? ORDER BY t.district, t.school, t.chain, t.place"
                + limit);
    tombstone = in("SELECT " + TOMBSTONE_COLUMNS + " FROM {tombstone}" + OF_PLAN);
    tombstones =
        in(
            "SELECT "
                + TOMBSTONE_COLUMNS
                + " FROM {tombstone} WHERE district = ? AND school = ? AND name > ?"
                + " ORDER BY district, school, name"
                + limit);
    committed =
        in(
            "SELECT fingerprint, chain_school, chain, place FROM {batch}"
                + " WHERE district = ? AND school = ? AND commit_key = ?");
    oldestMark = in("SELECT MIN(marked_at) AS marked_at FROM {plan} WHERE district = ?");

    schemaVersion =
        "SELECT "
            + dialect.quoted("version")
            + " FROM "
            + tables.quoted(dialect, "schema_history")
            + " WHERE "
            + dialect.quoted("version")
            + " IS NOT NULL ORDER BY "
            + dialect.quoted("installed_rank")
            + " DESC";

    String freshHead =
        "INSERT INTO {chain} (district, school, name, chain_length, head_hash) VALUES (?, ?, ?, ?,"
            + " ?)";
    String movedHead =
        "UPDATE {chain} SET chain_length = ?, head_hash = ?" + OF_PLAN + " AND chain_length = ?";
    startChain = in(freshHead);
    moveChain = in(movedHead);
    startChainWithRow = dialect.insertAfter(freshHead, INTO_TRAIL, ROW).map(this::in);
    moveChainWithRow = dialect.insertAfter(movedHead, INTO_TRAIL, ROW).map(this::in);
    keepKey =
        in(
            "INSERT INTO {batch} (district, school, commit_key, fingerprint, chain_school, chain,"
                + " place) VALUES (?, ?, ?, ?, ?, ?, ?)");
    addPlan =
        in(
            "INSERT INTO {plan} (status, version, coordinator, listed, content_hash, marked_at,"
                + " state, district, school, name, student, school_year) VALUES (?, ?, ?, ?, ?, ?,"
                + " ?, ?, ?, ?, ?, ?)");
    movePlan =
        in(
            "UPDATE {plan} SET status = ?, version = ?, coordinator = ?, listed = ?, content_hash ="
                + " ?, marked_at = ?, state = ?"
                + OF_PLAN
                + " AND student = ? AND school_year = ? AND (version = ? OR ? = 1)");
    addVersion =
        in(
            "INSERT INTO {plan_version} (district, school, name, version, content) VALUES (?, ?, ?,"
                + " ?, ?)");
    addPerson =
        in(
            "INSERT INTO {plan_person} (district, school, person, student, name) VALUES (?, ?, ?,"
                + " ?, ?)");
    addSignature =
        in(
            "INSERT INTO {signature} (district, school, name, version, signatory, place,"
                + " place_within, payload) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    addTrail = in(INTO_TRAIL + " VALUES (" + ROW + ")");
    addRegister =
        in(
            "INSERT INTO {student_plan} (district, school, student, school_year, plan_school,"
                + " plan_name) VALUES (?, ?, ?, ?, ?, ?)");
    takeClaim =
        in(
            "INSERT INTO {year_claim} (district, school, student, school_year, plan_school,"
                + " plan_name) VALUES (?, ?, ?, ?, ?, ?)");
    String ofStudent =
        " WHERE district = ? AND school = ? AND student = ? AND school_year = ?"
            + " AND plan_school = ? AND plan_name = ?";
    giveClaim = in("DELETE FROM {year_claim}" + ofStudent);
    purgedPlan = in("SELECT student, school_year FROM {plan}" + OF_PLAN);
    dropPlan = in("DELETE FROM {plan}" + OF_PLAN);
    dropVersions = in("DELETE FROM {plan_version}" + OF_PLAN);
    dropPeople = in("DELETE FROM {plan_person}" + OF_PLAN);
    dropSignatures = in("DELETE FROM {signature}" + OF_PLAN);
    dropRegister = in("DELETE FROM {student_plan}" + ofStudent);
    emptyTrail =
        in(
            "UPDATE {trail} SET salt = NULL, payload = NULL, actor = NULL, student = NULL"
                + " WHERE district = ? AND school = ? AND chain = ? AND place <> ?");
    String named =
        "UPDATE {trail} SET salt = NULL, payload = NULL, actor = NULL, student = NULL,"
            + " about_school = NULL, about_name = NULL"
            + " WHERE district = ? AND school = ? AND about_school = ? AND about_name = ?";
    emptyDoorRow = in(named + " AND chain = ? AND place = ?");
    emptyDoor = in(named);
    dropChain = in("DELETE FROM {chain}" + OF_PLAN + " AND chain_length = 0");
    for (TrailPart part : TrailPart.values()) {
      for (boolean byActor : EITHER) {
        for (boolean about : EITHER) {
          TrailShape shape = new TrailShape(byActor, about, part);
          trails.put(shape, trailText(shape));
        }
      }
    }
    addTombstone =
        in(
            "INSERT INTO {tombstone} (district, school, name, school_year, marked_by, purged_by,"
                + " at_millis) VALUES (?, ?, ?, ?, ?, ?, ?)");
    changesOfNoRow =
        List.of(
            in("UPDATE {chain} SET chain_length = 0 WHERE 1 = 0"),
            in("INSERT INTO {trail} SELECT * FROM {trail} WHERE 1 = 0"),
            in("DELETE FROM {plan} WHERE 1 = 0"));
  }

  /** Rows of a school's chains. */
  public String trail(TrailShape shape) {
    return Objects.requireNonNull(trails.get(shape), "all shapes are there");
  }

  private String trailText(TrailShape shape) {
    return in(
        "SELECT "
            + TRAIL_COLUMNS
            + " FROM {trail} t WHERE t.district = ? AND t.school = ?"
            + (shape.byActor ? " AND t.actor = ?" : "")
            + (shape.about ? " AND t.about_school = ? AND t.about_name = ?" : "")
            + shape.part.condition
            + " ORDER BY t.district, t.school, "
            + (shape.byActor ? "t.actor, " : "")
            + "t.chain, t.place"
            + limit);
  }

  /**
   * What a question for trail rows looks like.
   *
   * @param byActor whether only those of an actor; one parameter
   * @param about whether only those that ask for a plan; two parameters
   * @param part which part of the chains; one or two parameters
   */
  public record TrailShape(
      @PersonalData(NONE) boolean byActor,
      @PersonalData(NONE) boolean about,
      @PersonalData(NONE) TrailPart part) {}

  /** Which part of a school's chains: what is left of one, or those after it. */
  public enum TrailPart {
    REST_OF_CHAIN(" AND t.chain = ? AND t.place > ?"),
    LATER_CHAINS(" AND t.chain > ?");

    private final String condition;

    TrailPart(String condition) {
      this.condition = condition;
    }
  }

  /** A list of parameters. */
  public static String list(int size) {
    return "(" + String.join(", ", Collections.nCopies(size, "?")) + ")";
  }

  /**
   * Plans, heads and signatures come by one statement, so that they are of one moment: each a part
   * of its own, because a planner that knows too little of a table joins it name by name.
   */
  private String find(int size) {
    return in(
        dialect.unionAll(
            List.of(
                "SELECT "
                    + PLAN_COLUMNS
                    + ", (SELECT v.content FROM {plan_version} v WHERE v.district = p.district AND"
                    + " v.school = p.school AND v.name = p.name AND v.version = p.version) AS"
                    + " content, 0 AS place, 0 AS place_within, NULL AS signatory, 'PLAN' AS part"
                    + " FROM {plan} p"
                    + named("p", size),
                "SELECT c.school, c.name, 0, 0, '', 0, '', '', c.head_hash, NULL, NULL, NULL,"
                    + " c.chain_length, 0, NULL, 'HEAD' FROM {chain} c"
                    + named("c", size),
                "SELECT s.school, s.name, 0, 0, '', s.version, '', '', NULL, NULL, NULL,"
                    + " s.payload, s.place, s.place_within, s.signatory, 'SIGNATURE'"
                    + " FROM {signature} s"
                    + named("s", size))));
  }

  private String rows(int size) {
    return in("SELECT " + PLAN_COLUMNS + " FROM {plan} p" + named("p", size));
  }

  /** The rows of so many names of a school; the parameters are the names, district and school. */
  private String named(String table, int size) {
    return dialect.inList(table + ".name", size)
        + table
        + ".district = ? AND "
        + table
        + ".school = ?";
  }

  private String repeated(String question) {
    return dialect.unionAll(Collections.nCopies(MANY, question));
  }

  private String in(String statement) {
    return tables.in(statement);
  }
}
