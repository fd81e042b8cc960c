package org.planintervention.jdbc.tables;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.NONE;
import static org.planintervention.spi.privacy.DataLevel.SENSITIVE;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.planintervention.jdbc.sql.Asking;
import org.planintervention.jdbc.sql.Parameters;
import org.planintervention.jdbc.tables.Statements.TrailPart;
import org.planintervention.jdbc.tables.Statements.TrailShape;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.privacy.PersonalData;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.ChainHead;
import org.planintervention.spi.store.ChainId;
import org.planintervention.spi.store.CommitKey;
import org.planintervention.spi.store.KeyUse;
import org.planintervention.spi.store.PageKey;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanQuery;
import org.planintervention.spi.store.PlanRow;
import org.planintervention.spi.store.SignatureRow;
import org.planintervention.spi.store.StoredPlan;
import org.planintervention.spi.store.Tombstone;
import org.planintervention.spi.store.TrailQuery;
import org.planintervention.spi.store.TrailRow;
import org.planintervention.spi.store.VersionRow;

/** Everything that is read, on a connection that the caller holds. */
public final class Queries {
  private static final Comparator<PlanRow> BY_STUDENT_YEAR_AND_PLAN =
      Comparator.comparing(PlanRow::student)
          .thenComparingInt(PlanRow::year)
          .thenComparing(PlanRow::id);
  private static final Comparator<GivenSignature> AS_GIVEN =
      Comparator.comparingInt((GivenSignature given) -> given.row.version())
          .thenComparingLong(GivenSignature::place)
          .thenComparingInt(GivenSignature::within);

  /** No plan is named so. */
  private static final String NO_NAME = "";

  private static final List<PlanId> NOT_THERE = List.of(new PlanId(new SchoolCode("-"), "-"));

  private final String district;
  private final Statements statements;
  private final PageStatements pages;

  public Queries(String district, Statements statements, PageStatements pages) {
    this.district = district;
    this.statements = statements;
    this.pages = pages;
  }

  public List<StoredPlan> find(Connection connection, Collection<PlanId> ids) throws SQLException {
    List<StoredPlan> found = new ArrayList<>();
    for (Map.Entry<SchoolCode, List<String>> school : bySchool(ids).entrySet()) {
      for (List<String> names : slices(school.getValue())) {
        found.addAll(find(connection, school.getKey(), names));
      }
    }
    return found;
  }

  private static Map<SchoolCode, List<String>> bySchool(Collection<PlanId> ids) {
    Map<SchoolCode, List<String>> bySchool = new TreeMap<>();
    ids.stream()
        .distinct()
        .sorted()
        .forEach(
            id -> bySchool.computeIfAbsent(id.school(), key -> new ArrayList<>()).add(id.name()));
    return bySchool;
  }

  private List<StoredPlan> find(Connection connection, SchoolCode school, List<String> names)
      throws SQLException {
    Map<PlanId, FoundPlan> plans = new TreeMap<>();
    Asking.rows(
        connection,
        names.size() == 1 ? statements.find : statements.findMany,
        parameters -> {
          for (int part = 0; part < 3; part++) {
            named(parameters, school, names);
          }
        },
        row -> {
          FoundPlan plan = plans.computeIfAbsent(Rows.planId(row), FoundPlan::new);
          plan.take(row);
          return plan;
        });
    return plans.values().stream().flatMap(plan -> plan.whole().stream()).toList();
  }

  public List<PlanRow> ofStudents(
      Connection connection, Collection<StudentNumber> students, Optional<Integer> year)
      throws SQLException {
    List<PlanId> ids = new ArrayList<>();
    for (List<StudentNumber> slice : slices(students.stream().distinct().sorted().toList())) {
      List<Optional<PlanId>> registered =
          Asking.rows(
              connection,
              slice.size() == 1 ? statements.register : statements.registerMany,
              parameters -> {
                for (StudentNumber student : filled(slice)) {
                  parameters.text(district).text(Bucket.of(student)).number(student.value());
                }
              },
              row ->
                  year.isEmpty() || year.get() == row.getInt("school_year")
                      ? Optional.of(registeredPlan(row))
                      : Optional.empty());
      registered.forEach(id -> id.ifPresent(ids::add));
    }
    // A student without plans takes as many statements as one who has a plan.
    return rows(connection, ids.isEmpty() ? NOT_THERE : ids).stream()
        .sorted(BY_STUDENT_YEAR_AND_PLAN)
        .toList();
  }

