package org.planintervention.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planintervention.plan.SchoolYear;
import org.planintervention.spi.facts.EmailAddress;

class DistrictPolicyTest {
  private String id = "test-1";
  private Set<String> domains = Set.of("csdm.qc.ca");
  private List<RoleMapping> mappings = List.of(mapping("Direction", Role.DIRECTION));
  private Set<Role> creators = Set.of(Role.DIRECTION);
  private int studentAge = 14;
  private int leastGoals = 1;
  private MonthDay firstDay = MonthDay.of(7, 1);
  private Duration rightsKept = Duration.ZERO;
  private int retentionYears = 5;
  private PlanSettings plans = PlanSettings.DEFAULT;
  private String staffSupport = "Questa";

  @Test
  void aPolicyOfUsableValuesIsOne() {
    assertThat(policy().id()).isEqualTo("test-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "é", "a/b", "0:1", "@a", "Z[", "`a", "z{", "a,b", "a_b"})
  void anIdentifierIsShortAndPlain(String text) {
    id = text;
    assertRefused("id");
  }

  @Test
  void anIdentifierHasLettersDigitsDotsAndHyphens() {
    id = "AZ.az-09";
    assertThat(policy().id()).isEqualTo("AZ.az-09");
  }

  @Test
  @DisplayName("D-1 other addresses of IT services change nothing else")
  void otherItServices() {
    EmailAddress other = new EmailAddress("ti@csdm.qc.ca");
    DistrictPolicy changed = policy().withItServices(Set.of(other));
    assertThat(changed.itServices()).containsExactly(other);
    assertThat(changed.withItServices(Set.of())).isEqualTo(policy());
  }

  @Test
  @DisplayName("A-1 an address is of the district by its whole domain")
  void ofDistrict() {
    assertThat(policy().ofDistrict(new EmailAddress("a@csdm.qc.ca"))).isTrue();
    assertThat(policy().ofDistrict(new EmailAddress("a@x.csdm.qc.ca"))).isFalse();
    assertThat(policy().ofDistrict(new EmailAddress("a@csdm.qc.ca.example.org"))).isFalse();
    assertThat(policy().ofDistrict(new EmailAddress("a@xcsdm.qc.ca"))).isFalse();
    assertThat(policy().ofDistrict(new EmailAddress("a@csdm.qc.cb"))).isFalse();
  }

  @Test
  @DisplayName("Y-1 a school year starts on the policy's first day")
  void yearOf() {
    firstDay = MonthDay.of(8, 15);
    assertThat(policy().yearOf(LocalDate.of(2026, 8, 14))).isEqualTo(new SchoolYear(2025));
    assertThat(policy().yearOf(LocalDate.of(2026, 8, 15))).isEqualTo(new SchoolYear(2026));
  }

  @Test
  @DisplayName("A-7, S-1, A-10, D-2 the bounds of ages, goals and durations are allowed")
  void boundsAreAllowed() {
    studentAge = 0;
    leastGoals = 0;
    rightsKept = DistrictPolicy.LONGEST_RIGHTS_KEPT;
    retentionYears = 1;
    assertThat(policy().studentAge()).isZero();
    studentAge = DistrictPolicy.HIGHEST_STUDENT_AGE;
    leastGoals = ContentLimits.DEFAULT.goals();
    retentionYears = DistrictPolicy.HIGHEST_RETENTION_YEARS;
    assertThat(policy().leastGoals()).isEqualTo(30);
  }

  @Test
  void anIdentifierHas64CharactersAtMost() {
    id = "x".repeat(64);
    assertThat(policy().id()).hasSize(64);
    id = "x".repeat(65);
    assertRefused("id");
  }

  @ParameterizedTest
  @DisplayName("A-1 a domain is one that an address can have, without capitals")
  @ValueSource(
      strings = {"", "csdm", "CSDM.qc.ca", "csdm..qc.ca", " csdm.qc.ca", "x@csdm.qc.ca", "-a.ca"})
  void domainsAreUsable(String domain) {
    domains = Set.of("csdm.qc.ca", domain);
    assertRefused("domains");
  }

  @Test
  @DisplayName("A-1 without a domain nobody could come in")
  void thereIsADomain() {
    domains = Set.of();
    assertRefused("domains");
  }

  @Test
  @DisplayName("A-2 two lines never speak of the same category and function")
  void eachPairOnce() {
    mappings = List.of(mapping("Direction", Role.DIRECTION), mapping("Direction", Role.TEACHER));
    assertRefused("roleMappings");
  }

  @Test
  @DisplayName("A-2 somebody is the direction")
  void somebodyIsTheDirection() {
    mappings = List.of(mapping("Enseignant", Role.TEACHER));
    assertRefused("roleMappings");
  }

  @ParameterizedTest
  @CsvSource({"' ',x", "x,''"})
  void aMappingNamesCategoryAndFunction(String category, String function) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RoleMapping(category, function, Optional.empty()));
  }

  @ParameterizedTest
  @DisplayName("Y-5 who creates a plan coordinates it, so only roles that serve on plans create")
  @ValueSource(strings = {"SECRETARY", "NONE"})
  void creatorsServe(Role role) {
    creators = Set.of(Role.DIRECTION, role);
    assertRefused("creators");
  }

  @Test
  @DisplayName("Y-5 somebody creates plans")
  void somebodyCreates() {
    creators = Set.of();
    assertRefused("creators");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 26})
  void studentAgeHasBounds(int age) {
    studentAge = age;
    assertRefused("studentAge");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 31})
  @DisplayName("S-1 no more goals are asked for than a plan may have")
  void leastGoalsHasBounds(int goals) {
    leastGoals = goals;
    assertRefused("leastGoals");
  }

  @Test
  @DisplayName("Y-1 every school year has a first day")
  void noYearStartsOnALeapDay() {
    firstDay = MonthDay.of(2, 29);
    assertRefused("firstDay");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT-1S", "PT24H0.000000001S"})
  @DisplayName("A-10 rights are kept for a day at most")
  void rightsKeptHasBounds(Duration duration) {
    rightsKept = duration;
    assertRefused("rightsKept");
  }

  @Test
  @DisplayName("S-9 last year's plans change until the policy's days are over")
  void firstChangeableYear() {
    assertThat(policy().firstChangeableYear(LocalDate.of(2026, 7, 1)))
        .isEqualTo(new SchoolYear(2026));
    plans = PlanSettingsTest.settings().withDaysAfterYearEnd(31).get();
    assertThat(policy().firstChangeableYear(LocalDate.of(2026, 7, 31)))
        .isEqualTo(new SchoolYear(2025));
    assertThat(policy().firstChangeableYear(LocalDate.of(2026, 8, 1)))
        .isEqualTo(new SchoolYear(2026));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 101})
  @DisplayName("D-2 a plan is kept for a year at least, and not for ever")
  void retentionHasBounds(int years) {
    retentionYears = years;
    assertRefused("retentionYears");
  }

  @Test
  void staffSupportHasAName() {
    staffSupport = " ";
    assertRefused("staffSupport");
  }

  @ParameterizedTest
  @CsvSource({"0,1,1", "1,0,1", "1,1,0", "1000001,1,1", "1,1001,1", "1,1,1001"})
  @DisplayName("C-4 limits bound something, and leave something")
  void limitsHaveBounds(int text, int entries, int goals) {
    assertThatIllegalArgumentException().isThrownBy(() -> new ContentLimits(text, entries, goals));
  }

  @Test
  @DisplayName("A-2 a function that is named goes before the one that stands for all")
  void aNamedFunctionGoesFirst() {
    mappings =
        List.of(
            mapping("Direction", Role.DIRECTION),
            new RoleMapping("Direction", "Adjoint", Optional.empty()),
            new RoleMapping("Soutien", "TES", Optional.of(Role.SUPPORT)));

    assertThat(policy().roleOf("Direction", "Directrice")).contains(Role.DIRECTION);
    assertThat(policy().roleOf("Direction", "Adjoint")).isEmpty();
    assertThat(policy().roleOf("Soutien", "TES")).contains(Role.SUPPORT);
    assertThat(policy().roleOf("Soutien", "Concierge")).isEmpty();
    assertThat(policy().roleOf("direction", "Directrice")).isEmpty();
  }

  private void assertRefused(String component) {
    assertThatIllegalArgumentException().isThrownBy(this::policy).withMessageEndingWith(component);
  }

  private DistrictPolicy policy() {
    return new DistrictPolicy(
        id,
        domains,
        Set.of(),
        Set.of(),
        mappings,
        creators,
        studentAge,
        leastGoals,
        ContentLimits.DEFAULT,
        plans,
        firstDay,
        ZoneId.of("America/Toronto"),
        rightsKept,
        retentionYears,
        new EmailAddress("soutien@csdm.qc.ca"),
        staffSupport);
  }

  private static RoleMapping mapping(String category, Role role) {
    return new RoleMapping(category, RoleMapping.ANY, Optional.of(role));
  }
}
