package org.planintervention.paths;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planintervention.decision.Action;
import org.planintervention.plan.ConsentGround;
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

/**
 * A student, few people around, one to three plans in any shape, some of which nobody would get
 * them into, and somebody who wants something.
 */
final class Predicament {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final SchoolCode HERE = new SchoolCode("014");
  private static final SchoolCode THERE = new SchoolCode("052");
  private static final StudentNumber STUDENT = new StudentNumber(1_200_337);
  private static final EmailAddress MOTHER = new EmailAddress("mere@courriel.example");
  private static final EmailAddress TEACHER = new EmailAddress("enseignante@csdm.qc.ca");
  private static final List<String[]> POSTS =
      List.of(
          new String[] {"Direction", "Directrice"},
          new String[] {"Direction", "Directeur adjoint"},
          new String[] {"Professionnel", "Psychologue"},
          new String[] {"Enseignant", "Orthopédagogue"},
          new String[] {"Soutien", "Technicienne en éducation spécialisée"},
          new String[] {"Soutien", "Secrétaire d'école"});

  private final SplittableRandom random;
  private final Map<EmailAddress, List<StaffRow>> staff = new HashMap<>();
  private final List<Guardian> guardians = new ArrayList<>();
  private final List<EmailAddress> addresses = new ArrayList<>();
  final Facts facts;
  final Actor actor;
  final Action goal;

  Predicament(SplittableRandom random) {
    this.random = random;
    member("titulaire@csdm.qc.ca", "Enseignant", "Titulaire");
    if (oneIn(5, false, true)) {
      member("directrice@csdm.qc.ca", "Direction", "Directrice");
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      String[] post = one(POSTS);
      member("membre" + i + "@csdm.qc.ca", post[0], post[1]);
    }
    guardian(MOTHER, oneIn(4, false, true));
    if (oneIn(3, true, false)) {
      member(TEACHER.value(), "Enseignant", "Orthopédagogue");
      guardian(TEACHER, true);
    }
    this.facts =
        new Facts(
            TODAY,
            staff,
            Optional.of(
                new Student(
                    STUDENT,
                    TODAY.minusYears(oneIn(3, 13, 14)),
                    oneIn(8, THERE, HERE),
                    oneIn(30, Optional.of(TODAY), Optional.empty()))),
            guardians,
            Set.of(MOTHER, TEACHER),
            Set.of(MOTHER, TEACHER),
            plans());
    this.actor = somebody();
    this.goal = something();
  }

  private void member(String name, String category, String function) {
    EmailAddress address = new EmailAddress(name);
    addresses.add(address);
    staff.put(
        address,
        List.of(
            new StaffRow(
                oneIn(12, THERE, HERE),
                address,
                category,
                function,
                Optional.empty(),
                oneIn(20, Optional.of(TODAY.minusDays(1)), Optional.empty()))));
  }

  private void guardian(EmailAddress address, boolean authority) {
    addresses.add(address);
    guardians.add(new Guardian(STUDENT, Optional.of(address), authority));
  }

  private List<Plan> plans() {
    List<Plan> plans = new ArrayList<>();
    for (int i = 1 + random.nextInt(5) / 2; i > 0; i--) {
      SchoolYear year = new SchoolYear(2026 - oneIn(i == 1 ? 4 : 2, 1, 0) + oneIn(30, 1, 0));
      boolean another = plans.stream().anyMatch(plan -> plan.live() && plan.year().equals(year));
      plans.add(
          plan(
              "p" + i,
              year,
              another && oneIn(8, false, true)
                  ? PlanStatus.CREATED_IN_ERROR
                  : one(List.of(PlanStatus.values()))));
    }
    return plans;
  }

  private Plan plan(String name, SchoolYear year, PlanStatus status) {
    EmailAddress coordinator = oneIn(2, staff().get(0), one(staff()));
    Set<Person> listed =
        Stream.concat(addresses.stream().map(Person::of), Stream.of(Person.of(STUDENT)))
            .filter(person -> oneIn(3, true, false) && !person.equals(Person.of(coordinator)))
            .collect(Collectors.toSet());
    int version = 1 + random.nextInt(3);
    return new Plan(
        new PlanId(oneIn(12, THERE, HERE), name),
        STUDENT,
        year,
        status,
        oneIn(
            4,
            oneIn(2, Optional.empty(), Optional.of(new OpeningAnswer.DoesNotMeet())),
            Optional.of(OpeningAnswer.of(OpeningSituation.CONCERTED_ACTION))),
        coordinator,
        listed,
        new PlanContent(List.of(), List.of(), goals(), "", ""),
        version,
        oneIn(2, Optional.of(version), Optional.empty()),
        oneIn(5, List.of(signature(oneIn(3, 1, version))), List.of()),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  private List<Goal> goals() {
    List<String> means = oneIn(2, List.of("lecture"), List.of());
    return oneIn(3, List.of(), List.of(new Goal("", "lire", means, List.of(), "", "")));
  }

  private Signature signature(int version) {
    Person person = oneIn(5, Person.of(STUDENT), Person.of(one(addresses)));
    return new Signature(
        version, person, person, Optional.empty(), Optional.empty(), "", Instant.EPOCH, "", "");
  }

  private Actor somebody() {
    return switch (random.nextInt(24)) {
      case 0, 1 -> Actor.student(STUDENT);
      case 2, 3, 4 -> Actor.of(Entry.PARENT_PORTAL, oneIn(4, TEACHER, MOTHER));
      case 5 -> Actor.typed(Entry.IT, "ti.pi@csdm.qc.ca");
      default -> Actor.of(Entry.STAFF, one(staff()));
    };
  }

  private Action something() {
    PlanId id = one(facts.plans()).id();
    Person person = oneIn(6, Person.of(STUDENT), Person.of(one(addresses)));
    return switch (random.nextInt(20)) {
      case 0 -> new Action.Create(STUDENT, new SchoolYear(2026));
      case 1 -> new Action.Duplicate(id);
      case 2, 3, 14, 15 -> new Action.Consult(id);
      case 4 -> new Action.AnswerOpening(id, new OpeningAnswer.DoesNotMeet());
      case 5 -> new Action.Write(id, 1, PlanContent.EMPTY);
      case 6 -> new Action.ListPerson(id, person);
      case 7 -> new Action.UnlistPerson(id, person);
      case 8 -> new Action.NameCoordinator(id, person);
      case 9, 16, 17 -> new Action.ChangeStatus(id, one(List.of(PlanStatus.values())));
      case 10, 18, 19 -> new Action.Sign(id, Optional.empty());
      case 11 ->
          new Action.SignFor(
              id,
              person,
              Optional.of(ConsentGround.VOICE),
              "",
              Optional.of(TODAY),
              Optional.empty());
      case 12 -> new Action.Decline(id, "Non.");
      default -> new Action.Purge(id);
    };
  }

  private List<EmailAddress> staff() {
    return addresses.stream().filter(staff::containsKey).toList();
  }

  private <T> T one(List<T> among) {
    return among.get(random.nextInt(among.size()));
  }

  /** The one once in so many times, else the other. */
  private <T> T oneIn(int times, T one, T other) {
    return random.nextInt(times) == 0 ? one : other;
  }
}
