package org.planintervention.samples.benchmarks.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.planintervention.decision.Action;
import org.planintervention.desk.Batch;
import org.planintervention.desk.PlanDesk;
import org.planintervention.jdbc.JdbcPlanStore;
import org.planintervention.memory.MemoryPlanStore;
import org.planintervention.plan.OpeningAnswer;
import org.planintervention.plan.OpeningSituation;
import org.planintervention.plan.Plan;
import org.planintervention.plan.PlanContent;
import org.planintervention.plan.PlanStatus;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.store.Change;
import org.planintervention.spi.store.PlanId;
import org.planintervention.trail.VerificationReport;

/**
 * Verifying everything of a district of 25,000 plans and 1.5 million trail rows on PostgreSQL: in a
 * process of its own, whose heap is of 256 MB and which has just started, all that {@code verify}
 * does included; and beside it, in another such process, plain JDBC that only reads the trail rows.
 */
public final class VerifySpeed {
  private static final int PLANS = 25_000;
  private static final int SCHOOLS = 190;
  private static final int ROWS_A_PLAN = 60;
  private static final int CHANGES = 10;
  private static final int LENGTH = 1_024;
  private static final int PROCESSES = 3;
  private static final int FETCHED = 1_000;
  private static final double ROWS_A_SECOND = 100_000;
  private static final double MILLISECONDS = 1e3;

  private VerifySpeed() {}

  /** Runs all of it; the argument may say how many plans. */
  public static void main(String[] args) throws IOException, SQLException, InterruptedException {
    if (args.length == 2) {
      oneProcess(args[0], args[1]);
      return;
    }
    int plans = args.length > 0 ? Integer.parseInt(args[0]) : PLANS;
    boolean held = true;
    try (Database database = Database.Kind.POSTGRESQL.start()) {
      fill(database, plans);
      for (int i = 0; i < PROCESSES; i++) {
        started("read", database);
        held &= started("verify", database) == 0;
      }
    }
    System.exit(held ? 0 : 1);
  }

