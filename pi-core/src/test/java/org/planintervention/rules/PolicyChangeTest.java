package org.planintervention.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planintervention.decision.Action;
import org.planintervention.decision.RuleId;
import org.planintervention.json.PolicyJson;
import org.planintervention.json.PolicyReading;
import org.planintervention.plan.Goal;
import org.planintervention.plan.OpeningAnswer;
import org.planintervention.plan.OpeningSituation;
import org.planintervention.plan.Plan;
import org.planintervention.plan.PlanContent;
import org.planintervention.plan.PlanStatus;
import org.planintervention.plan.SchoolYear;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.rules.menu.Population;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.Guardian;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StaffRow;
import org.planintervention.spi.facts.Student;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Entry;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.store.PlanId;

class PolicyChangeTest {
  private static final DistrictPolicy REFERENCE = DistrictPolicy.reference();
  private static final SchoolCode SCHOOL = new SchoolCode("014");
  private static final StudentNumber NUMBER = new StudentNumber(1_200_337);
  private static final EmailAddress DIRECTION = new EmailAddress("ouellet.m@csdm.qc.ca");
  private static final EmailAddress TEACHER = new EmailAddress("poirier.j@csdm.qc.ca");
  private static final EmailAddress GUARDIAN = new EmailAddress("mei.poulin77@courriel.example");

  private static final Plan PLAN =
      Plan.opened(
              new PlanId(SCHOOL, "p1"),
              NUMBER,
              new SchoolYear(2026),
              TEACHER,
              Set.of(Person.of(NUMBER), Person.of(GUARDIAN)),
              new PlanContent(
                  List.of(),
                  List.of(),
                  List.of(new Goal("", "", List.of("…"), List.of(), "", "")),
                  "",
                  ""),
              Optional.empty())
          .answered(OpeningAnswer.of(OpeningSituation.CONCERTED_ACTION));

  private static final Facts FACTS =
      new Facts(
          LocalDate.of(2026, 11, 23),
          Map.of(
              DIRECTION,
              List.of(row(DIRECTION, "Direction")),
              TEACHER,
              List.of(row(TEACHER, "Enseignant"))),
          Optional.of(new Student(NUMBER, LocalDate.of(2012, 10, 10), SCHOOL, Optional.empty())),
          List.of(new Guardian(NUMBER, Optional.of(GUARDIAN), true)),
          Set.of(GUARDIAN),
          Set.of(GUARDIAN),
          List.of(PLAN));

  @Test
  void theSamePolicyChangesNothing() {
    PolicyChangeReport report = change(REFERENCE, REFERENCE);

    assertThat(report.situations()).isPositive();
    assertThat(report).isEqualTo(new PolicyChangeReport(report.situations(), 0, 0, 0, List.of()));
  }

  @Test
  @DisplayName("S-1 two goals instead of one: who could make the plan ready no longer can")
  void moreGoals() {
    PolicyChangeReport report = change(REFERENCE, with("\"leastGoals\" : 1", "\"leastGoals\" : 2"));

    assertThat(report.changed()).isEqualTo(2);
    assertThat(report.nowRefused()).isEqualTo(2);
    assertThat(report.nowGranted()).isZero();
    assertThat(report.rules())
        .singleElement()
        .isEqualTo(new PolicyChangeReport.ByRule(RuleId.S_1, 2, 0, List.of(ready(), ready())));
  }

  @Test
  @DisplayName("S-1 the way back: what was refused would be granted")
  void fewerGoals() {
    PolicyChangeReport report = change(with("\"leastGoals\" : 1", "\"leastGoals\" : 2"), REFERENCE);

    assertThat(report.nowGranted()).isEqualTo(2);
    assertThat(report.nowRefused()).isZero();
    assertThat(report.rules())
        .singleElement()
        .satisfies(
            rule -> {
              assertThat(rule.failsNoMore()).isEqualTo(2);
              assertThat(rule.fails()).isZero();
            });
  }

  @Test
  @DisplayName("Y-5 what is asked of no plan has no status")
  void ofNoPlan() {
    PolicyChange change =
        PolicyChange.between(
            REFERENCE, with("\"DIRECTION\", \"PROFESSIONAL\", \"TEACHER\"", "\"DIRECTION\""));

    change.add(
        new Request(
            "c-2",
            FACTS,
            Actor.of(Entry.STAFF, TEACHER),
            new Action.Create(NUMBER, new SchoolYear(2026))));

    assertThat(change.report().rules())
        .filteredOn(rule -> rule.rule() == RuleId.Y_5)
        .singleElement()
        .satisfies(
            rule ->
                assertThat(rule.examples())
                    .extracting(PolicyChangeReport.Example::status)
                    .containsExactly(Optional.empty()));
  }