  private List<PlanRow> rows(Connection connection, Collection<PlanId> ids) throws SQLException {
    List<PlanRow> rows = new ArrayList<>();
    for (Map.Entry<SchoolCode, List<String>> school : bySchool(ids).entrySet()) {
      for (List<String> names : slices(school.getValue())) {
        rows.addAll(
            Asking.rows(
                connection,
                names.size() == 1 ? statements.rows : statements.rowsMany,
                parameters -> named(parameters, school.getKey(), names),
                Rows::plan));
      }
    }
    return rows;
  }

  /** Names of plans, as many as the statement takes, and whose they are. */
  private void named(Parameters parameters, SchoolCode school, List<String> names)
      throws SQLException {
    for (String name : names) {
      parameters.text(name);
    }
    for (int i = names.size(); i < taken(names); i++) {
      parameters.text(NO_NAME);
    }
    parameters.text(district).school(school);
  }

  /** Who holds the places of students and years. */
  public Map<YearSlot, PlanId> claims(Connection connection, Collection<YearSlot> places)
      throws SQLException {
    Map<YearSlot, PlanId> holders = new HashMap<>();
    for (List<YearSlot> slice : slices(places.stream().distinct().sorted().toList())) {
      Asking.rows(
          connection,
          slice.size() == 1 ? statements.claims : statements.claimsMany,
          parameters -> {
            for (YearSlot place : filled(slice)) {
              parameters
                  .text(district)
                  .text(Bucket.of(place.student()))
                  .number(place.student().value())
                  .number(place.year());
            }
          },
          row ->
              holders.put(
                  new YearSlot(new StudentNumber(row.getInt("student")), row.getInt("school_year")),
                  registeredPlan(row)));
    }
    return holders;
  }

  public Optional<Bytes> content(Connection connection, PlanId id, int version)
      throws SQLException {
    return first(
        Asking.rows(
            connection,
            statements.content,
            parameters ->
                parameters.text(district).school(id.school()).text(id.name()).number(version),
            row -> Rows.bytes(row, "content")));
  }

  public List<VersionRow> contents(
      Connection connection, SchoolCode school, Optional<VersionRow.Key> after, int limit)
      throws SQLException {
    return Asking.rows(
        connection,
        after.isPresent() ? statements.contentsAfter : statements.contents,
        parameters -> {
          parameters.text(district).school(school);
          if (after.isPresent()) {
            String plan = after.get().plan();
            parameters.text(plan).text(plan).number(after.get().version());
          }
          parameters.number(limit);
        },
        Rows::version);
  }

  public List<PlanRow> page(
      Connection connection, PlanQuery query, Optional<PageKey> after, int limit)
      throws SQLException {
    if (query.students().isEmpty()) {
      return page(connection, query, List.of(), after, limit);
    }
    List<StudentNumber> students =
        query.students().get().stream()
            .sorted()
            .filter(one -> after.isEmpty() || one.compareTo(after.get().student()) >= 0)
            .toList();
    List<PlanRow> found = new ArrayList<>();
    for (List<StudentNumber> slice : slices(students)) {
      if (found.size() < limit) {
        found.addAll(page(connection, query, slice, after, limit - found.size()));
      }
    }
    return found;
  }

  private List<PlanRow> page(
      Connection connection,
      PlanQuery query,
      List<StudentNumber> students,
      Optional<PageKey> after,
      int limit)
      throws SQLException {
    return Asking.rows(
        connection,
        pages.of(query, after.isPresent()),
        parameters -> {
          parameters.text(district).school(query.school());
          if (query.person().isPresent()) {
            parameters.text(query.person().get());
          }
          if (query.year().isPresent()) {
            parameters.number(query.year().get());
          }
          if (query.status().isPresent()) {
            parameters.text(query.status().get());
          }
          if (query.coordinator().isPresent()) {
            parameters.text(query.coordinator().get().value());
          }
          if (query.unsignedBy().isPresent()) {
            parameters.text(query.unsignedBy().get());
          }
          for (int i = 0; i < Statements.MANY && !students.isEmpty(); i++) {
            parameters.number(students.get(Math.min(i, students.size() - 1)).value());
          }
          if (after.isPresent()) {
            int student = after.get().student().value();
            parameters.number(student).number(student).text(after.get().name());
          }
          parameters.number(limit);
        },
        Rows::plan);
  }

