package org.planintervention.samples.benchmarks.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planintervention.decision.Action;
import org.planintervention.desk.Batch;
import org.planintervention.desk.PlanDesk;
import org.planintervention.samples.benchmarks.store.hibernate.HibernateSigning;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.store.Change;
import org.planintervention.spi.store.PlanId;

/**
 * Signing 10,000 plans of 10 KB in lots, trail and hash included, on H2 and PostgreSQL: ours, plain
 * JDBC batches that read the same contents and write the same rows, and Hibernate with one session
 * a plan. Every round another person of each school's direction signs the same plans; the first
 * rounds warm up the compiler of the virtual machine.
 */
public final class SignLots {
  private static final int PLANS = 10_000;
  private static final int A_SCHOOL = 200;
  private static final int WARMING_UP = 3;
  private static final int ROUNDS = 9;
  private static final int LENGTH = 10_240;
  private static final double OF_RAW = 0.6;
  private static final double TIMES_HIBERNATE = 5;

  private final Filling filling;
  private final PlanDesk desk;
  private List<List<Change>> signed = List.of();

  private SignLots(Filling filling) {
    this.filling = filling;
    this.desk = filling.desk(NumberedDistrict.YEAR);
  }

  /**
   * Runs all of it.
   *
   * @param args how many plans, how many rounds, and on which database alone, where one says so
   */
  public static void main(String[] args) throws IOException, SQLException {
    int plans = args.length > 0 ? Integer.parseInt(args[0]) : PLANS;
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : ROUNDS;
    boolean held = true;
    for (Database.Kind kind : Database.Kind.chosen(args, 2)) {
      try (Database database = kind.start()) {
        held &= run(database, plans, rounds);
      }
    }
    System.exit(held ? 0 : 1);
  }

  private static boolean run(Database database, int plans, int rounds) throws SQLException {
    Filling filling = new Filling(database, plans / A_SCHOOL, List.of("raw_", "orm_"));
    filling.takeOver(plans, NumberedDistrict.YEAR, LENGTH);
    SignLots lots = new SignLots(filling);
    try (RawLot raw = new RawLot(database.source(), "raw_");
        HibernateSigning hibernate = new HibernateSigning(database.source())) {
      Rounds all = new Rounds();
      Rounds.Way ours = all.with("PlanDesk.performAll", lots::sign);
      Rounds.Way jdbc = all.with("raw JDBC batches", round -> lots.by(raw));
      Rounds.Way orm =
          all.with("Hibernate, a session a plan", round -> () -> hibernate.play(lots.committed()));
      all.play(WARMING_UP, rounds);
      String title =
          String.format("Signing %,d plans of 10 KB in lots, %s", plans, database.name());
      all.print(title, plans, ours);
      boolean fast = Rounds.bound("raw / ours", jdbc.median() / ours.median(), OF_RAW, true);
      return Rounds.bound("Hibernate / ours", orm.median() / ours.median(), TIMES_HIBERNATE, true)
          && fast;
    }
  }

  private Rounds.Measured sign(int round) {
    filling.committed();
    Map<SchoolCode, List<Action>> lots = new LinkedHashMap<>();
    for (SchoolCode school : filling.schools()) {
      lots.put(
          school,
          filling.plansOf(school).stream()
              .<Action>map(plan -> new Action.Sign(plan, Optional.empty()))
              .toList());
    }
    return () -> lots.forEach((school, lot) -> sign(school, round, lot));
  }

  private void sign(SchoolCode school, int round, List<Action> lot) {
    Batch.Result result =
        desk.performAll(NumberedDistrict.direction(school, round), lot, (decided, of) -> true);
    if (result.count(Batch.Standing.DONE) != lot.size()) {
      throw new IllegalStateException("not every plan was signed");
    }
  }

  private Rounds.Measured by(RawLot raw) {
    List<List<Change>> commits = committed();
    List<List<PlanId>> plans = plansOf(commits);
    return () -> raw.play(commits, plans, true);
  }

  /** What we committed in this round. */
  private List<List<Change>> committed() {
    List<List<Change>> fresh = filling.committed();
    signed = fresh.isEmpty() ? signed : fresh;
    return signed;
  }

  private static List<List<PlanId>> plansOf(List<List<Change>> commits) {
    return commits.stream()
        .map(commit -> commit.stream().map(change -> ((Change.Put) change).plan().id()).toList())
        .toList();
  }
}
