package org.planintervention.jdbc.evidence;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.IDENTIFYING;
import static org.planintervention.spi.privacy.DataLevel.NONE;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.planintervention.jdbc.Dialect;
import org.planintervention.jdbc.sql.Asking;
import org.planintervention.jdbc.sql.TableNames;
import org.planintervention.jdbc.tables.Bucket;
import org.planintervention.jdbc.tables.Statements;
import org.planintervention.spi.privacy.PersonalData;
import org.planintervention.spi.store.KeptPlace;
import org.planintervention.spi.store.Misfit;
import org.planintervention.spi.store.PlanStore;

/**
 * Compares the tables that are no evidence with the plans that they were made of: the people of a
 * plan, the register of a student's plans, the claims of their years, the keys of commits.
 */
public final class Inconsistencies {
  private static final String PEOPLE = "people";
  private static final String REGISTER = "register";
  private static final String CLAIM = "claim";
  private static final String KEY = "key";

  private final String district;
  private final String plansOf;
  private final String onePlan;
  private final String somePlans;
  private final String peopleAfter;
  private final String peopleBetween;
  private final String peopleOfOne;
  private final String register;
  private final String claims;
  private final String bucketRegister;
  private final String bucketClaims;
  private final String lostKeys;

  public Inconsistencies(String district, TableNames tables, Dialect dialect) {
    this.district = district;
    String limit = " " + dialect.firstRows();
    String plan =
        "SELECT name, student, school_year, coordinator, listed, marked_at FROM {plan}"
            + " WHERE district = ? AND school = ?";
    plansOf = tables.in(plan + " AND name > ? ORDER BY district, school, name" + limit);
    onePlan = tables.in(plan + " AND name = ?");
    somePlans = tables.in(plan + " AND name IN " + Statements.list(Statements.MANY));
    String person =
        "SELECT name, person, student FROM {plan_person} WHERE district = ? AND school = ?";
    peopleAfter = tables.in(person + " AND name > ?");
    peopleBetween = tables.in(person + " AND name > ? AND name <= ?");
    peopleOfOne = tables.in(person + " AND name = ?");
    String held = "SELECT student, school_year, plan_school, plan_name FROM {%s}";
    String ofStudents =
        " WHERE district = ? AND school = ? AND student IN " + Statements.list(Statements.MANY);
    String ofBucket = " WHERE district = ? AND school = ?";
    register = tables.in(held.formatted("student_plan") + ofStudents);
    claims = tables.in(held.formatted("year_claim") + ofStudents);
    bucketRegister = tables.in(held.formatted("student_plan") + ofBucket);
    bucketClaims = tables.in(held.formatted("year_claim") + ofBucket);
    lostKeys =
        tables.in(
            "SELECT b.chain_school, b.chain FROM {batch} b LEFT JOIN {trail} t"
                + " ON t.district = b.district AND t.school = b.chain_school AND t.chain = b.chain"
                + " AND t.place = b.place WHERE b.district = ? AND b.school = ? AND t.place IS NULL");
  }

  /** A plan as its own row says it; what is no number is told as text, and compared as such. */
  private record Outline(
      @PersonalData(DEIDENTIFIED) String name,
      @PersonalData(IDENTIFYING) String student,
      @PersonalData(NONE) String year,
      @PersonalData(IDENTIFYING) Set<String> people,
      @PersonalData(DEIDENTIFIED) boolean live) {
    /** The plan's name only (T-2). */
    @Override
    public String toString() {
      return "Outline[" + name + "]";
    }

    static Outline of(ResultSet row) throws SQLException {
      Set<String> people = new LinkedHashSet<>();
      people.add(RawText.of(row, "coordinator"));
      String listed = RawText.of(row, "listed");
      if (!listed.isEmpty()) {
        people.addAll(Arrays.asList(listed.split("\n", -1)));
      }
      return new Outline(
          RawText.of(row, "name"),
          RawText.of(row, "student"),
          RawText.of(row, "school_year"),
          people,
          row.getString("marked_at") == null);
    }
  }

