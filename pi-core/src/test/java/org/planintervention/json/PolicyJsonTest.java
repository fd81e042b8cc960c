package org.planintervention.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planintervention.decision.RuleId;
import org.planintervention.plan.ConsentGround;
import org.planintervention.policy.Capacity;
import org.planintervention.policy.ContentLimits;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.policy.PlanSettings;
import org.planintervention.policy.Role;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.text.Language;
import org.planintervention.text.Texts;

class PolicyJsonTest {
  private static final DistrictPolicy REFERENCE = DistrictPolicy.reference();

  @Test
  void thePolicyOfReferenceIsReadAsItWasWritten() {
    assertThat(read(PolicyJson.write(REFERENCE))).isEqualTo(new PolicyReading.Loaded(REFERENCE));
  }

  @Test
  void theExampleOfTheDocumentIsThePolicyOfReference() throws IOException {
    String page = Files.readString(Path.of("../docs/policy.md"));
    int start = page.indexOf("```json\n") + 8;
    String example = page.substring(start, page.indexOf("```", start));

    assertThat(read(example)).isEqualTo(new PolicyReading.Loaded(REFERENCE));
  }

  @Test
  void anotherDistrictHasItsOwnDomainsRolesAndYear() throws IOException {
    DistrictPolicy policy = loaded("rivage.policy.json");

    assertThat(policy.domains()).containsExactly("cssrivage.example", "rivage.example");
    assertThat(policy.itServices()).hasSize(2);
    assertThat(policy.roleOf("Cadre", "Direction d'école")).contains(Role.DIRECTION);
    assertThat(policy.roleOf("Cadre", "Direction de service")).isEmpty();
    assertThat(policy.roleOf("Personnel enseignant", "Titulaire")).contains(Role.TEACHER);
    assertThat(policy.creators()).containsExactly(Role.DIRECTION, Role.PROFESSIONAL);
    assertThat(policy.studentAge()).isEqualTo(16);
    assertThat(policy.leastGoals()).isZero();
    assertThat(policy.limits()).isEqualTo(new ContentLimits(500, 20, 7));
    assertThat(policy.firstDay()).isEqualTo(MonthDay.of(8, 15));
    assertThat(policy.zone()).isEqualTo(ZoneId.of("America/Halifax"));
    assertThat(policy.rightsKept()).isEqualTo(Duration.ZERO);
    assertThat(policy.retentionYears()).isEqualTo(7);
    assertThat(policy.plans())
        .isEqualTo(
            new PlanSettings(
                EnumSet.allOf(Capacity.class),
                true,
                EnumSet.of(Capacity.DIRECTION, Capacity.COORDINATOR),
                31,
                EnumSet.of(ConsentGround.PAPER_FORM, ConsentGround.VOICE),
                false));
    assertThat(policy.parentSupport().value()).isEqualTo("soutien@rivage.example");
    assertThat(policy.staffSupport()).isEqualTo("Soutien");
  }

