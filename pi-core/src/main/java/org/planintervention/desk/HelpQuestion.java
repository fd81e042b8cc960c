package org.planintervention.desk;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.IDENTIFYING;
import static org.planintervention.spi.privacy.DataLevel.NONE;

import java.util.Optional;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.privacy.PersonalData;
import org.planintervention.spi.store.PlanId;

/**
 * A question for help: a diagnosis or a support request (H-4, H-5).
 *
 * @param kind what the trail calls it, such as {@code WhyCannotSign}
 * @param school at whose door it is noted
 * @param plan the plan that was asked about; empty: none was
 * @param about the student and the person that were asked about; kept nowhere
 */
record HelpQuestion(
    @PersonalData(NONE) String kind,
    @PersonalData(NONE) SchoolCode school,
    @PersonalData(DEIDENTIFIED) Optional<PlanId> plan,
    @PersonalData(IDENTIFYING) String about) {

  /** About an address, as it was typed. */
  static HelpQuestion of(String kind, SchoolCode school, String typed) {
    return new HelpQuestion(kind, school, Optional.empty(), typed);
  }

  /** About a parent and a plan. */
  static HelpQuestion of(String kind, PlanId plan, Actor parent) {
    return new HelpQuestion(kind, plan.school(), Optional.of(plan), said(parent));
  }

  /** About a parent of a student. */
  static HelpQuestion of(String kind, SchoolCode school, StudentNumber student, Actor parent) {
    return new HelpQuestion(kind, school, Optional.empty(), student.text() + "\n" + said(parent));
  }

  private static String said(Actor parent) {
    return parent.entry() + "\n" + parent.person().map(Person::key).orElse("");
  }

  /** The kind and the school (T-2). */
  @Override
  public String toString() {
    return "HelpQuestion[" + kind + ", " + school + "]";
  }
}
