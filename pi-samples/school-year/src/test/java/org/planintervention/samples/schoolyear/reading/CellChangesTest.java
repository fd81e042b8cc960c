package org.planintervention.samples.schoolyear.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.planintervention.desk.Outcome;
import org.planintervention.memory.MemoryPlanStore;
import org.planintervention.plan.Plan;
import org.planintervention.samples.schoolyear.reading.CellGrid.Cell;
import org.planintervention.samples.schoolyear.story.SchoolYear;
import org.planintervention.samples.schoolyear.story.StepAccount;
import org.planintervention.spi.facts.Student;

/**
 * No cell is bettered or lost in silence: if a blank, an accent or the case of a letter changes one
 * cell, either a finding at that row says so, or {@code enter}, {@code steps} and {@code plans} of
 * the report stay the same. Printed are how many changes are told, how many alter no fact that the
 * story can see and are not played, and how many were played to the same report.
 */
@DisplayName("A-5 one cell changed by a blank, an accent or a letter's case")
class CellChangesTest {
  private static final long SEED = Long.getLong("pi.seed", 20_261_123L);

  /** How many changes of a whole district are drawn; 0: all of them. */
  private static final int DRAWN = Integer.getInteger("pi.cells", 1_500);

  /** Of so many changes that alter no fact, one is played all the same. */
  private static final int ONE_OF_SMALL = 10;

  private static final int ONE_OF_WHOLE = 500;

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What came of a change. */
  private enum Result {
    NO_CHANGE,
    TOLD,
    /** No fact that the story can see is another; not played. */
    SAME_FACTS,
    /** Played, and the report is the same. */
    SAME_REPORT,
    SILENT
  }

  private record Change(Cell cell, CellKind kind) {
    String where() {
      return cell.file().fileName()
          + ", line "
          + cell.line()
          + ", part "
          + cell.place()
          + ": "
          + kind.name();
    }
  }

  @Test
  @DisplayName("small district: every cell by every kind of change is told or alters nothing")
  void every_change_of_the_small_district_is_told_or_alters_nothing() throws IOException {
    Trial trial = new Trial(WrittenDistrict.small(), ONE_OF_SMALL, UnaryOperator.identity());
    trial.all(trial.changes());
    trial.print("small district, every cell by every kind");
    assertThat(trial.silent).isEmpty();
    assertThat(trial.count(Result.TOLD)).isGreaterThan(4_000);
    assertThat(trial.count(Result.SAME_FACTS)).isGreaterThan(2_000);
    assertThat(trial.count(Result.SAME_REPORT)).isGreaterThan(200);
  }

  @Test
  @DisplayName("a whole district: drawn changes are told or alter nothing")
  void drawn_changes_of_a_whole_district_are_told_or_alter_nothing() throws IOException {
    Trial trial =
        new Trial(WrittenDistrict.withGuardianKeys(), ONE_OF_WHOLE, UnaryOperator.identity());
    List<Change> changes = trial.changes();
    Collections.shuffle(changes, new Random(SEED));
    int drawn = DRAWN == 0 ? changes.size() : Math.min(DRAWN, changes.size());
    trial.all(changes.subList(0, drawn));
    trial.print(
        String.format("whole district, %,d of %,d changes, seed %d", drawn, changes.size(), SEED));
    assertThat(trial.silent).isEmpty();
  }

  @ParameterizedTest(name = "planted: {0}")
  @EnumSource(Planted.class)
  void a_planted_mistake_of_reading_is_found(Planted planted) throws IOException {
    Trial trial = new Trial(WrittenDistrict.small(), ONE_OF_WHOLE, planted);
    List<Change> changes = trial.changes();
    Collections.shuffle(changes, new Random(SEED));
    int tried = 0;
    while (trial.silent.isEmpty() && tried < changes.size()) {
      trial.all(changes.subList(tried, tried + 1));
      tried++;
    }
    System.out.printf(
        "planted %s: found by change %,d of %,d, %s (seed %d)%n",
        planted, tried, changes.size(), trial.silent, SEED);
    assertThat(trial.silent).isNotEmpty();
  }

