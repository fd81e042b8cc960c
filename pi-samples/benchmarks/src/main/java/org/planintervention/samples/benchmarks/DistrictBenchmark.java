package org.planintervention.samples.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.planintervention.decision.Action;
import org.planintervention.desk.Batch;
import org.planintervention.desk.HostSystems;
import org.planintervention.desk.PlanDesk;
import org.planintervention.jdbc.H2Stores;
import org.planintervention.plan.OpeningAnswer;
import org.planintervention.plan.OpeningSituation;
import org.planintervention.plan.PlanStatus;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.samples.schoolyear.reading.DistrictData;
import org.planintervention.samples.schoolyear.reading.DistrictFiles;
import org.planintervention.samples.schoolyear.reading.GpiStaffDirectory;
import org.planintervention.samples.schoolyear.reading.GpiStudentRegistry;
import org.planintervention.samples.schoolyear.reading.MozaikAccounts;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Entry;
import org.planintervention.spi.store.PageKey;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanQuery;
import org.planintervention.spi.store.PlanRow;
import org.planintervention.spi.store.PlanStore;

/**
 * A generated district of 25,000 plans of three years: read, taken over, duplicated, opened, set
 * ready and signed in lots on H2, and the same rows written by plain JDBC batches in the same run.
 */
public final class DistrictBenchmark {
  private static final int PLANS = 25_000;
  private static final long SEED = 20_261_123L;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final int THIS_YEAR = 2026;
  private static final double NANOSECONDS = 1e9;

  private final PlanDesk desk;
  private final PlanStore store;
  private final RawRows baseline;
  private final DistrictData data;

  private DistrictBenchmark(DistrictData data, PlanStore store, RawRows baseline) {
    this.data = data;
    this.store = new ShadowedStore(store, baseline);
    this.baseline = baseline;
    DistrictPolicy policy = DistrictPolicy.reference();
    Instant noon = TODAY.atTime(12, 0).atZone(policy.zone()).toInstant();
    this.desk =
        new PlanDesk(
            new HostSystems(
                this.store,
                new GpiStaffDirectory(data),
                new GpiStudentRegistry(data),
                new MozaikAccounts(data),
                () -> noon,
                HostSystems.secureRandom()),
            policy);
  }

  /** Runs all phases; the first argument may say how many plans. */
  public static void main(String[] args) throws IOException, SQLException {
    int plans = args.length > 0 ? Integer.parseInt(args[0]) : PLANS;
    Path folder = Files.createTempDirectory("district");
    try {
      new GeneratedDistrict(folder.resolve("files"), plans, SEED).write();
      System.out.printf(
          "%,d plans, H2, heap of at most %,d MB, Java %s, %d processors%n",
          plans,
          Runtime.getRuntime().maxMemory() >> 20,
          Runtime.version(),
          Runtime.getRuntime().availableProcessors());
      System.out.printf(
          "%-12s %10s %9s %12s %12s%n", "phase", "plans/s", "s", "raw JDBC s", "ratio");
      long start = System.nanoTime();
      DistrictData data =
          DistrictFiles.read(folder.resolve("files"), DistrictPolicy.reference(), TODAY);
      row("read", data.archive().size(), System.nanoTime() - start, 0);
      run(folder, data);
    } finally {
      delete(folder);
    }
  }

  private static void run(Path folder, DistrictData data) throws SQLException {
    H2Stores.file(folder.resolve("raw")).close();
    String raw = "jdbc:h2:file:" + folder.resolve("raw").toAbsolutePath() + ";WRITE_DELAY=0";
    try (H2Stores.Opened opened = H2Stores.file(folder.resolve("plans"));
        RawRows baseline = new RawRows(DriverManager.getConnection(raw, "", ""))) {
      new DistrictBenchmark(data, opened.store(), baseline).phases();
    }
  }

  private void phases() {
    phase("take over", () -> takeOver());
    phase("duplicate", () -> lots(0, THIS_YEAR - 3, (school, plan) -> new Action.Duplicate(plan)));
    OpeningAnswer concerted = OpeningAnswer.of(OpeningSituation.CONCERTED_ACTION);
    phase(
        "open",
        () -> lots(0, THIS_YEAR, (school, plan) -> new Action.AnswerOpening(plan, concerted)));
    phase(
        "set ready",
        () ->
            lots(
                0,
                THIS_YEAR,
                (school, plan) -> new Action.ChangeStatus(plan, PlanStatus.READY_TO_SIGN)));
    phase(
        "sign",
        () -> lots(1, THIS_YEAR, (school, plan) -> new Action.Sign(plan, Optional.empty())));
  }

  private int takeOver() {
    desk.takeOver(data.archive());
    return data.archive().size();
  }

  /** What a person of each school's direction does with the plans of the years from one on. */
  private int lots(int person, int firstYear, BiFunction<SchoolCode, PlanId, Action> asked) {
    int done = 0;
    for (SchoolCode school : data.schools()) {
      List<Action> lot = new ArrayList<>();
      for (int year = firstYear; year <= THIS_YEAR; year++) {
        for (PlanRow row : all(PlanQuery.of(school, year))) {
          lot.add(asked.apply(school, row.id()));
        }
      }
      Batch.Result result = desk.performAll(direction(school, person), lot, (decided, of) -> true);
      done += (int) result.count(Batch.Standing.DONE);
    }
    return done;
  }

  private List<PlanRow> all(PlanQuery query) {
    List<PlanRow> rows = new ArrayList<>();
    Optional<PageKey> after = Optional.empty();
    List<PlanRow> page = store.page(query, after, PlanStore.MOST);
    while (!page.isEmpty()) {
      rows.addAll(page);
      after = Optional.of(PageKey.of(page.get(page.size() - 1)));
      page = store.page(query, after, PlanStore.MOST);
    }
    return rows;
  }

  private static Actor direction(SchoolCode school, int person) {
    return Actor.of(
        Entry.STAFF,
        new EmailAddress("p" + person + ".e" + Integer.parseInt(school.value()) + "@csdm.qc.ca"));
  }

  /** What a phase did, in plans. */
  @FunctionalInterface
  private interface Phase {
    int play();
  }

  private void phase(String name, Phase phase) {
    baseline.takeNanoseconds();
    long start = System.nanoTime();
    int plans = phase.play();
    long all = System.nanoTime() - start;
    long raw = baseline.takeNanoseconds();
    row(name, plans, all - raw, raw);
  }

  private static void row(String name, int plans, long taken, long raw) {
    System.out.printf(
        "%-12s %,10.0f %9.2f %12s %12s%n",
        name,
        plans / (taken / NANOSECONDS),
        taken / NANOSECONDS,
        raw == 0 ? "" : String.format("%.2f", raw / NANOSECONDS),
        raw == 0 ? "" : String.format("%.0f %%", 100.0 * raw / taken));
  }

  private static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    } catch (IOException left) {
      throw new UncheckedIOException(left);
    }
  }
}