  @Test
  @DisplayName("T-2 access officers are whom the policy names; a policy that names none has none")
  void accessOfficers() {
    DistrictPolicy policy =
        REFERENCE.withAccessOfficers(Set.of(new EmailAddress("acces@csdm.qc.ca")));

    assertThat(read(PolicyJson.write(policy))).isEqualTo(new PolicyReading.Loaded(policy));
    assertThat(read(new PolicyDocument().without("accessOfficers").text()))
        .isEqualTo(new PolicyReading.Loaded(REFERENCE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rivage.policy.json", "stricter.policy.json"})
  void everyPolicyIsReadAsItWasWritten(String name) throws IOException {
    DistrictPolicy policy = loaded(name);

    assertThat(read(PolicyJson.write(policy))).isEqualTo(new PolicyReading.Loaded(policy));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/format|2|/format must be a whole number from 1 to 1",
        "/id|\"\"|/id must have 1 to 64 letters, digits, dots or hyphens",
        "/id|\"a b\"|/id must have 1 to 64 letters, digits, dots or hyphens",
        "/domains|[]|/domains must hold at least one",
        "/domains/0|\"CSDM.qc.ca\"|/domains/0 must be a domain such as csdm.qc.ca, without capitals",
        "/domains/0|\"csdm\"|/domains/0 must be a domain such as csdm.qc.ca, without capitals",
        "/domains/0|\"a@csdm.qc.ca\"|/domains/0 must be a domain such as csdm.qc.ca, without capitals",
        "/itServices/0|\"ti..pi@csdm.qc.ca\"|/itServices/0 must be a usable address",
        "/accessOfficers|[\"acces\"]|/accessOfficers/0 must be a usable address",
        "/roles|[]|/roles must hold a line that gives DIRECTION",
        "/roles/0/role|\"TEACHER\"|/roles must hold a line that gives DIRECTION",
        "/roles/1/role|\"CHEF\"|/roles/1/role must be one of DIRECTION, PROFESSIONAL, TEACHER, SUPPORT,"
            + " SECRETARY, NONE",
        "/roles/1/category|\" \"|/roles/1/category must be a text",
        "/roles/1/function|null|/roles/1/function is missing",
        "/roles/1/fonction|\"x\"|/roles/1/fonction is no field that is known here",
        "/roles/1/category|\"Direction\"|/roles/1 speaks of a category and function that a line before"
            + " it speaks of",
        "/creators|[]|/creators must hold at least one",
        "/creators/0|\"SECRETARY\"|/creators/0 must be one of DIRECTION, PROFESSIONAL, TEACHER,"
            + " SUPPORT: who creates a plan coordinates it",
        "/studentAge|-1|/studentAge must be a whole number from 0 to 25",
        "/studentAge|14.5|/studentAge must be a whole number from 0 to 25",
        "/leastGoals|31|/leastGoals must be a whole number from 0 to 30",
        "/limits/textCodePoints|0|/limits/textCodePoints must be a whole number from 1 to 1000000",
        "/limits/listEntries|1001|/limits/listEntries must be a whole number from 1 to 1000",
        "/limits/colour|1|/limits/colour is no field that is known here",
        "/limits/goals|null|/limits/goals is missing",
        "/schoolYearStart|\"02-29\"|/schoolYearStart must be a month and day that every year has, such"
            + " as 07-01",
        "/schoolYearStart|\"7-1\"|/schoolYearStart must be a month and day that every year has, such"
            + " as 07-01",
        "/timeZone|\"Montréal\"|/timeZone must be a time zone such as America/Toronto",
        "/rightsKept|\"PT25H\"|/rightsKept must be a duration from PT0S to PT24H, such as PT15M",
        "/rightsKept|\"-PT1S\"|/rightsKept must be a duration from PT0S to PT24H, such as PT15M",
        "/plans|7|/plans must be an object",
        "/plans/openingAnsweredBy|[\"DIRECTION\"]|/plans/openingAnsweredBy must hold DIRECTION and COORDINATOR",
        "/plans/closedTakenUpBy|[]|/plans/closedTakenUpBy must hold DIRECTION, and may hold COORDINATOR",
        "/plans/daysAfterYearEnd|91|/plans/daysAfterYearEnd must be a whole number from 0 to 90",
        "/plans/daysAfterYearEnd|-1|/plans/daysAfterYearEnd must be a whole number from 0 to 90",
        "/plans/consentGrounds|[]|/plans/consentGrounds must hold at least one",
        "/plans/signedCreatedInError|1|/plans/signedCreatedInError must be true or false",
        "/plans/declineNeedsText|\"no\"|/plans/declineNeedsText must be true or false",
        "/retentionYears|0|/retentionYears must be a whole number from 1 to 100",
        "/retentionYears|101|/retentionYears must be a whole number from 1 to 100",
        "/rightsKept|15|/rightsKept must be a duration from PT0S to PT24H, such as PT15M",
        "/support/parents|\"support\"|/support/parents must be a usable address",
        "/support/staff|\"\"|/support/staff must be a text",
        "/colour|\"blue\"|/colour is no field that is known here",
      })
  void whatIsWrongIsToldWithItsPlace(String place, String value, String finding) {
    assertThat(new PolicyDocument().with(place, value).findings()).containsExactly(finding);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "format",
        "id",
        "domains",
        "itServices",
        "roles",
        "creators",
        "studentAge",
        "leastGoals",
        "limits",
        "schoolYearStart",
        "timeZone",
        "rightsKept",
        "retentionYears",
        "plans",
        "support"
      })
  void nothingMayBeLeftOut(String field) {
    assertThat(new PolicyDocument().without(field).findings())
        .containsExactly("/" + field + " is missing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "openingAnsweredBy",
        "signedCreatedInError",
        "closedTakenUpBy",
        "daysAfterYearEnd",
        "consentGrounds",
        "declineNeedsText"
      })
  void nothingOfThePlansMayBeLeftOut(String field) {
    assertThat(new PolicyDocument().with("/plans/" + field, "null").findings())
        .containsExactly("/plans/" + field + " is missing");
  }

  @Test
  @DisplayName("O-5 a capacity that does not exist is told once")
  void aCapacityThatDoesNotExist() {
    assertThat(new PolicyDocument().with("/plans/openingAnsweredBy", "[\"JANITOR\"]").findings())
        .containsExactly(
            "/plans/openingAnsweredBy/0 must be one of DIRECTION, COORDINATOR, COLLABORATOR");
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    PolicyDocument document =
        new PolicyDocument()
            .without("id")
            .with("/domains/0", "7")
            .with("/limits/goals", "0")
            .with("/timeZone", "\"Mars\"")
            .with("/support", "{\"parents\":\"x\",\"desk\":1}");

    assertThat(document.findings())
        .containsExactly(
            "/id is missing",
            "/domains/0 must be a domain such as csdm.qc.ca, without capitals",
            "/limits/goals must be a whole number from 1 to 1000",
            "/timeZone must be a time zone such as America/Toronto",
            "/support/desk is no field that is known here",
            "/support/staff is missing",
            "/support/parents must be a usable address");
  }

  @Test
  @DisplayName("[D] the page says of every default of the domain how it is settled")
  void everyDefaultOfTheDomain() throws IOException {
    Set<String> told =
        Files.readAllLines(Path.of("../docs/policy.md")).stream()
            .filter(line -> line.startsWith("| "))
            .flatMap(line -> Splitter.on(", ").splitToStream(line.substring(2, line.indexOf(" |"))))
            .collect(Collectors.toSet());
    Texts texts = Texts.in(Language.ENGLISH);
    List<String> defaults =
        Stream.of(RuleId.values())
            .filter(rule -> texts.source(rule).contains("[D]"))
            .map(RuleId::text)
            .toList();
    assertThat(defaults).hasSize(23);
    assertThat(told).containsAll(defaults);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{", "{\"format\":1,\"format\":1}"})
  void whatIsNoJsonObjectHasOneFinding(String text) {
    assertThat(read(text))
        .isInstanceOfSatisfying(
            PolicyReading.Unusable.class, unusable -> assertThat(unusable.findings()).hasSize(1));
  }

  @ParameterizedTest
  @DisplayName("Y-1, A-10, A-7, S-1: the bounds themselves are allowed")
  @CsvSource(
      delimiter = '|',
      value = {
        "/studentAge|0",
        "/studentAge|25",
        "/leastGoals|0",
        "/leastGoals|30",
        "/limits/goals|1000",
        "/limits/listEntries|1",
        "/rightsKept|\"PT0S\"",
        "/rightsKept|\"PT24H\"",
        "/retentionYears|1",
        "/retentionYears|100",
        "/schoolYearStart|\"01-01\"",
        "/schoolYearStart|\"02-28\"",
        "/itServices|[]",
        "/$schema|\"x\"",
      })
  void boundsAreIncluded(String place, String value) {
    assertThat(new PolicyDocument().with(place, value).findings()).isEmpty();
  }

  @Test
  void aFunctionWithoutARoleStaysUnknown() {
    PolicyDocument document =
        new PolicyDocument()
            .with("/roles/3", "{\"category\":\"Enseignant\",\"function\":\"Fonction à préciser\"}");

    assertThat(document.reading()).isEqualTo(new PolicyReading.Loaded(REFERENCE));
    assertThat(REFERENCE.roleOf("Enseignant", "Fonction à préciser")).isEqualTo(Optional.empty());
  }

  private static DistrictPolicy loaded(String name) throws IOException {
    PolicyReading reading =
        read(
            Resources.toString(
                Resources.getResource(PolicyJsonTest.class, name), StandardCharsets.UTF_8));
    if (reading instanceof PolicyReading.Loaded loaded) {
      return loaded.policy();
    }
    throw new AssertionError(reading);
  }

  private static PolicyReading read(String text) {
    return PolicyJson.read(text.getBytes(StandardCharsets.UTF_8));
  }
}
