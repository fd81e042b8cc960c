package org.planintervention.samples.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The school year on a SQLite file; then one cell is another, of every column of every table, and
 * {@code pi verify} ends with 1 and names the plan.
 */
final class EveryCellTest {
  /** So many cells of each column, and all of a column that has no more. */
  private static final int PER_COLUMN = Integer.getInteger("pi.cells.column", 4);

  private static final long SEED = Long.getLong("pi.cells.seed", 20261125);

  /**
   * Tables that are no evidence; docs/operations.md says why. What is judged of keys of commits,
   * TamperingTest alters.
   */
  private static final Set<String> NO_EVIDENCE = Set.of("pi_schema_history", "pi_batch");

  @Test
  @DisplayName("T-1 G-7 any single cell that is another is found, and its plan is named")
  void everyColumn(@TempDir Path folder) throws IOException, SQLException {
    Path file = PlayedYear.copyTo(folder);
    Run untouched = verify(file);
    assertThat(untouched.status()).isZero();
    assertThat(untouched.json().path("plans").asInt()).isEqualTo(137);
    assertThat(untouched.json().path("findings")).isEmpty();
    assertThat(untouched.err()).isEmpty();

    Random random = new Random(SEED);
    Map<String, Integer> done = new TreeMap<>();
    List<String> unseen = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      Map<String, List<Cell>> columns =
          Cell.all(connection, "pi_").stream()
              .filter(cell -> !NO_EVIDENCE.contains(cell.table()))
              .collect(
                  Collectors.groupingBy(
                      cell -> cell.table() + "." + cell.column(),
                      TreeMap::new,
                      Collectors.toList()));
      for (Map.Entry<String, List<Cell>> column : columns.entrySet()) {
        for (int i = 0; i < Math.min(PER_COLUMN, column.getValue().size()); i++) {
          alter(connection, file, column.getValue(), random, unseen);
          done.merge(column.getKey(), 1, Integer::sum);
        }
      }
    }
    System.out.println(
        done.values().stream().mapToInt(one -> one).sum()
            + " cells of "
            + done.size()
            + " columns altered, one by one");
    assertThat(unseen).as("seed %d", SEED).isEmpty();
    assertThat(done.keySet().stream().map(one -> one.substring(0, one.indexOf('.'))))
        .contains("pi_chain", "pi_trail", "pi_plan", "pi_plan_version", "pi_plan_person")
        .contains("pi_signature", "pi_student_plan", "pi_year_claim", "pi_tombstone");
    assertThat(verify(file).status()).isZero();
  }

  private static void alter(
      Connection connection, Path file, List<Cell> column, Random random, List<String> unseen)
      throws SQLException {
    boolean altered = false;
    while (!altered) {
      Cell cell = column.get(random.nextInt(column.size()));
      @Nullable Object before = cell.read(connection);
      @Nullable Object after = another(connection, column, cell, before, random);
      if (!Objects.deepEquals(before, after)) {
        Set<String> places = places(connection, cell);
        altered = cell.write(connection, after);
        if (altered && !Objects.deepEquals(before, cell.read(connection))) {
          places.addAll(places(connection, cell));
          check(verify(file), cell, before, after, places, unseen);
          assertThat(cell.write(connection, before)).isTrue();
        } else {
          altered = false;
        }
      }
    }
  }

  private static void check(
      Run run,
      Cell cell,
      @Nullable Object before,
      @Nullable Object after,
      Set<String> places,
      List<String> unseen) {
    Set<String> named = new TreeSet<>();
    if (run.status() == 1) {
      for (JsonNode finding : run.json().path("findings")) {
        named.add(finding.path("place").asText());
      }
    }
    if (places.stream().noneMatch(named::contains)) {
      unseen.add(
          cell
              + ": "
              + shown(before)
              + " -> "
              + shown(after)
              + ", "
              + run.status()
              + " "
              + named
              + " instead of "
              + places);
    }
  }

  private static String shown(@Nullable Object value) {
    return value instanceof byte[] bytes ? bytes.length + " bytes" : "'" + value + "'";
  }

  private static Run verify(Path file) {
    return Run.of("verify", "--store", "sqlite:" + file, "--json");
  }

  /** The plan, or door, that a row is of; what the library cannot have written is not repeated. */
  private static Set<String> places(Connection connection, Cell cell) throws SQLException {
    List<String> columns =
        switch (cell.table()) {
          case "pi_trail" -> List.of("school", "chain");
          case "pi_student_plan", "pi_year_claim" -> List.of("plan_school", "plan_name");
          case "pi_batch" -> List.of("chain_school", "chain");
          default -> List.of("school", "name");
        };
    Set<String> places = new LinkedHashSet<>();
    places.add(cell.read(connection, columns.get(0)) + "/" + cell.read(connection, columns.get(1)));
    return places;
  }

  /** Another value: near it, another row's, nothing, or nonsense. */
  private static @Nullable Object another(
      Connection connection, List<Cell> column, Cell cell, @Nullable Object before, Random random)
      throws SQLException {
    int way = random.nextInt(10);
    if (way == 0) {
      return null;
    }
    if (way == 1) {
      return column.get(random.nextInt(column.size())).read(connection);
    }
    if (way == 2 && before instanceof byte[] bytes) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
    if (way == 2 && before != null) {
      return before.toString().getBytes(StandardCharsets.UTF_8);
    }
    if (before instanceof Number number) {
      long[] steps = {
        1, -1, 2, 100, 1_000_000, -1_000_000, -number.longValue(), 1L << 32, Long.MIN_VALUE
      };
      return number.longValue() + steps[random.nextInt(steps.length)];
    }
    if (before instanceof byte[] bytes) {
      return another(bytes, random);
    }
    return before == null ? (random.nextBoolean() ? 1 : "x") : another((String) before, random);
  }

  private static byte[] another(byte[] bytes, Random random) {
    return switch (bytes.length == 0 ? 0 : random.nextInt(5)) {
      case 0 -> Arrays.copyOf(bytes, bytes.length + 1);
      case 1 -> Arrays.copyOf(bytes, bytes.length - 1);
      case 2 -> new byte[0];
      default -> {
        byte[] flipped = bytes.clone();
        flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        yield flipped;
      }
    };
  }

  private static String another(String text, Random random) {
    String[] others = {
      "",
      text + " ",
      " " + text,
      text + "\n",
      text + "\u0000",
      text + "x",
      text.toUpperCase(Locale.ROOT),
      "x",
      "é"
    };
    int way = random.nextInt(others.length + 3);
    if (way < others.length || text.isEmpty()) {
      return others[way % others.length];
    }
    int at = random.nextInt(text.length());
    return text.substring(0, at) + (char) ('a' + random.nextInt(26)) + text.substring(at + 1);
  }
}