  /** Mistakes of reading, as if the files said what a careless reader takes them to say. */
  private enum Planted implements UnaryOperator<CellGrid> {
    /** A reason for leaving that is not spelt exactly is ignored. */
    REASON_IGNORED {
      @Override
      public CellGrid apply(CellGrid grid) {
        return rows(
            grid,
            DistrictFile.STUDENTS,
            row ->
                row.get(8).equals("Hors CSSDM") || row.get(8).startsWith("Autre école du CSSDM: ")
                    ? row
                    : replaced(replaced(row, 7, ""), 8, ""));
      }
    },
    /** A column whose name is misspelt is taken for empty. */
    COLUMN_LOST {
      @Override
      public CellGrid apply(CellGrid grid) {
        List<String> header = grid.rows(DistrictFile.STAFF).get(0);
        return Spelling.sameName(header.get(7), "Début")
            ? grid
            : rows(
                grid.withRow(DistrictFile.STAFF, 0, replaced(header, 7, "Début")),
                DistrictFile.STAFF,
                row -> replaced(row, 7, ""));
      }
    },
    /** A function is compared exactly, and any but the one that is named makes a teacher. */
    FUNCTION_TAKEN {
      @Override
      public CellGrid apply(CellGrid grid) {
        return rows(
            grid,
            DistrictFile.STAFF,
            row ->
                Spelling.almostSame(row.get(5), "Fonction à préciser")
                    ? replaced(row, 5, "Titulaire")
                    : row);
      }
    },
    /** A key of an archived plan that is not known is ignored. */
    KEY_IGNORED {
      @Override
      public CellGrid apply(CellGrid grid) {
        CellGrid read = grid;
        for (int i = 0; i < grid.rows(DistrictFile.ARCHIVE).size(); i++) {
          List<String> row = new ArrayList<>(grid.rows(DistrictFile.ARCHIVE).get(i));
          row.replaceAll(part -> misspelt(part) ? "inconnue" : part);
          read = read.withRow(DistrictFile.ARCHIVE, i, row);
        }
        return read;
      }

      private static boolean misspelt(String part) {
        return part.length() <= LONGEST_KEY
            && !ArchiveWords.KEYS.contains(part)
            && ArchiveWords.KEYS.stream().anyMatch(key -> Spelling.almostSame(key, part));
      }
    },
    /** An account with a blank before its address is skipped. */
    ACCOUNT_SKIPPED {
      @Override
      public CellGrid apply(CellGrid grid) {
        return rows(
            grid,
            DistrictFile.ACCOUNTS,
            row -> row.get(0).endsWith(" ") ? replaced(row, 0, "personne@famille.example") : row);
      }
    };

    private static final int LONGEST_KEY = 20;

    private static List<String> replaced(List<String> row, int place, String text) {
      List<String> changed = new ArrayList<>(row);
      changed.set(place, text);
      return changed;
    }

    private static CellGrid rows(
        CellGrid grid, DistrictFile file, UnaryOperator<List<String>> reading) {
      CellGrid read = grid;
      for (int i = 1; i < grid.rows(file).size(); i++) {
        read = read.withRow(file, i, reading.apply(grid.rows(file).get(i)));
      }
      return read;
    }
  }

  /** A district, its cells changed one by one. */
  private static final class Trial {
    private final CellGrid grid;
    private final int oneOf;
    private final UnaryOperator<CellGrid> mistake;
    private final Set<RowFindingIn> findings;
    private final List<Object> facts;
    private final JsonNode report;
    private final Map<Result, Integer> counts = new EnumMap<>(Result.class);
    private final List<String> silent = new ArrayList<>();
    private final long start = System.nanoTime();
    private int unplayed;

    Trial(WrittenDistrict district, int oneOf, UnaryOperator<CellGrid> mistake) {
      this.grid = CellGrid.of(district);
      this.oneOf = oneOf;
      this.mistake = mistake;
      DistrictData read = grid.read();
      this.findings = findings(read);
      this.facts = facts(read);
      this.report = play(read);
    }

    List<Change> changes() {
      List<Change> changes = new ArrayList<>();
      for (Cell cell : grid.cells()) {
        CellKind.ALL.forEach(kind -> changes.add(new Change(cell, kind)));
      }
      return changes;
    }

