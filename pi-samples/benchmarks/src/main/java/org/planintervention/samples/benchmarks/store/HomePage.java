package org.planintervention.samples.benchmarks.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planintervention.desk.Page;
import org.planintervention.desk.PlanDesk;
import org.planintervention.desk.PlanSummary;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.store.PageKey;
import org.planintervention.spi.store.PlanQuery;

/**
 * A principal's home page, 50 plans of this year, the first page and one by key from the middle:
 * over 2.5 million plans of 190 schools and ten years, over 25,000 plans of this year, and by plain
 * JDBC over the 2.5 million.
 */
public final class HomePage {
  private static final int FEW = 25_000;
  private static final int MANY = 2_500_000;
  private static final int YEARS = 10;
  private static final int SCHOOLS = 190;
  private static final int ROUNDS = 30;
  private static final int WARM_UP = 10;
  private static final int LIMIT = 50;
  private static final double TIMES_FEW = 1.5;
  private static final double TIMES_RAW = 2;
  private static final double NANOSECONDS_A_MILLISECOND = 1e6;

  private final Map<String, List<Long>> taken = new LinkedHashMap<>();
  private final Connection connection;
  private final PreparedStatement first;
  private final PreparedStatement later;

  private HomePage(Connection connection) throws SQLException {
    this.connection = connection;
    String columns =
        "SELECT school, name, student, school_year, status, version, coordinator, listed,"
            + " content_hash, marked_at, state FROM many_plan WHERE district = 'district' AND"
            + " school = ? AND school_year = ?";
    String order = " ORDER BY district, school, school_year, student, name LIMIT ?";
    this.first = connection.prepareStatement(columns + order);
    this.later = connection.prepareStatement(columns + " AND (student, name) > (?, ?)" + order);
  }

  /** Runs all of it; the argument may say over how many plans. */
  public static void main(String[] args) throws IOException, SQLException {
    int many = args.length > 0 ? Integer.parseInt(args[0]) : MANY;
    try (Database database = Database.Kind.POSTGRESQL.start()) {
      PlanDesk overFew = new Filling(database, "few_", SCHOOLS).desk(NumberedDistrict.YEAR);
      PlanDesk overMany = new Filling(database, "many_", SCHOOLS).desk(NumberedDistrict.YEAR);
      boolean held;
      try (Connection connection = database.source().getConnection()) {
        fill(connection, "few_", FEW, 1);
        fill(connection, "many_", many / YEARS, YEARS);
        held = new HomePage(connection).run(overFew, overMany, many);
      }
      System.exit(held ? 0 : 1);
    }
  }

