package org.planintervention.samples.benchmarks.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.planintervention.decision.Action;
import org.planintervention.desk.Batch;
import org.planintervention.desk.PlanDesk;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.store.Change;
import org.planintervention.spi.store.PlanId;

/**
 * Duplicating a whole district's 25,000 plans of last year on PostgreSQL, a lot a school: ours,
 * plain JDBC batches that read the same contents and write the same rows, and what the database
 * itself does when it copies the same rows by {@code INSERT … SELECT}. Every round is the year
 * after.
 */
public final class RollOver {
  private static final int PLANS = 25_000;
  private static final int SCHOOLS = 190;
  private static final int ROUNDS = 3;
  private static final int LENGTH = 10_240;
  private static final double OF_RAW = 0.6;

  private final Filling filling;
  private final Map<SchoolCode, List<PlanId>> lastYears = new LinkedHashMap<>();
  private List<List<PlanId>> sources = List.of();
  private List<List<Change>> duplicated = List.of();

  private RollOver(Filling filling) {
    this.filling = filling;
    filling
        .schools()
        .forEach(school -> lastYears.put(school, List.copyOf(filling.plansOf(school))));
  }

  /** Runs all of it; the arguments may say how many plans, and how many rounds. */
  public static void main(String[] args) throws IOException, SQLException {
    int plans = args.length > 0 ? Integer.parseInt(args[0]) : PLANS;
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : ROUNDS;
    try (Database database = Database.Kind.POSTGRESQL.start()) {
      System.exit(run(database, plans, rounds) ? 0 : 1);
    }
  }

  private static boolean run(Database database, int plans, int rounds) throws SQLException {
    Filling filling = new Filling(database, SCHOOLS, List.of("raw_"));
    database.store("sel_");
    filling.takeOver(plans, NumberedDistrict.YEAR, LENGTH);
    filling.committed();
    RollOver rollOver = new RollOver(filling);
    try (RawLot raw = new RawLot(database.source(), "raw_");
        Connection connection = database.source().getConnection()) {
      connection.setAutoCommit(false);
      Rounds all = new Rounds();
      Rounds.Way ours = all.with("PlanDesk.performAll", rollOver::duplicate);
      Rounds.Way jdbc = all.with("raw JDBC batches", round -> rollOver.by(raw));
      Rounds.Way copied = all.with("INSERT … SELECT", round -> () -> copy(connection, round));
      all.play(0, rounds);
      all.print(
          String.format("Duplicating %,d plans of 10 KB, %s", plans, database.name()), plans, ours);
      System.out.printf("INSERT … SELECT / ours: %.0f %%%n", 100 * copied.median() / ours.median());
      return Rounds.bound("raw / ours", jdbc.median() / ours.median(), OF_RAW, true);
    }
  }

  private Rounds.Measured duplicate(int round) {
    PlanDesk desk = filling.desk(NumberedDistrict.YEAR + 1 + round);
    Map<SchoolCode, List<Action>> lots = new LinkedHashMap<>();
    lastYears.forEach(
        (school, plans) ->
            lots.put(school, plans.stream().<Action>map(Action.Duplicate::new).toList()));
    return () -> lots.forEach((school, lot) -> duplicate(desk, school, lot));
  }

  private static void duplicate(PlanDesk desk, SchoolCode school, List<Action> lot) {
    Batch.Result result =
        desk.performAll(NumberedDistrict.direction(school, 0), lot, (decided, of) -> true);
    if (result.count(Batch.Standing.DONE) != lot.size()) {
      throw new IllegalStateException("not every plan was duplicated");
    }
  }

  /** The same rows again; what was duplicated is what is duplicated next year. */
  private Rounds.Measured by(RawLot raw) {
    duplicated = filling.committed();
    sources = new ArrayList<>();
    Map<SchoolCode, List<PlanId>> fresh = new LinkedHashMap<>();
    for (List<Change> commit : duplicated) {
      List<PlanId> made = commit.stream().map(change -> ((Change.Put) change).plan().id()).toList();
      SchoolCode school = made.get(0).school();
      List<PlanId> known = fresh.computeIfAbsent(school, key -> new ArrayList<>());
      List<PlanId> before = lastYears.getOrDefault(school, List.of());
      sources.add(before.subList(known.size(), known.size() + made.size()));
      known.addAll(made);
    }
    lastYears.putAll(fresh);
    return () -> raw.play(duplicated, sources, true);
  }

  private static void copy(Connection connection, int round) throws SQLException {
    int year = NumberedDistrict.YEAR + 1 + round;
    String ofPlan =
        " JOIN pi_plan p ON p.district = t.district AND p.school = t.school AND p.name = ";
    copy(connection, "plan", "", "t.school_year", year);
    copy(connection, "chain", ofPlan + "t.name", "p.school_year", year);
    copy(connection, "plan_version", ofPlan + "t.name", "p.school_year", year);
    copy(connection, "plan_person", ofPlan + "t.name", "p.school_year", year);
    copy(connection, "trail", ofPlan + "t.chain", "p.school_year", year);
    copy(connection, "student_plan", "", "t.school_year", year);
    copy(connection, "year_claim", "", "t.school_year", year);
    connection.commit();
  }

  private static void copy(
      Connection connection, String table, String join, String column, int year)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "INSERT INTO sel_"
                + table
                + " SELECT t.* FROM pi_"
                + table
                + " t"
                + join
                + " WHERE "
                + column
                + " = ?")) {
      statement.setInt(1, year);
      if (statement.executeUpdate() == 0) {
        throw new IllegalStateException("there was nothing to copy");
      }
    }
  }
}