  /** Which plan a register or a claim names for a student and a year. */
  private record Held(
      @PersonalData(IDENTIFYING) String student,
      @PersonalData(NONE) String year,
      @PersonalData(NONE) String school,
      @PersonalData(DEIDENTIFIED) String name) {
    /** The plan's name only (T-2). */
    @Override
    public String toString() {
      return "Held[" + name + "]";
    }

    static Held of(ResultSet row) throws SQLException {
      return new Held(
          RawText.of(row, "student"),
          RawText.of(row, "school_year"),
          RawText.of(row, "plan_school"),
          RawText.of(row, "plan_name"));
    }

    boolean isOf(String ofSchool, Outline plan) {
      return school.equals(ofSchool) && name.equals(plan.name) && fits(plan);
    }

    boolean fits(Outline plan) {
      return student.equals(plan.student) && year.equals(plan.year);
    }
  }

  public List<Misfit> of(Connection connection, KeptPlace place, int limit) throws SQLException {
    Set<Misfit> found = new LinkedHashSet<>();
    if (place.name().isPresent()) {
      one(connection, place.school(), place.name().get(), found);
    } else {
      bucket(connection, place.school(), found);
      school(connection, place.school(), limit, found);
    }
    return found.stream().limit(limit).toList();
  }

  private void one(Connection connection, String school, String name, Set<Misfit> found)
      throws SQLException {
    List<Outline> plans =
        Asking.rows(
            connection,
            onePlan,
            parameters -> parameters.text(district).text(school).text(name),
            Outline::of);
    people(connection, school, plans, peopleOfOne, found, parameters -> parameters.text(name));
    places(connection, school, plans, found);
  }

  private void school(Connection connection, String school, int limit, Set<Misfit> found)
      throws SQLException {
    // Pages begin behind the empty name, which no plan has.
    people(connection, school, List.of(), peopleOfOne, found, parameters -> parameters.text(""));
    String after = "";
    boolean last = false;
    while (!last && found.size() < limit) {
      String from = after;
      List<Outline> plans =
          Asking.rows(
              connection,
              plansOf,
              parameters ->
                  parameters.text(district).text(school).text(from).number(PlanStore.MOST),
              Outline::of);
      last = plans.size() < PlanStore.MOST;
      if (last) {
        people(connection, school, plans, peopleAfter, found, with -> with.text(from));
      } else {
        after = plans.get(plans.size() - 1).name;
        String to = after;
        people(connection, school, plans, peopleBetween, found, with -> with.text(from).text(to));
      }
      places(connection, school, plans, found);
    }
  }

  private void people(
      Connection connection,
      String school,
      List<Outline> plans,
      String statement,
      Set<Misfit> found,
      Asking.Binding range)
      throws SQLException {
    Map<String, Set<String>> stored = new TreeMap<>();
    Asking.rows(
        connection,
        statement,
        parameters -> range.bind(parameters.text(district).text(school)),
        row ->
            stored
                .computeIfAbsent(RawText.of(row, "name"), name -> new HashSet<>())
                .add(RawText.of(row, "student") + "\n" + RawText.of(row, "person")));
    for (Outline plan : plans) {
      Set<String> proper = new HashSet<>();
      plan.people.forEach(person -> proper.add(plan.student + "\n" + person));
      if (!proper.equals(Objects.requireNonNullElse(stored.remove(plan.name), Set.of()))) {
        found.add(new Misfit(school, plan.name, PEOPLE));
      }
    }
    stored.keySet().forEach(name -> found.add(new Misfit(school, name, PEOPLE)));
  }

  /** Register and claims of the students of some plans. */
  private void places(Connection connection, String school, List<Outline> plans, Set<Misfit> found)
      throws SQLException {
    Map<String, List<Outline>> byBucket = new TreeMap<>();
    for (Outline plan : plans) {
      Bucket.ofDigits(plan.student)
          .ifPresent(
              bucket -> byBucket.computeIfAbsent(bucket, key -> new ArrayList<>()).add(plan));
    }
    for (Map.Entry<String, List<Outline>> bucket : byBucket.entrySet()) {
      for (List<Outline> slice : slices(bucket.getValue())) {
        List<String> students = slice.stream().map(Outline::student).toList();
        List<Held> registered = held(connection, register, bucket.getKey(), students);
        List<Held> claimed = held(connection, claims, bucket.getKey(), students);
        for (Outline plan : slice) {
          place(school, plan, registered, claimed, found);
        }
        List<Held> own = new ArrayList<>(registered);
        own.removeIf(one -> !one.school.equals(school));
        unfounded(connection, own, REGISTER, false, found);
      }
    }
  }

