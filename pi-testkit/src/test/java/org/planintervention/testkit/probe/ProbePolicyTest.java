package org.planintervention.testkit.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planintervention.json.PolicyJson;
import org.planintervention.policy.DistrictPolicy;

class ProbePolicyTest {
  private static final String REFERENCE = PolicyJson.write(DistrictPolicy.reference());

  private final Path folder;
  private final Path present;
  private final Path planned;

  ProbePolicyTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    present = Files.writeString(folder.resolve("present.json"), REFERENCE);
    planned =
        Files.writeString(
            folder.resolve("planned.json"),
            REFERENCE.replace("\"leastGoals\" : 1", "\"leastGoals\" : 2"));
  }

  @Test
  @DisplayName("S-1 --policy judges under that policy: here two goals have to have a means")
  void policyOfTheDistrict() {
    String line = ProbeCases.whole().line();

    assertThat(ProbeRun.of(line, "--policy", present.toString()).answer()).contains("GRANTED");
    assertThat(ProbeRun.of(line, "--policy", planned.toString()).answer()).contains("[\"S-1\"]");
  }

  @Test
  void everythingThatIsWrongWithAPolicyIsTold() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.json"), "{\"format\":2}");

    ProbeRun run = ProbeRun.of(ProbeCases.whole().line(), "--policy", bad.toString());

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.answers()).isEmpty();
    assertThat(run.messages())
        .contains("/format must be a whole number from 1 to 1", "/id is missing", "Usage:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--policy", "--compare"})
  void aPolicyThatIsNotThereIsTold(String option) {
    ProbeRun run = ProbeRun.of("", option, folder.resolve("nowhere.json").toString());

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.messages()).contains("The policy cannot be read: ").contains("Usage:");
  }

  @Test
  @DisplayName("S-1 --compare counts by rule what another policy would change, without people")
  void compare() {
    String cases =
        IntStream.range(0, 7)
                .mapToObj(i -> ProbeCases.whole().with("/id", "\"c-" + i + "\"").line())
                .collect(Collectors.joining())
            + ProbeCases.whole().with("/action", "{\"type\":\"Consult\",\"plan\":\"p1\"}").line();

    ProbeRun run =
        ProbeRun.of(cases, "--policy", present.toString(), "--compare", planned.toString());

    assertThat(run.status()).isZero();
    assertThat(String.join("\n", run.answers()))
        .startsWith(
            """
            {
              "situations" : 8,
              "changed" : 7,
              "nowGranted" : 0,
              "nowRefused" : 7,
              "rules" : [ {
                "rule" : "S-1",
                "fails" : 7,
                "failsNoMore" : 0,
                "examples" : [ {
                  "id" : "c-0",
                  "action" : "ChangeStatus",
                  "entry" : "STAFF",
                  "status" : "OPENING",
                  "before" : [ ],
                  "after" : [ "S-1" ]
                }, {
                  "id" : "c-1",""")
        .doesNotContain("c-5", "@", "1200337");
  }

  @Test
  @DisplayName("D-1 what the policies say of IT services is compared, not what the cases say")
  void compareItServices() throws IOException {
    Files.writeString(planned, REFERENCE.replace("\"ti.pi@csdm.qc.ca\"", "\"autre@csdm.qc.ca\""));
    String line =
        ProbeCases.whole()
            .with("/plans/0/status", "\"CREATED_IN_ERROR\"")
            .with("/actor", "{\"address\":\"ti.pi@csdm.qc.ca\",\"entry\":\"IT\"}")
            .with("/action", "{\"type\":\"Purge\",\"plan\":\"p1\"}")
            .line();

    assertThat(ProbeRun.of(line, "--compare", planned.toString()).answers())
        .contains("  \"nowRefused\" : 1,");
  }

  @Test
  void aLineThatIsNoCaseIsToldApartFromTheReport() {
    ProbeRun run = ProbeRun.of("{}\n" + ProbeCases.whole().line(), "--compare", planned.toString());

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.messages()).startsWith("Line 1 is no case: /today is missing");
    assertThat(run.answers()).contains("  \"situations\" : 1,");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--explain", "--menu", "--path"})
  void aComparisonHasNoExtras(String option) {
    ProbeRun run = ProbeRun.of("", "--compare", planned.toString(), option);

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.messages()).startsWith("--compare goes with --policy alone");
  }
}