  @Test
  @DisplayName("G-2 a higher age of students: a reason more where it is refused already")
  void reasonsAloneMayChange() {
    Action signFor =
        new Action.SignFor(
            PLAN.id(), Person.of(NUMBER), Optional.empty(), "", Optional.empty(), Optional.empty());
    PolicyChange change =
        PolicyChange.between(REFERENCE, with("\"studentAge\" : 14", "\"studentAge\" : 15"));

    change.add(new Request("c-1", FACTS, Actor.of(Entry.STAFF, DIRECTION), signFor));

    assertThat(change.report())
        .isEqualTo(
            new PolicyChangeReport(
                1,
                1,
                0,
                0,
                List.of(
                    new PolicyChangeReport.ByRule(
                        RuleId.G_2,
                        1,
                        0,
                        List.of(
                            new PolicyChangeReport.Example(
                                "c-1",
                                "SignFor",
                                Entry.STAFF,
                                Optional.of(PlanStatus.OPENING),
                                List.of(RuleId.G_1, RuleId.G_5),
                                List.of(RuleId.G_1, RuleId.G_2, RuleId.G_5)))))));
  }

  @Test
  void fiveExamplesAreKeptAndAllAreCounted() {
    PolicyChange change =
        PolicyChange.between(REFERENCE, with("\"leastGoals\" : 1", "\"leastGoals\" : 2"));
    for (int i = 0; i < 100; i++) {
      Population.around(FACTS, PLAN).forEach(change::add);
    }

    PolicyChangeReport.ByRule rule = change.report().rules().get(0);

    assertThat(rule.fails()).isEqualTo(200);
    assertThat(rule.examples()).hasSize(5);
  }

  @Test
  @DisplayName("T-2 a report holds no personal data")
  void noPersonalData() {
    PolicyChangeReport report = change(REFERENCE, with("csdm.qc.ca", "csdm2.qc.ca"));

    assertThat(report.rules()).extracting(PolicyChangeReport.ByRule::rule).contains(RuleId.A_11);
    assertThat(report.toString()).doesNotContain("@", "1200337", "poirier", "poulin");
  }

  @Test
  @DisplayName(
      "a population: everybody whom the facts know, by their own door, asks for everything")
  void population() {
    List<Request> population = Population.around(FACTS, PLAN).toList();

    assertThat(population.stream().map(Request::actor).distinct())
        .containsExactlyInAnyOrder(
            Actor.of(Entry.STAFF, DIRECTION),
            Actor.of(Entry.STAFF, TEACHER),
            Actor.of(Entry.PARENT_PORTAL, GUARDIAN),
            Actor.student(NUMBER));
    assertThat(population.stream().map(request -> request.action().name()).distinct())
        .containsExactly(
            "Duplicate",
            "Consult",
            "Recover",
            "AnswerOpening",
            "Write",
            "ListPerson",
            "UnlistPerson",
            "NameCoordinator",
            "ChangeStatus",
            "Sign",
            "SignFor",
            "Decline",
            "Purge");
  }

  private static PolicyChangeReport.Example ready() {
    return new PolicyChangeReport.Example(
        "014/p1",
        "ChangeStatus",
        Entry.STAFF,
        Optional.of(PlanStatus.OPENING),
        List.of(),
        List.of(RuleId.S_1));
  }

  private static PolicyChangeReport change(DistrictPolicy present, DistrictPolicy planned) {
    PolicyChange change = PolicyChange.between(present, planned);
    Population.around(FACTS, PLAN).forEach(change::add);
    return change.report();
  }

  /** The policy of reference with another text in its document. */
  private static DistrictPolicy with(String text, String other) {
    String document = PolicyJson.write(REFERENCE).replace(text, other);
    PolicyReading reading = PolicyJson.read(document.getBytes(StandardCharsets.UTF_8));
    return ((PolicyReading.Loaded) reading).policy();
  }

  private static StaffRow row(EmailAddress address, String category) {
    return new StaffRow(SCHOOL, address, category, "…", Optional.empty(), Optional.empty());
  }
}
