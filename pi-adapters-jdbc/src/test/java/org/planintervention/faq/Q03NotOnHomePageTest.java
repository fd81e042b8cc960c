package org.planintervention.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planintervention.faq.School.MAPLES;
import static org.planintervention.faq.School.PRINCIPAL;
import static org.planintervention.faq.School.PSYCHOLOGIST;
import static org.planintervention.faq.School.SECRETARY;
import static org.planintervention.faq.School.TEACHER;
import static org.planintervention.faq.School.THIS_YEAR;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.planintervention.decision.Action;
import org.planintervention.decision.GuideKey;
import org.planintervention.decision.Path;
import org.planintervention.decision.RuleId;
import org.planintervention.desk.PlanSummary;
import org.planintervention.plan.SchoolYear;
import org.planintervention.spi.facts.Student;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanQuery;

@DisplayName("Q3 I do not see last year's plans. What should I do?")
class Q03NotOnHomePageTest extends FaqScenario {
  private static final StudentNumber LEA = new StudentNumber(1_200_400);

  @Override
  void story(School school) {
    PlanId lastYears = school.lastYearsPlan().id();
    school.district.with(new Student(LEA, LocalDate.of(2015, 3, 2), MAPLES, Optional.empty()));

    // the new year's home page is empty, and the desk knows what waits to be duplicated
    assertThat(homePage(school, PRINCIPAL)).isEmpty();
    assertThat(toDuplicate(school, PRINCIPAL)).containsExactly(lastYears);
    assertThat(toDuplicate(school, SECRETARY)).isEmpty();
    guideIsNamed(
        GuideKey.DUPLICATE,
        "Dupliquer les PI de l’année précédente",
        "Duplicate the PIs of last year");
    guideIsNamed(GuideKey.CREATE, "Créer un nouveau plan d’intervention", "Create a new PI");

    // what is created or duplicated for the year appears
    PlanId duplicated = school.done(PSYCHOLOGIST, new Action.Duplicate(lastYears));
    PlanId created = school.done(TEACHER, new Action.Create(LEA, THIS_YEAR));
    assertThat(homePage(school, PRINCIPAL)).containsExactly(duplicated, created);
    assertThat(homePage(school, TEACHER)).containsExactly(duplicated, created);
    assertThat(homePage(school, PSYCHOLOGIST)).containsExactly(duplicated);
    assertThat(toDuplicate(school, PRINCIPAL)).isEmpty();

    // for this year only
    Told.refused(
            school.desk.perform(PRINCIPAL, new Action.Create(LEA, new SchoolYear(2027))),
            RuleId.Y_1)
        .inFrench(
            "pour l’année scolaire en cours seulement", "Choisissez l’année scolaire en cours")
        .inEnglish("for the present school year only")
        .guides("create");

    // who may not create is told who does
    Told.refused(
            school.desk.perform(
                SECRETARY, new Action.Create(new StudentNumber(LEA.value()), THIS_YEAR)),
            RuleId.Y_5)
        .inFrench("Demandez à la direction de l’école de l’élève de créer ou de dupliquer le PI.")
        .inEnglish("Ask the direction of the student’s school")
        .guides("create");
    Path path = school.desk.pathTo(SECRETARY, new Action.Create(LEA, THIS_YEAR));
    assertThat(path).isInstanceOf(Path.None.class);
  }

  private static List<PlanId> homePage(School school, Actor actor) {
    return school
        .desk
        .homePage(actor, PlanQuery.of(MAPLES, THIS_YEAR.start()), Optional.empty(), 20)
        .entries()
        .stream()
        .map(PlanSummary::id)
        .toList();
  }

  private static List<PlanId> toDuplicate(School school, Actor actor) {
    return school
        .desk
        .plansToDuplicate(actor, PlanQuery.of(MAPLES, 2025), Optional.empty(), 20)
        .entries()
        .stream()
        .map(PlanSummary::id)
        .toList();
  }
}