  private static int started(String what, Database database)
      throws IOException, InterruptedException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
            "-classpath",
            System.getProperty("java.class.path"),
            VerifySpeed.class.getName(),
            what,
            database.source().getJdbcUrl())
        .inheritIO()
        .start()
        .waitFor();
  }

  private static void oneProcess(String what, String address) throws SQLException {
    try (HikariDataSource source = new HikariDataSource()) {
      source.setJdbcUrl(address);
      if (what.equals("read")) {
        told("plain JDBC, reading the trail rows alone", read(source));
      } else {
        boolean held = told("verifyAll", verified(source)) >= ROWS_A_SECOND;
        System.out.printf("at least %,.0f rows/s: %s%n", ROWS_A_SECOND, held ? "held" : "MISSED");
        System.exit(held ? 0 : 1);
      }
    }
  }

  private static long verified(HikariDataSource source) {
    JdbcPlanStore store = JdbcPlanStore.builder(source, "district").build();
    PlanDesk desk = Filling.desk(store, new NumberedDistrict(SCHOOLS), NumberedDistrict.YEAR);
    VerificationReport report = desk.verifyAll(Optional.empty(), (decided, of) -> true);
    if (report.found() != 0) {
      throw new IllegalStateException("there was something to be found: " + report.found());
    }
    return report.rows();
  }

  private static long read(HikariDataSource source) throws SQLException {
    long rows = 0;
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement statement =
          connection.prepareStatement(
              "SELECT * FROM pi_trail ORDER BY district, school, chain, place")) {
        statement.setFetchSize(FETCHED);
        try (ResultSet found = statement.executeQuery()) {
          int columns = found.getMetaData().getColumnCount();
          while (found.next()) {
            for (int column = 1; column <= columns; column++) {
              found.getObject(column);
            }
            rows++;
          }
        }
      }
    }
    return rows;
  }

  /** From the start of the process on. */
  private static double told(String what, long rows) {
    double seconds =
        (System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime())
            / MILLISECONDS;
    System.out.printf(
        "%-42s %,d rows in %.1f s from the start of the process (%.1f s of processors), %,.0f rows/s%n",
        what, rows, seconds, processors(), rows / seconds);
    return rows / seconds;
  }

  /** What all threads of the process took, the compiler's among them, in seconds. */
  private static double processors() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis()
        / MILLISECONDS;
  }

  /** Every plan lives through all of it in memory, school by school; the rows go to PostgreSQL. */
  private static void fill(Database database, int plans) throws SQLException {
    long start = System.currentTimeMillis();
    database.store("pi_");
    NumberedDistrict district = new NumberedDistrict(SCHOOLS);
    CopiedRows rows = new CopiedRows();
    try (Connection connection = database.source().getConnection()) {
      for (int school = 0; school < SCHOOLS; school++) {
        Recorder store = new Recorder(new MemoryPlanStore());
        PlanDesk desk = Filling.desk(store, district, NumberedDistrict.YEAR);
        live(desk, district.schools().get(school), opened(district, school, plans));
        for (List<Change> commit : store.take()) {
          rows.add(commit);
        }
        rows.copy(connection);
      }
      try (var statement = connection.createStatement()) {
        statement.execute("VACUUM ANALYZE");
      }
    }
    System.out.printf(
        "%,d plans of %d trail rows filled in %.0f s%n",
        plans, ROWS_A_PLAN, (System.currentTimeMillis() - start) / MILLISECONDS);
  }

  private static List<Plan> opened(NumberedDistrict district, int school, int plans) {
    List<Plan> opened = new ArrayList<>();
    for (int number = school; number < plans; number += SCHOOLS) {
      PlanContent content = NumberedDistrict.content(number, LENGTH);
      opened.add(district.opened(number, NumberedDistrict.YEAR, content));
    }
    return opened;
  }

  /** Ten rows that change a plan, and for the rest people who consult it. */
  private static void live(PlanDesk desk, SchoolCode school, List<Plan> plans) {
    desk.takeOver(plans);
    OpeningAnswer concerted = OpeningAnswer.of(OpeningSituation.CONCERTED_ACTION);
    PlanContent other = NumberedDistrict.content(school.value().hashCode(), LENGTH);
    lot(desk, school, 0, plans, plan -> new Action.AnswerOpening(plan, concerted));
    lot(desk, school, 0, plans, plan -> new Action.Write(plan, 2, other));
    lot(desk, school, 0, plans, plan -> new Action.ChangeStatus(plan, PlanStatus.READY_TO_SIGN));
    lot(desk, school, 0, plans, plan -> new Action.Sign(plan, Optional.empty()));
    lot(desk, school, 1, plans, plan -> new Action.Sign(plan, Optional.empty()));
    lot(desk, school, 1, plans, plan -> new Action.ChangeStatus(plan, PlanStatus.IN_REVISION));
    lot(desk, school, 0, plans, plan -> new Action.ChangeStatus(plan, PlanStatus.READY_TO_SIGN));
    lot(desk, school, 0, plans, plan -> new Action.Sign(plan, Optional.empty()));
    lot(desk, school, 1, plans, plan -> new Action.Sign(plan, Optional.empty()));
    for (int i = CHANGES; i < ROWS_A_PLAN; i++) {
      lot(desk, school, i % NumberedDistrict.DIRECTION, plans, Action.Consult::new);
    }
  }

  private static void lot(
      PlanDesk desk, SchoolCode school, int person, List<Plan> plans, Function<PlanId, Action> of) {
    List<Action> lot = plans.stream().map(plan -> of.apply(plan.id())).toList();
    Batch.Result result =
        desk.performAll(NumberedDistrict.direction(school, person), lot, (decided, all) -> true);
    if (result.count(Batch.Standing.DONE) != plans.size()) {
      throw new IllegalStateException("the district does not live as it should");
    }
  }
}