    void all(List<Change> changes) {
      for (Change change : changes) {
        Result result = tryOut(change);
        if (counts.merge(result, 1, Integer::sum) > 0 && result == Result.SILENT) {
          silent.add(change.where());
        }
      }
    }

    int count(Result result) {
      return counts.getOrDefault(result, 0);
    }

    void print(String what) {
      System.out.printf(
          "%n%s: %s, %,d ms%n", what, counts, (System.nanoTime() - start) / 1_000_000);
    }

    private Result tryOut(Change change) {
      String before = grid.text(change.cell());
      String after = change.kind().slip().apply(before);
      if (after.equals(before)) {
        return Result.NO_CHANGE;
      }
      DistrictData read = mistake.apply(grid.with(change.cell(), after)).read();
      if (tells(read, change.cell())) {
        return Result.TOLD;
      }
      boolean sameFacts = facts(read).equals(facts);
      if (sameFacts && ++unplayed % oneOf != 0) {
        return Result.SAME_FACTS;
      }
      return play(read).equals(report) ? Result.SAME_REPORT : Result.SILENT;
    }

    /**
     * A finding in that cell's column or of the whole row, or one that was not there before. No row
     * of the schools' file is wrong when its code is another one: the rows that name the school by
     * the code that it had say so, and that sentence names the file.
     */
    private boolean tells(DistrictData read, Cell cell) {
      Set<RowFindingIn> found = findings(read);
      if (cell.file() == DistrictFile.SCHOOLS && grid.column(cell).equals("Code")) {
        return !findings.containsAll(found);
      }
      return found.stream()
          .filter(one -> one.file() == cell.file() && one.finding().line() == cell.line())
          .anyMatch(
              one ->
                  one.finding().column() == null
                      || one.finding().column().equals(grid.column(cell))
                      || !findings.contains(one));
    }

    private record RowFindingIn(DistrictFile file, RowFinding finding) {}

    private static Set<RowFindingIn> findings(DistrictData read) {
      Set<RowFindingIn> all = new HashSet<>();
      for (DistrictFile file : DistrictFile.values()) {
        WrittenDistrict.reported(read, file)
            .findings()
            .forEach(one -> all.add(new RowFindingIn(file, one)));
      }
      return all;
    }

    /** Everything that the story can see of the files; of what plans say, only how many goals. */
    private static List<Object> facts(DistrictData read) {
      return List.of(
          read.schools(),
          read.students(),
          read.guardians(),
          read.students().stream().map(Student::number).map(read::guardiansOf).toList(),
          read.guardians().stream()
              .map(one -> one.address().map(read::hasAccount).orElse(false))
              .toList(),
          read.staffAddresses(),
          read.staff().rows(),
          read.archive().stream().map(Trial::facts).toList());
    }

    private static List<Object> facts(Plan plan) {
      return List.of(
          plan.id(),
          plan.student(),
          plan.year(),
          plan.status(),
          plan.opening(),
          plan.coordinator(),
          plan.listed(),
          plan.lastReady(),
          plan.signatures(),
          plan.content().goals().stream().map(goal -> goal.means().size()).toList());
    }

    private static JsonNode play(DistrictData read) {
      SchoolYear year =
          new SchoolYear(
              read,
              new SchoolYear.Directories(
                  new GpiStaffDirectory(read),
                  new GpiStudentRegistry(read),
                  new MozaikAccounts(read)),
              new MemoryPlanStore(),
              WrittenDistrict.POLICY,
              WrittenDistrict.TODAY,
              new Unheard(),
              new SchoolYear.Outside(request -> {}, key -> Optional.empty()));
      JsonNode whole = JSON.valueToTree(year.play());
      return JSON.createArrayNode()
          .addAll(Stream.of("enter", "steps", "plans").map(whole::path).toList());
    }
  }

  /** Nobody follows the story. */
  private static final class Unheard implements StepAccount {
    @Override
    public void begin(int step, int expected) {}

    @Override
    public void count(int step, Outcome outcome) {}

    @Override
    public void end(int step) {}
  }
}
