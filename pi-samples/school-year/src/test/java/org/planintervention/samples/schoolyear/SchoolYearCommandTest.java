package org.planintervention.samples.schoolyear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job on the shipped district: what a person sees, and what the report says. */
final class SchoolYearCommandTest {
  private static final String DISTRICT = "/org/planintervention/samples/schoolyear/district/";

  private static Path folder = Path.of("");
  private static JsonNode report = MissingNode.getInstance();
  private static String account = "";
  private static String errors = "";

  @BeforeAll
  static void play(@TempDir Path temporary) throws IOException {
    folder = temporary;
    Path file = folder.resolve("reports/report.json");
    MainJob.Run run = MainJob.run("--report", file.toString());
    assertThat(run.status()).isZero();
    account = run.out();
    errors = run.err();
    report = MainJob.report(file);
  }

  @Test
  @DisplayName("Every step ends as the rules say, action by action")
  void steps() {
    Map<String, Integer> counts = new TreeMap<>();
    for (JsonNode step : report.path("steps")) {
      List<String> rules = MainJob.texts(step.path("rules"));
      String key =
          "%02d %s %s"
              .formatted(
                  step.path("step").asInt(),
                  step.path("action").asText(),
                  rules.isEmpty() ? step.path("verdict").asText() : String.join("+", rules));
      counts.merge(key, 1, Integer::sum);
    }
    assertThat(counts)
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("02 Duplicate GRANTED", 55),
                Map.entry("02 Duplicate S-9", 2),
                Map.entry("02 Duplicate S-9+Y-3", 1),
                Map.entry("02 Duplicate Y-3", 2),
                Map.entry("02 Create GRANTED", 2),
                Map.entry("03 AnswerOpening GRANTED", 61),
                Map.entry("03 ChangeStatus O-4", 4),
                Map.entry("03 ChangeStatus GRANTED", 4),
                Map.entry("04 NameCoordinator GRANTED", 46),
                Map.entry("04 NameCoordinator C-5", 9),
                Map.entry("05 ChangeStatus GRANTED", 53),
                Map.entry("06 Sign GRANTED", 53),
                Map.entry("06 Sign G-1", 4),
                Map.entry("07 Sign GRANTED", 54),
                Map.entry("07 Sign G-4", 20),
                Map.entry("07 Sign A-11", 11),
                Map.entry("07 Decline GRANTED", 5),
                Map.entry("07 Decline G-4", 3),
                Map.entry("08 SignFor GRANTED", 20),
                Map.entry("09 ChangeStatus GRANTED", 6),
                Map.entry("09 Sign G-1", 3),
                Map.entry("09 Write GRANTED", 3),
                Map.entry("09 Write C-3", 3),
                Map.entry("09 Sign GRANTED", 3),
                Map.entry("10 ChangeStatus GRANTED", 1),
                Map.entry("10 ChangeStatus S-1", 1),
                Map.entry("10 Purge GRANTED", 3),
                Map.entry("10 Consult A-11", 1),
                Map.entry("10 ChangeStatus A-11", 1),
                Map.entry("11 Recover GRANTED", 3),
                Map.entry("11 Recover A-11", 6),
                Map.entry("12 Consult GRANTED", 6)));
  }

  @Test
  @DisplayName("The report tells of every plan that the store has at the end, the purged ones last")
  void plans() {
    List<JsonNode> plans = new ArrayList<>();
    report.path("plans").forEach(plans::add);
    assertThat(plans).hasSize(137);
    assertThat(plans.subList(134, 137)).allMatch(plan -> plan.path("purged").asBoolean());
    assertThat(plans.subList(134, 137)).allMatch(plan -> plan.get("student").isNull());
    assertThat(plans.subList(0, 134)).noneMatch(plan -> plan.path("purged").asBoolean());
    assertThat(plans.subList(0, 134))
        .isSortedAccordingTo(
            (one, other) ->
                one.path("student").asInt() != other.path("student").asInt()
                    ? one.path("student").asInt() - other.path("student").asInt()
                    : one.path("year").asText().compareTo(other.path("year").asText()));
  }

  @Test
  @DisplayName(
      "All sixteen questions are shown by what happened, and the verification finds nothing")
  void questionsAndVerification() {
    List<Integer> shown = new ArrayList<>();
    report
        .path("faq")
        .forEach(
            answer -> {
              assertThat(answer.path("by").asText()).isNotEmpty();
              if (answer.path("shown").asBoolean()) {
                shown.add(answer.path("question").asInt());
              }
            });
    assertThat(shown).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16);
    assertThat(report.at("/verify/plans").asInt()).isEqualTo(137);
    assertThat(report.at("/verify/rows").asInt()).isGreaterThan(700);
    assertThat(report.at("/verify/findings")).isEmpty();
  }

  @Test
  @DisplayName(
      "The account is in French unless English is asked for, without colours off a terminal")
  void account() {
    assertThat(account)
        .contains("Une année scolaire : 2026-2027, le 23 novembre 2026".replace(" :", "\u00a0:"))
        .doesNotContain("\u001b[");
    assertThat(MainJob.run("--lang", "en").out())
        .contains("A school year: 2026-2027, on November 23, 2026");
  }

  @Test
  @DisplayName("T-2 no name, address or number of a person is in the account or in any log line")
  void noPersonalData() throws IOException {
    String said = account + errors;
    TreeSet<String> found = new TreeSet<>();
    for (String person : people()) {
      if (said.contains(person)) {
        found.add(person);
      }
    }
    assertThat(found).isEmpty();
  }

  /** Names of more than three letters, addresses and student numbers of the shipped files. */
  private static TreeSet<String> people() throws IOException {
    TreeSet<String> people = new TreeSet<>();
    for (String file : List.of("gpi-intervenants.csv", "gpi-eleves.csv", "gpi-repondants.csv")) {
      List<String> lines = lines(file);
      List<String> header = List.of(lines.get(0).split(";", -1));
      for (String line : lines.subList(1, lines.size())) {
        String[] fields = line.split(";", -1);
        for (String column : List.of("Fiche", "Nom", "Prénom", "Courriel", "Code permanent")) {
          int place = header.indexOf(column);
          if (place >= 0 && fields[place].strip().length() > 3) {
            people.add(fields[place].strip());
          }
        }
      }
    }
    assertThat(people).hasSizeGreaterThan(300);
    return people;
  }

  private static List<String> lines(String file) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(SchoolYearCommandTest.class.getResourceAsStream(DISTRICT + file))) {
      return new String(in.readAllBytes(), Charset.forName("windows-1252")).lines().toList();
    }
  }

  @Test
  @DisplayName("A store that is named is kept")
  void keptStore() throws IOException {
    Path database = folder.resolve("kept");
    assertThat(MainJob.run("--store", "h2:" + database).status()).isZero();
    assertThat(Files.exists(folder.resolve("kept.mv.db"))).isTrue();
    Path sqlite = folder.resolve("kept.db");
    Path told = folder.resolve("kept.json");
    assertThat(MainJob.run("--store", "sqlite:" + sqlite, "--report", told.toString()).status())
        .isZero();
    assertThat(MainJob.report(told).path("steps")).isEqualTo(report.path("steps"));
    assertThat(Files.exists(sqlite)).isTrue();
  }

  @Test
  @DisplayName("Unusable arguments end with 2 and one sentence each")
  void misuse() {
    assertThat(MainJob.run("--data", folder.resolve("nowhere").toString()))
        .satisfies(
            run -> {
              assertThat(run.status()).isEqualTo(2);
              assertThat(run.err()).contains("nowhere").contains("Usage:");
            });
    assertThat(MainJob.run("--today", "23 novembre").status()).isEqualTo(2);
    assertThat(MainJob.run("--lang", "de").status()).isEqualTo(2);
    assertThat(MainJob.run("--store", "oracle:somewhere").status()).isEqualTo(2);
    assertThat(MainJob.run("--store", "sqlite:" + folder.resolve("nowhere/plans.db")).status())
        .isEqualTo(2);
    assertThat(MainJob.run("--unknown").status()).isEqualTo(2);
    assertThat(MainJob.run("--report", folder.resolve("reports").toString()).status()).isEqualTo(2);
  }
}
