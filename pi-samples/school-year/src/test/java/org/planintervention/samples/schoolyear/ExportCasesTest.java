package org.planintervention.samples.schoolyear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planintervention.desk.HostSystems;
import org.planintervention.desk.PlanDesk;
import org.planintervention.memory.MemoryPlanStore;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.samples.schoolyear.reading.DistrictData;
import org.planintervention.samples.schoolyear.reading.DistrictFiles;
import org.planintervention.samples.schoolyear.reading.GpiStaffDirectory;
import org.planintervention.samples.schoolyear.reading.GpiStudentRegistry;
import org.planintervention.samples.schoolyear.reading.MozaikAccounts;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Entry;

/**
 * The main job on exports that went wrong in real districts. Each folder of {@code cases} has a
 * page {@code EXPECTED.md} that says what is right.
 */
final class ExportCasesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @TempDir private Path folder = Path.of("");

  private static Path data(String name) throws URISyntaxException {
    return folder("/cases/" + name);
  }

  private static Path folder(String name) throws URISyntaxException {
    return Path.of(Objects.requireNonNull(ExportCasesTest.class.getResource(name), name).toURI());
  }

  private JsonNode play(String name) throws IOException, URISyntaxException {
    return play(data(name));
  }

  private JsonNode play(Path data) throws IOException {
    Path file = folder.resolve("report.json");
    MainJob.Run run =
        MainJob.run(
            "--data", data.toString(), "--today", "2026-11-23", "--report", file.toString());
    assertThat(run.status()).as(run.err()).isZero();
    JsonNode report = MainJob.report(file);
    assertThat(report.at("/verify/findings")).isEmpty();
    return report;
  }

  private static List<String> found(JsonNode report) {
    List<String> found = new ArrayList<>();
    for (JsonNode file : report.at("/data/files")) {
      for (JsonNode one : file.path("findings")) {
        found.add(
            "%s %s %s %s %s"
                .formatted(
                    file.path("file").asText(),
                    one.path("line").asText(),
                    one.path("column").asText(),
                    one.path("code").asText(),
                    one.path("usable").asBoolean() ? "in use" : "not in use"));
      }
    }
    return found;
  }

  private static List<String> step2(JsonNode report) {
    List<String> steps = new ArrayList<>();
    for (JsonNode step : report.path("steps")) {
      if (step.path("step").asInt() == 2) {
        steps.add(
            "%s %s %s %s"
                .formatted(
                    step.path("student").asText(),
                    step.path("actor").asText(),
                    step.path("verdict").asText(),
                    String.join("+", MainJob.texts(step.path("rules")))));
      }
    }
    return steps;
  }

  private static List<String> refusedEntries(JsonNode report) {
    List<String> refused = new ArrayList<>();
    for (JsonNode one : report.path("enter")) {
      if (!one.path("verdict").asText().equals("GRANTED")) {
        refused.add(
            one.path("address").asText()
                + " "
                + String.join("+", MainJob.texts(one.path("rules"))));
      }
    }
    return refused;
  }

  private static JsonNode planOf(JsonNode report, String student, String year) {
    for (JsonNode plan : report.path("plans")) {
      if (plan.path("student").asText().equals(student)
          && plan.path("year").asText().equals(year)) {
        return plan;
      }
    }
    throw new AssertionError("no plan of " + year);
  }

  @Test
  @DisplayName("S-9 a departure reason that is not spelt exactly is understood or told")
  void case01_departure_reason() throws Exception {
    JsonNode report = play("01-departure-reason-ignored/data");
    assertThat(found(report))
        .containsExactly(
            "gpi-eleves.csv 2 Motif MOTIF_BLANKS in use",
            "gpi-eleves.csv 3 Motif MOTIF_BLANKS in use",
            "gpi-eleves.csv 4 Motif MOTIF_BLANKS in use",
            "gpi-eleves.csv 5 Motif MOTIF_UNKNOWN in use");
    assertThat(step2(report))
        .containsExactly(
            "1000001 un.d@csdm.qc.ca REFUSED S-9",
            "1000002 un.d@csdm.qc.ca REFUSED S-9",
            "1000003 six.s@csdm.qc.ca GRANTED ",
            "1000004 six.s@csdm.qc.ca REFUSED S-9");
    assertThat(planOf(report, "1000003", "2026-2027").path("school").asText()).isEqualTo("052");
  }

  @Test
  @DisplayName("A-2 columns go by the header: nobody gets in early")
  void case02_columns_in_another_order() throws Exception {
    JsonNode report = play("02-columns-in-another-order/data");
    assertThat(found(report)).isEmpty();
    assertThat(refusedEntries(report)).containsExactly("neuf.n@csdm.qc.ca A-2");
    assertThat(report.path("enter")).hasSize(9 + 5);
  }

  @ParameterizedTest(name = "S-9 rows of one student are one history: {0}, at {1}")
  @CsvSource({"data,052,six.s@csdm.qc.ca", "data-05b,014,un.d@csdm.qc.ca"})
  void case05_came_back(String data, String school, String administration) throws Exception {
    JsonNode report = play("05-came-back-two-rows/" + data);
    assertThat(found(report)).containsExactly("gpi-eleves.csv 3 Fiche STUDENT_REPEATED in use");
    assertThat(step2(report)).contains("1000001 " + administration + " GRANTED ");
    assertThat(planOf(report, "1000001", "2026-2027").path("school").asText()).isEqualTo(school);
    assertThat(report.path("steps")).noneMatch(step -> step.path("step").asInt() == 11);
  }

  @Test
  @DisplayName("H-4 the row of a failed sign-in is found whatever stands around its address")
  void case06_slips() throws Exception {
    String name = "06-slips-not-found-near/data";
    assertThat(found(play(name)))
        .containsExactly(
            "gpi-intervenants.csv 3 Courriel EMAIL_MALFORMED not in use",
            "gpi-intervenants.csv 4 Courriel EMAIL_NOT_ASCII not in use",
            "gpi-intervenants.csv 5 Courriel EMAIL_NOT_ASCII not in use",
            "gpi-intervenants.csv 8 Courriel EMAIL_BLANK_INSIDE not in use",
            "gpi-intervenants.csv 9 Courriel EMAIL_BLANKS_TRIMMED in use");
    PlanDesk desk = desk(data(name));
    for (String keeper : List.of("un.d@csdm.qc.ca", "cinq.c@csdm.qc.ca")) {
      assertThat(slips(desk, keeper, "deux.d@csdm.qc.ca"))
          .containsExactly("gpi-intervenants.csv:3 EMAIL_MALFORMED");
      assertThat(slips(desk, keeper, "mailto:deux.d@csdm.qc.ca"))
          .containsExactly("gpi-intervenants.csv:3 EMAIL_MALFORMED");
      assertThat(slips(desk, keeper, "trois.t@csdm.qc.ca"))
          .containsExactly("gpi-intervenants.csv:4 EMAIL_NOT_ASCII");
      assertThat(slips(desk, keeper, "quatre.q@csdm.qc.ca"))
          .containsExactly("gpi-intervenants.csv:5 EMAIL_NOT_ASCII");
      assertThat(slips(desk, keeper, "sept.s@csdm.qc.ca")).isEmpty();
    }
    assertThat(slips(desk, "six.s@csdm.qc.ca", "sept.s@csdm.qc.ca"))
        .containsExactly("gpi-intervenants.csv:8 EMAIL_BLANK_INSIDE");
    assertThat(slips(desk, "huit.h@csdm.qc.ca", "sept.s@csdm.qc.ca")).isEmpty();
  }

  @ParameterizedTest(name = "{0}: the sentences name what it is")
  @CsvSource(
      delimiter = '|',
      value = {
        "en|line 3|“mailto:” stands before",
        "en|line 4|an invisible character",
        "en|line 5|an invisible character",
        "en|line 8|a name stands beside",
        "fr|ligne 3|mailto:",
        "fr|ligne 4|un caractère invisible",
        "fr|ligne 5|un caractère invisible",
        "fr|ligne 8|un nom se trouve à côté"
      })
  void case06_sentences(String language, String line, String what) throws Exception {
    MainJob.Run run =
        MainJob.run("--data", data("06-slips-not-found-near/data").toString(), "--lang", language);
    assertThat(run.out().lines().filter(one -> one.contains("gpi-intervenants.csv, " + line)))
        .singleElement()
        .asString()
        .contains(what);
  }

  private static PlanDesk desk(Path data) {
    DistrictPolicy policy = DistrictPolicy.reference();
    DistrictData read = DistrictFiles.read(data, policy, TODAY);
    Instant noon = Instant.parse("2026-11-23T17:00:00Z");
    return new PlanDesk(
        new HostSystems(
            new MemoryPlanStore(),
            new GpiStaffDirectory(read),
            new GpiStudentRegistry(read),
            new MozaikAccounts(read),
            () -> noon,
            HostSystems.secureRandom()),
        policy);
  }

  private static List<String> slips(PlanDesk desk, String viewer, String typed) {
    Actor keeper = Actor.of(Entry.STAFF, new EmailAddress(viewer));
    return desk.whyCannotEnter(keeper, typed).slips().stream()
        .map(slip -> slip.place() + " " + slip.code())
        .toList();
  }

  @Test
  @DisplayName("an archive line that holds a key twice is not imported")
  void case07_key_twice() throws Exception {
    JsonNode report = play("07-archive-key-twice/data");
    assertThat(found(report))
        .containsExactly(
            "plans-archives.jsonl 1 null ROW_MALFORMED not in use",
            "plans-archives.jsonl 2 null ROW_MALFORMED not in use",
            "plans-archives.jsonl 3 null ROW_MALFORMED not in use",
            "plans-archives.jsonl 5 null PLAN_REPEATED in use");
    assertThat(report.path("plans"))
        .noneMatch(plan -> plan.path("student").asText().equals("1000001"));
  }

  @Test
  @DisplayName("Y-3 of two archived plans of one year the one that was ready is duplicated")
  void case08_two_plans_of_one_year() throws Exception {
    JsonNode report = play("08-two-archived-plans-one-year/data");
    assertThat(found(report)).containsExactly("plans-archives.jsonl 2 null PLAN_REPEATED in use");
    assertThat(step2(report)).contains("1000001 un.d@csdm.qc.ca GRANTED ");
    assertThat(MainJob.texts(planOf(report, "1000001", "2026-2027").path("listed")))
        .as("the people of line 1, and who was coordinator until step 4")
        .containsExactly(
            "mia@famille.example",
            "paul@famille.example",
            "quatre.q@csdm.qc.ca",
            "un.d@csdm.qc.ca");
    assertThat(
            IntStream.range(0, report.path("plans").size())
                .mapToObj(place -> report.path("plans").get(place))
                .filter(plan -> plan.path("student").asText().equals("1000001"))
                .filter(plan -> plan.path("year").asText().equals("2025-2026")))
        .hasSize(2);
  }

  @Test
  @DisplayName("a district with guardians' keys, situations and plans of this year in its archive")
  void whole_district_with_optional_columns() throws Exception {
    JsonNode report = play(folder("/district-with-guardian-keys"));
    assertThat(found(report)).noneMatch(one -> one.contains("COLUMN_UNKNOWN"));
    assertThat(found(report).stream().filter(one -> one.endsWith("not in use")))
        .containsExactly(
            "gpi-intervenants.csv 9 Courriel EMAIL_DOTS not in use",
            "gpi-intervenants.csv 10 Courriel EMAIL_FOREIGN_DOMAIN not in use",
            "gpi-intervenants.csv 11 Courriel EMAIL_MISSING not in use",
            "gpi-intervenants.csv 19 Courriel EMAIL_BLANK_INSIDE not in use",
            "gpi-intervenants.csv 20 Courriel EMAIL_FOREIGN_DOMAIN not in use",
            "gpi-intervenants.csv 22 Fonction FUNCTION_UNKNOWN not in use");
    assertThat(report.path("faq")).hasSize(16).allMatch(one -> one.path("shown").asBoolean());
    assertThat(report.path("steps"))
        .filteredOn(step -> step.path("action").asText().equals("Duplicate"))
        .hasSizeGreaterThan(40)
        .noneMatch(step -> step.path("year").asText().equals("2026-2027"));
  }

  @Test
  @DisplayName("A-2 a row that ends before it begins is not in use")
  void case13_begins_after_it_ends() throws Exception {
    JsonNode report = play("13-begins-after-it-ends/data");
    assertThat(found(report))
        .containsExactly("gpi-intervenants.csv 4 Fin DATES_REVERSED not in use");
    assertThat(refusedEntries(report)).containsExactly("trois.t@csdm.qc.ca A-2");
  }
}