  private static void place(
      String school, Outline plan, List<Held> registered, List<Held> claimed, Set<Misfit> found) {
    if (registered.stream().noneMatch(one -> one.isOf(school, plan))) {
      found.add(new Misfit(school, plan.name, REGISTER));
    }
    boolean own = claimed.stream().anyMatch(one -> one.isOf(school, plan));
    if (plan.live != own) {
      found.add(new Misfit(school, plan.name, own ? CLAIM : Misfit.UNCLAIMED));
    }
  }

  /**
   * What lies in a bucket, or where none is, and names a plan that is not there or does not fit.
   */
  private void bucket(Connection connection, String bucket, Set<Misfit> found) throws SQLException {
    List<Held> registered = held(connection, bucketRegister, bucket, List.of());
    List<Held> claimed = held(connection, bucketClaims, bucket, List.of());
    astray(bucket, registered, REGISTER, found);
    astray(bucket, claimed, CLAIM, found);
    unfounded(connection, registered, REGISTER, false, found);
    unfounded(connection, claimed, CLAIM, true, found);
    lost(connection, bucket, found);
  }

  private static void astray(String bucket, List<Held> held, String part, Set<Misfit> found) {
    for (Held one : held) {
      if (!Bucket.ofDigits(one.student).equals(Optional.of(bucket))) {
        found.add(new Misfit(one.school, one.name, part));
      }
    }
  }

  private void unfounded(
      Connection connection, List<Held> held, String part, boolean live, Set<Misfit> found)
      throws SQLException {
    Map<String, List<Held>> bySchool = new TreeMap<>();
    held.forEach(one -> bySchool.computeIfAbsent(one.school, school -> new ArrayList<>()).add(one));
    for (Map.Entry<String, List<Held>> school : bySchool.entrySet()) {
      for (List<Held> slice : slices(school.getValue())) {
        Map<String, Outline> plans = plans(connection, school.getKey(), slice);
        for (Held one : slice) {
          Optional<Outline> plan = Optional.ofNullable(plans.get(one.name));
          if (plan.filter(of -> one.fits(of) && (of.live || !live)).isEmpty()) {
            found.add(new Misfit(one.school, one.name, part));
          }
        }
      }
    }
  }

  private Map<String, Outline> plans(Connection connection, String school, List<Held> named)
      throws SQLException {
    Map<String, Outline> plans = new HashMap<>();
    Asking.rows(
        connection,
        somePlans,
        parameters -> {
          parameters.text(district).text(school);
          for (int i = 0; i < Statements.MANY; i++) {
            parameters.text(named.get(Math.min(i, named.size() - 1)).name);
          }
        },
        row -> {
          Outline plan = Outline.of(row);
          return Optional.ofNullable(plans.put(plan.name, plan));
        });
    return plans;
  }

  private List<Held> held(
      Connection connection, String statement, String bucket, List<String> students)
      throws SQLException {
    return Asking.rows(
        connection,
        statement,
        parameters -> {
          parameters.text(district).text(bucket);
          for (int i = 0; i < Statements.MANY && !students.isEmpty(); i++) {
            parameters.large(Long.parseLong(students.get(Math.min(i, students.size() - 1))));
          }
        },
        Held::of);
  }

  /** Keys whose trail row is not there. */
  private void lost(Connection connection, String bucket, Set<Misfit> found) throws SQLException {
    found.addAll(
        Asking.rows(
            connection,
            lostKeys,
            parameters -> parameters.text(district).text(bucket),
            row -> new Misfit(RawText.of(row, "chain_school"), RawText.of(row, "chain"), KEY)));
  }

  private static <T> Collection<List<T>> slices(List<T> things) {
    List<List<T>> slices = new ArrayList<>();
    for (int from = 0; from < things.size(); from += Statements.MANY) {
      slices.add(things.subList(from, Math.min(from + Statements.MANY, things.size())));
    }
    return slices;
  }
}