  /** Rows as a district has them after years: those of one year beside each other. */
  private static void fill(Connection connection, String prefix, int students, int years)
      throws SQLException {
    long start = System.nanoTime();
    String numbers =
        " FROM generate_series(%d, %d) y, generate_series(0, %d) n"
            .formatted(NumberedDistrict.YEAR + 1 - years, NumberedDistrict.YEAR, students - 1);
    String key = "'district', lpad((n %% %d)::text, 3, '0'), 'plan-' || n || '-' || y";
    String address = " || '.e' || n %% %d || '@csdm.qc.ca'";
    String hash = "sha256(('hash' || n || y)::bytea)";
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          ("INSERT INTO "
                      + prefix
                      + "plan (district, school, name, student, school_year, status, version,"
                      + " coordinator, listed, content_hash, marked_at, state) SELECT "
                      + key
                      + ", 1000000 + n, y, 'READY_TO_SIGN', 1, 't' || n %% 20"
                      + address
                      + ", 'r' || n || '@famille.example' || chr(10) || 's0'"
                      + address
                      + ", "
                      + hash
                      + ", NULL, '{\"lastReady\":\"1\"}'")
                  .replace("%d", Integer.toString(SCHOOLS))
                  .replace("%%", "%")
              + numbers);
      statement.execute(
          ("INSERT INTO "
                      + prefix
                      + "chain (district, school, name, chain_length, head_hash) SELECT "
                      + key
                      + ", 1, "
                      + hash)
                  .replace("%d", Integer.toString(SCHOOLS))
                  .replace("%%", "%")
              + numbers);
      statement.execute("VACUUM ANALYZE " + prefix + "plan");
    }
    System.out.printf(
        "%,d plans filled in %.0f s%n", students * years, (System.nanoTime() - start) / 1e9);
  }

  private boolean run(PlanDesk overFew, PlanDesk overMany, int many) throws SQLException {
    Map<SchoolCode, PageKey> middleOfFew = middle(overFew);
    Map<SchoolCode, PageKey> middleOfMany = middle(overMany);
    for (int round = 0; round < ROUNDS; round++) {
      if (round == WARM_UP) {
        taken.clear();
      }
      for (SchoolCode school : middleOfMany.keySet()) {
        PageKey ofFew = middleOfFew.get(school);
        PageKey ofMany = middleOfMany.get(school);
        ours("first page, few", overFew, school, Optional.empty());
        ours("first page, many", overMany, school, Optional.empty());
        raw("first page, many, raw JDBC", school, Optional.empty());
        ours("later page, few", overFew, school, Optional.ofNullable(ofFew));
        ours("later page, many", overMany, school, Optional.ofNullable(ofMany));
        raw("later page, many, raw JDBC", school, Optional.ofNullable(ofMany));
      }
    }
    System.out.printf(
        "%nHome pages of 50 plans, PostgreSQL: few = %,d plans, many = %,d%n", FEW, many);
    taken.forEach(
        (name, all) ->
            System.out.printf("%-30s %8.3f ms (median of %,d)%n", name, median(name), all.size()));
    boolean held = true;
    for (String page : List.of("first page", "later page")) {
      held &=
          Rounds.bound(
              page + ", many / few",
              median(page + ", many") / median(page + ", few"),
              TIMES_FEW,
              false);
      held &=
          Rounds.bound(
              page + ", ours / raw",
              median(page + ", many") / median(page + ", many, raw JDBC"),
              TIMES_RAW,
              false);
    }
    return held;
  }

  /** A key from the middle of each school's list. */
  private static Map<SchoolCode, PageKey> middle(PlanDesk desk) {
    Map<SchoolCode, PageKey> keys = new LinkedHashMap<>();
    for (SchoolCode school : new NumberedDistrict(SCHOOLS).schools()) {
      List<PageKey> all = new ArrayList<>();
      Optional<PageKey> after = Optional.empty();
      do {
        Page<PlanSummary, PageKey> page = page(desk, school, after);
        after = page.next();
        after.ifPresent(all::add);
      } while (after.isPresent());
      keys.put(school, all.get((all.size() - 1) / 2));
    }
    return keys;
  }

  private static Page<PlanSummary, PageKey> page(
      PlanDesk desk, SchoolCode school, Optional<PageKey> after) {
    return desk.homePage(
        NumberedDistrict.direction(school, 0),
        PlanQuery.of(school, NumberedDistrict.YEAR),
        after,
        LIMIT);
  }

  private void ours(String name, PlanDesk desk, SchoolCode school, Optional<PageKey> after) {
    long start = System.nanoTime();
    Page<PlanSummary, PageKey> page = page(desk, school, after);
    note(name, start, page.entries().size());
  }

  private void raw(String name, SchoolCode school, Optional<PageKey> after) throws SQLException {
    long start = System.nanoTime();
    PreparedStatement statement = after.isPresent() ? later : first;
    int last = 0;
    statement.setString(++last, school.value());
    statement.setInt(++last, NumberedDistrict.YEAR);
    if (after.isPresent()) {
      statement.setInt(++last, after.get().student().value());
      statement.setString(++last, after.get().name());
    }
    statement.setInt(++last, LIMIT + 1);
    int rows = 0;
    try (ResultSet found = statement.executeQuery()) {
      int columns = found.getMetaData().getColumnCount();
      while (found.next()) {
        for (int column = 1; column <= columns; column++) {
          found.getObject(column);
        }
        rows++;
      }
    }
    note(name, start, Math.min(rows, LIMIT));
  }

  private void note(String name, long start, int rows) {
    if (rows != LIMIT) {
      throw new IllegalStateException("a page of " + rows + " plans");
    }
    taken.computeIfAbsent(name, key -> new ArrayList<>()).add(System.nanoTime() - start);
  }

  private double median(String name) {
    List<Long> sorted = taken.getOrDefault(name, List.of(0L)).stream().sorted().toList();
    return sorted.get(sorted.size() / 2) / NANOSECONDS_A_MILLISECOND;
  }
}
