package org.planintervention.samples.benchmarks.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.planintervention.plan.Goal;
import org.planintervention.plan.OpeningAnswer;
import org.planintervention.plan.OpeningSituation;
import org.planintervention.plan.Plan;
import org.planintervention.plan.PlanContent;
import org.planintervention.plan.PlanStatus;
import org.planintervention.plan.SchoolYear;
import org.planintervention.plan.Signature;
import org.planintervention.rules.Facts;
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

/** A plan as there are thousands: a school of 60 staff, a coordinator, 5 people listed. */
final class UsualPlan {
  static final PlanId PLAN = new PlanId(new SchoolCode("014"), "p1");
  static final PlanId NOWHERE = new PlanId(PLAN.school(), "nowhere");

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final StudentNumber STUDENT = new StudentNumber(1_200_337);
  private static final EmailAddress MOTHER = new EmailAddress("mere@courriel.example");
  private static final EmailAddress FATHER = new EmailAddress("pere@courriel.example");
  private static final int TEACHERS = 43;
  private static final Optional<OpeningAnswer> ANSWERED =
      Optional.of(OpeningAnswer.of(OpeningSituation.CONCERTED_ACTION));

  static final Actor DIRECTION = staff("direction", 1);
  static final Actor COORDINATOR = staff("enseignant", 7);
  static final Actor COLLABORATOR = staff("psychologue", 2);
  static final Actor OTHER_TEACHER = staff("enseignant", 30);
  static final Actor PARENT = Actor.of(Entry.PARENT_PORTAL, MOTHER);
  static final Actor PARENT_WITHOUT_ACCOUNT = Actor.of(Entry.MOZAIK, FATHER);
  static final Actor CHILD = Actor.student(STUDENT);

  private UsualPlan() {}

  /** The facts about it, as a screen has them gathered. */
  static Facts facts(PlanStatus status) {
    return facts(plan(status, ANSWERED));
  }

  /** The facts about it while its opening is unanswered. */
  static Facts unanswered() {
    return facts(plan(PlanStatus.OPENING, Optional.empty()));
  }

  private static Facts facts(Plan plan) {
    Map<EmailAddress, List<StaffRow>> staff = new LinkedHashMap<>();
    rows(staff, "direction", 2, "Direction", "Directrice");
    rows(staff, "secretaire", 2, "Soutien", "Secrétaire d'école");
    rows(staff, "psychologue", 6, "Professionnel", "Psychologue");
    rows(staff, "tes", 4, "Soutien", "Technicienne en éducation spécialisée");
    rows(staff, "surveillante", 3, "Soutien", "Surveillante d'élèves");
    rows(staff, "enseignant", TEACHERS, "Enseignant", "Enseignant titulaire");
    return new Facts(
        TODAY,
        staff,
        Optional.of(new Student(STUDENT, TODAY.minusYears(15), PLAN.school(), Optional.empty())),
        List.of(
            new Guardian(STUDENT, Optional.of(MOTHER), true),
            new Guardian(STUDENT, Optional.of(FATHER), true)),
        Set.of(MOTHER, FATHER),
        Set.of(MOTHER),
        List.of(earlier(), plan));
  }

  private static Plan plan(PlanStatus status, Optional<OpeningAnswer> opening) {
    return new Plan(
        PLAN,
        STUDENT,
        new SchoolYear(2026),
        status,
        opening,
        COORDINATOR.address().orElseThrow(),
        Set.of(
            person(COLLABORATOR),
            person(staff("tes", 1)),
            Person.of(MOTHER),
            Person.of(FATHER),
            Person.of(STUDENT)),
        content(),
        4,
        Optional.of(4),
        List.of(signature(person(DIRECTION))),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  private static Signature signature(Person person) {
    return new Signature(
        4,
        person,
        person,
        Optional.empty(),
        Optional.empty(),
        "DIRECTION",
        Instant.parse("2026-11-02T15:00:00Z"),
        "cssdm-1",
        "");
  }

  private static Plan earlier() {
    return Plan.opened(
            new PlanId(PLAN.school(), "p0"),
            STUDENT,
            new SchoolYear(2025),
            COORDINATOR.address().orElseThrow(),
            Set.of(Person.of(MOTHER)),
            content(),
            Optional.empty())
        .answered(OpeningAnswer.of(OpeningSituation.CONCERTED_ACTION))
        .inStatus(PlanStatus.READY_TO_SIGN, person(DIRECTION));
  }

  private static PlanContent content() {
    List<Goal> goals = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      goals.add(
          new Goal(
              "Communiquer ses besoins",
              "D'ici juin, demander de l'aide",
              List.of("Pictogrammes", "Lecture guidée"),
              List.of("TES"),
              "2027-06-15",
              ""));
    }
    return new PlanContent(
        List.of("Persévère", "Curieux"), List.of("Lire"), goals, "Rencontre du 2 novembre", "");
  }

  private static void rows(
      Map<EmailAddress, List<StaffRow>> staff,
      String name,
      int count,
      String category,
      String function) {
    for (int i = 1; i <= count; i++) {
      EmailAddress address = address(name, i);
      Optional<LocalDate> from = Optional.of(TODAY.minusYears(1).minusDays(i));
      staff.put(
          address,
          List.of(
              new StaffRow(PLAN.school(), address, category, function, from, Optional.empty())));
    }
  }

  private static Person person(Actor actor) {
    return actor.person().orElseThrow();
  }

  private static Actor staff(String name, int number) {
    return Actor.of(Entry.STAFF, address(name, number));
  }

  private static EmailAddress address(String name, int number) {
    return new EmailAddress(name + "." + number + "@csdm.qc.ca");
  }
}