  /** Skips from school to school, so that no chain but one of each is looked at. */
  public List<SchoolCode> schools(Connection connection, Optional<SchoolCode> after, int limit)
      throws SQLException {
    List<SchoolCode> schools = new ArrayList<>();
    Optional<String> last = Optional.of(after.map(SchoolCode::value).orElse(""));
    while (last.isPresent() && schools.size() < limit) {
      String before = last.get();
      Optional<SchoolCode> next =
          first(
              Asking.rows(
                  connection,
                  statements.nextSchool,
                  parameters -> parameters.text(district).text(before).number(1),
                  Rows::school));
      // In SQLite bytes that somebody put in the place of a text come after every text, for ever.
      next = next.filter(school -> school.value().compareTo(before) > 0);
      next.ifPresent(schools::add);
      last = next.map(SchoolCode::value);
    }
    return schools;
  }

  public ChainHead head(Connection connection, ChainId chain) throws SQLException {
    return first(
            Asking.rows(
                connection,
                statements.head,
                parameters -> parameters.text(district).school(chain.school()).text(chain.name()),
                row -> Rows.head(row, chain)))
        .orElse(ChainHead.none(chain));
  }

  public List<ChainHead> heads(
      Connection connection, SchoolCode school, Optional<String> after, int limit)
      throws SQLException {
    String before = after.orElse("");
    List<ChainHead> heads =
        Asking.rows(
            connection,
            statements.heads,
            parameters -> parameters.text(district).school(school).text(before).number(limit),
            Rows::head);
    return heads.stream().filter(head -> head.chain().name().compareTo(before) > 0).toList();
  }

  public List<TrailRow> trail(Connection connection, ChainId chain, long after, int limit)
      throws SQLException {
    return Asking.rows(
        connection,
        statements.trail,
        parameters ->
            parameters
                .text(district)
                .school(chain.school())
                .text(chain.name())
                .large(after)
                .number(limit),
        Rows::trail);
  }

  /** What is left of the chain where the page before ended, and then the chains after it. */
  public List<TrailRow> trail(
      Connection connection, TrailQuery query, Optional<TrailRow.Key> after, int limit)
      throws SQLException {
    List<TrailRow> rows = new ArrayList<>();
    if (after.isPresent()) {
      rows.addAll(trail(connection, query, TrailPart.REST_OF_CHAIN, after.get(), limit));
    }
    if (rows.size() < limit) {
      TrailRow.Key from = after.orElse(new TrailRow.Key("", 0));
      rows.addAll(trail(connection, query, TrailPart.LATER_CHAINS, from, limit - rows.size()));
    }
    return rows;
  }

  private List<TrailRow> trail(
      Connection connection, TrailQuery query, TrailPart part, TrailRow.Key from, int limit)
      throws SQLException {
    return Asking.rows(
        connection,
        statements.trail(
            new TrailShape(query.actor().isPresent(), query.about().isPresent(), part)),
        parameters -> {
          parameters.text(district).school(query.school());
          if (query.actor().isPresent()) {
            parameters.text(query.actor().get());
          }
          if (query.about().isPresent()) {
            parameters.school(query.about().get().school()).text(query.about().get().name());
          }
          parameters.text(from.chain());
          if (part == TrailPart.REST_OF_CHAIN) {
            parameters.large(from.number());
          }
          parameters.number(limit);
        },
        Rows::trail);
  }

  public Optional<Tombstone> tombstone(Connection connection, PlanId id) throws SQLException {
    return first(
        Asking.rows(
            connection,
            statements.tombstone,
            parameters -> parameters.text(district).school(id.school()).text(id.name()),
            Rows::tombstone));
  }

