package org.planintervention.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planintervention.desk.TwoSchools.LAST_YEAR;
import static org.planintervention.desk.TwoSchools.MAPLES;
import static org.planintervention.desk.TwoSchools.PARK;
import static org.planintervention.desk.TwoSchools.PSYCHOLOGIST;
import static org.planintervention.desk.TwoSchools.THIS_YEAR;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planintervention.decision.Action;
import org.planintervention.decision.RuleId;
import org.planintervention.json.PolicyJson;
import org.planintervention.json.PolicyReading;
import org.planintervention.plan.PlanStatus;
import org.planintervention.plan.SchoolYear;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.rules.PolicyChange;
import org.planintervention.rules.PolicyChangeReport;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Entry;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.store.ChainId;
import org.planintervention.spi.store.PlanId;

class ReplayTest {
  private final TwoSchools schools = new TwoSchools();
  private final StudentNumber student = schools.student(1_200_337);
  private final PlanId plan = schools.ready(PSYCHOLOGIST, student);

  ReplayTest() {
    schools.done(PSYCHOLOGIST, new Action.ListPerson(plan, Person.of(student)));
  }

  @Test
  @DisplayName("A-7, G-2 a lower age of students: one of twelve could read, sign and be signed for")
  void whatAnotherAgeWouldChange() {
    PolicyChangeReport report = replayed(MAPLES, THIS_YEAR, "\"studentAge\" : 12");

    assertThat(report.rules())
        .filteredOn(rule -> rule.failsNoMore() > 0)
        .extracting(PolicyChangeReport.ByRule::rule)
        .containsExactly(RuleId.A_11, RuleId.G_2);
    assertThat(report.nowRefused()).isZero();
    assertThat(report.rules().stream().flatMap(rule -> rule.examples().stream()))
        .contains(
            new PolicyChangeReport.Example(
                plan.text(),
                "Consult",
                Entry.STUDENT,
                Optional.of(PlanStatus.READY_TO_SIGN),
                List.of(RuleId.A_11),
                List.of()));
  }

  @Test
  void otherSchoolsAndYearsAreLeftAlone() {
    assertThat(replayed(PARK, THIS_YEAR, "\"studentAge\" : 12").situations()).isZero();
    assertThat(replayed(MAPLES, LAST_YEAR, "\"studentAge\" : 12").situations()).isZero();
  }

  @Test
  @DisplayName("T-1 nothing is shown, so nothing is on the trail")
  void thePlanAndItsTrailStayAsTheyAre() {
    ChainId trail = ChainId.of(plan);
    int before = schools.store.trail(trail, 0, 100).size();

    replayed(MAPLES, THIS_YEAR, "\"studentAge\" : 12");

    assertThat(schools.store.trail(trail, 0, 100)).hasSize(before);
  }

  private PolicyChangeReport replayed(SchoolCode school, SchoolYear year, String setting) {
    String planned =
        PolicyJson.write(DistrictPolicy.reference()).replace("\"studentAge\" : 14", setting);
    PolicyReading reading = PolicyJson.read(planned.getBytes(StandardCharsets.UTF_8));
    PolicyChange change =
        PolicyChange.between(DistrictPolicy.reference(), ((PolicyReading.Loaded) reading).policy());
    schools.desk.replay(school, year, change);
    return change.report();
  }
}