  public List<Tombstone> tombstones(
      Connection connection, SchoolCode school, Optional<String> after, int limit)
      throws SQLException {
    return Asking.rows(
        connection,
        statements.tombstones,
        parameters -> parameters.text(district).school(school).text(after.orElse("")).number(limit),
        Rows::tombstone);
  }

  public Optional<KeyUse> committed(Connection connection, CommitKey key) throws SQLException {
    return first(
        Asking.rows(
            connection,
            statements.committed,
            parameters -> parameters.text(district).text(Bucket.of(key)).text(key.scope().hex()),
            Rows::keyUse));
  }

  /** The student and year of a plan that is about to be purged. */
  public Optional<YearSlot> placeOf(Connection connection, PlanId id) throws SQLException {
    return first(
        Asking.rows(
            connection,
            statements.purgedPlan,
            parameters -> parameters.text(district).school(id.school()).text(id.name()),
            row ->
                new YearSlot(new StudentNumber(row.getInt("student")), row.getInt("school_year"))));
  }

  public Optional<Instant> oldestMark(Connection connection) throws SQLException {
    return first(
            Asking.rows(
                connection,
                statements.oldestMark,
                parameters -> parameters.text(district),
                row -> Rows.large(row, "marked_at")))
        .flatMap(mark -> mark)
        .map(Instant::ofEpochMilli);
  }

  private static PlanId registeredPlan(ResultSet row) throws SQLException {
    return new PlanId(new SchoolCode(row.getString("plan_school")), row.getString("plan_name"));
  }

  private static <T> Optional<T> first(List<T> rows) {
    return rows.stream().findFirst();
  }

  private static <T> List<List<T>> slices(List<T> things) {
    List<List<T>> slices = new ArrayList<>();
    for (int from = 0; from < things.size(); from += Statements.MANY) {
      slices.add(things.subList(from, Math.min(from + Statements.MANY, things.size())));
    }
    return slices;
  }

  /** How many things the statement takes that is asked for a slice. */
  private static int taken(List<?> slice) {
    return slice.size() == 1 ? 1 : Statements.MANY;
  }

  /** A slice, filled up with its last thing to as many as the statement takes. */
  private static <T> List<T> filled(List<T> slice) {
    List<T> filled = new ArrayList<>(slice);
    while (filled.size() < taken(slice)) {
      filled.add(slice.get(slice.size() - 1));
    }
    return filled;
  }

  private record GivenSignature(
      @PersonalData(SENSITIVE) SignatureRow row,
      @PersonalData(DEIDENTIFIED) long place,
      @PersonalData(NONE) int within) {
    static GivenSignature of(ResultSet row) throws SQLException {
      return new GivenSignature(
          new SignatureRow(
              row.getInt("version"), row.getString("signatory"), Rows.bytes(row, "content")),
          row.getLong("place"),
          row.getInt("place_within"));
    }
  }

  /** What was found of a plan so far; there is no plan without its head and its content. */
  private static final class FoundPlan {
    private final PlanId id;
    private final List<GivenSignature> signatures = new ArrayList<>();
    private Optional<PlanRow> row = Optional.empty();
    private Optional<ChainHead> head = Optional.empty();
    private Optional<Bytes> content = Optional.empty();

    FoundPlan(PlanId id) {
      this.id = id;
    }

    void take(ResultSet found) throws SQLException {
      switch (found.getString("part")) {
        case "PLAN" -> {
          row = Optional.of(Rows.plan(found));
          content = Rows.optionalBytes(found, "content");
        }
        case "HEAD" ->
            head =
                Optional.of(
                    new ChainHead(
                        ChainId.of(id), found.getLong("place"), Rows.bytes(found, "content_hash")));
        default -> signatures.add(GivenSignature.of(found));
      }
    }

    Optional<StoredPlan> whole() {
      if (row.isEmpty() || head.isEmpty() || content.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(
          new StoredPlan(
              row.get(),
              head.get(),
              signatures.stream().sorted(AS_GIVEN).map(GivenSignature::row).toList(),
              content.get()));
    }
  }
}
