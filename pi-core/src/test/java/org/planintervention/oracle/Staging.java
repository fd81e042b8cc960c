package org.planintervention.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.planintervention.decision.Action;
import org.planintervention.oracle.Employment.From;
import org.planintervention.oracle.Employment.To;
import org.planintervention.oracle.Employment.Work;
import org.planintervention.oracle.Values.Coordinator;
import org.planintervention.oracle.Values.Day;
import org.planintervention.oracle.Values.Left;
import org.planintervention.oracle.Values.Signed;
import org.planintervention.oracle.Values.There;
import org.planintervention.oracle.Visitor.GuardianKind;
import org.planintervention.oracle.Visitor.Pupil;
import org.planintervention.plan.ConsentGround;
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

/** Sets a situation up with the values of the production: facts, actor and action. */
final class Staging {
  private static final SchoolCode HERE = new SchoolCode("014");
  private static final SchoolCode THERE = new SchoolCode("020");
  private static final PlanId PLAN = new PlanId(HERE, "p1");
  private static final StudentNumber STUDENT = new StudentNumber(1_200_337);
  private static final StudentNumber OTHER_STUDENT = new StudentNumber(1_200_338);
  private static final EmailAddress OTHER_PARENT = new EmailAddress("autre@courriel.example");
  private static final int VERSION = 3;
  private static final Instant LONG_AGO = Instant.parse("2026-10-01T12:00:00Z");

  private final District district;
  private final Texts texts;
  private final EmailAddress itInside;
  private final EmailAddress leader;
  private final EmailAddress colleague;
  private final EmailAddress personOfDistrict;
  private final EmailAddress personFromOutside;
  private final List<Actor> actors;

  Staging(District district) {
    this.district = district;
    this.texts = new Texts(district);
    this.itInside = district.itInside();
    this.leader = address("meneuse", district.domain());
    this.colleague = address("collegue", district.domain());
    this.personOfDistrict = address("personne", district.domain());
    this.personFromOutside = address("personne", "courriel.example");
    this.actors = Visitor.ALL.stream().map(this::actor).toList();
  }

  // Who asks.

  Actor actor(Cell cell) {
    return actors.get(cell.index(Side.WHO));
  }

  private Actor actor(Visitor who) {
    if (who.door() == Entry.STUDENT) {
      return Actor.student(who.pupil() == Pupil.OF_THE_PLAN ? STUDENT : OTHER_STUDENT);
    }
    return new Actor(who.door(), addressOf(who), Optional.empty(), "");
  }

  private Optional<EmailAddress> addressOf(Visitor who) {
    return switch (who.address()) {
      case OF_DISTRICT ->
          Optional.of(who.namedIt() ? itInside : address("vous", district.domain()));
      case FOREIGN ->
          Optional.of(
              who.namedIt() ? District.IT_FROM_OUTSIDE : address("vous", "courriel.example"));
      case LOOK_ALIKE -> Optional.of(address("vous", district.domain() + ".example.org"));
      case SUBDOMAIN -> Optional.of(address("vous", "ecole." + district.domain()));
      case NONE -> Optional.empty();
    };
  }

  private static EmailAddress address(String name, String domain) {
    return new EmailAddress(name + "@" + domain);
  }

  // Whom it is about.

  private Person target(Cell cell) {
    Target target = cell.target();
    if (target.self()) {
      return actor(cell).person().orElseThrow();
    }
    return switch (target.pupil()) {
      case OF_THE_PLAN -> Person.of(STUDENT);
      case ANOTHER -> Person.of(OTHER_STUDENT);
      case NO_STUDENT -> Person.of(targetAddress(target));
    };
  }

  private EmailAddress targetAddress(Target target) {
    return target.ofDistrict() ? personOfDistrict : personFromOutside;
  }

  // The facts.

  LocalDate today(Cell cell) {
    LocalDate firstOfNext = district.policy().firstDay().atYear(2027);
    return switch ((Day) cell.at(Side.DAY)) {
      case ORDINARY -> LocalDate.of(2026, 11, 23);
      case LAST_OF_SCHOOL_YEAR -> firstOfNext.minusDays(1);
      case FIRST_OF_SCHOOL_YEAR -> firstOfNext;
    };
  }

  private SchoolYear year(Cell cell, OtherPlan.Year year) {
    int present = cell.at(Side.DAY) == Day.FIRST_OF_SCHOOL_YEAR ? 2027 : 2026;
    return switch (year) {
      case PAST -> new SchoolYear(present - 1);
      case THIS -> new SchoolYear(present);
      case NEXT -> new SchoolYear(present + 1);
    };
  }

  Facts facts(Cell cell) {
    LocalDate today = today(cell);
    Actor actor = actor(cell);
    Visitor who = cell.who();
    Target target = cell.target();
    Map<EmailAddress, List<StaffRow>> staff = new HashMap<>();
    List<Guardian> guardians = new ArrayList<>();
    Set<EmailAddress> guardiansKnown = new HashSet<>();
    guardians.add(new Guardian(STUDENT, Optional.empty(), true));
    guardians.add(new Guardian(STUDENT, Optional.of(OTHER_PARENT), true));
    guardiansKnown.add(OTHER_PARENT);
    staff.put(leader, rows(today, leader, Employment.current(Work.TEACHER)));
    Optional<EmailAddress> own = actor.address();
    if (own.isPresent()) {
      staff.put(own.get(), rows(today, own.get(), who.employment()));
      know(who.guardian(), own.get(), guardians, guardiansKnown);
    }
    if (!target.self() && target.pupil() == Pupil.NO_STUDENT) {
      EmailAddress address = targetAddress(target);
      staff.put(address, rows(today, address, target.employment()));
      know(target.guardian(), address, guardians, guardiansKnown);
    }
    return new Facts(
        today,
        staff,
        student(cell, today),
        guardians,
        guardiansKnown,
        who.account() ? Set.of(own.orElseThrow()) : Set.of(),
        plans(cell, actor));
  }

  private static void know(
      GuardianKind kind,
      EmailAddress address,
      List<Guardian> guardians,
      Set<EmailAddress> guardiansKnown) {
    if (kind.ofTheStudent) {
      guardians.add(new Guardian(STUDENT, Optional.of(address), kind.authority));
    }
    if (kind.known) {
      guardiansKnown.add(address);
    }
  }

  private List<StaffRow> rows(LocalDate today, EmailAddress address, Employment employment) {
    List<StaffRow> rows = new ArrayList<>(2);
    district
        .job(employment.work())
        .ifPresent(
            job ->
                rows.add(
                    new StaffRow(
                        employment.here() ? HERE : THERE,
                        address,
                        job.category(),
                        job.function(),
                        first(today, employment.from()),
                        last(today, employment.to()))));
    if (employment.alsoTeacher()) {
      District.Job job = district.job(Work.TEACHER).orElseThrow();
      rows.add(
          new StaffRow(
              HERE, address, job.category(), job.function(), Optional.empty(), Optional.empty()));
    }
    return rows;
  }

  private static Optional<LocalDate> first(LocalDate today, From from) {
    return switch (from) {
      case ALWAYS -> Optional.empty();
      case EARLIER -> Optional.of(today.minusYears(2));
      case TODAY -> Optional.of(today);
      case TOMORROW -> Optional.of(today.plusDays(1));
    };
  }

  private static Optional<LocalDate> last(LocalDate today, To to) {
    return switch (to) {
      case OPEN -> Optional.empty();
      case LATER -> Optional.of(today.plusYears(1));
      case TODAY -> Optional.of(today);
      case YESTERDAY -> Optional.of(today.minusDays(1));
    };
  }

  private Optional<Student> student(Cell cell, LocalDate today) {
    if (!cell.yes(Side.STUDENT_KNOWN)) {
      return Optional.empty();
    }
    LocalDate birthday = today.minusYears(district.studentAge());
    LocalDate born =
        switch ((Values.Age) cell.at(Side.AGE)) {
          case REACHES_IT_TODAY -> birthday;
          case REACHES_IT_TOMORROW -> birthday.plusDays(1);
          case YEARS_ABOVE -> birthday.minusYears(3);
        };
    Optional<LocalDate> left =
        switch ((Left) cell.at(Side.LEFT)) {
          case NEVER -> Optional.empty();
          case YESTERDAY -> Optional.of(today.minusDays(1));
          case TODAY -> Optional.of(today);
          case TOMORROW -> Optional.of(today.plusDays(1));
        };
    return Optional.of(
        new Student(STUDENT, born, cell.yes(Side.STUDENT_HERE) ? HERE : THERE, left));
  }

  // The plans.

  private List<Plan> plans(Cell cell, Actor actor) {
    List<Plan> plans = new ArrayList<>(2);
    if (cell.at(Side.PLAN) == There.YES) {
      plans.add(plan(cell, actor));
    }
    if (cell.other().exists()) {
      plans.add(other(cell, actor));
    }
    return plans;
  }

  private Plan plan(Cell cell, Actor actor) {
    Set<Person> listed = new HashSet<>();
    if (cell.yes(Side.LISTED)) {
      listed.add(actor.person().orElseThrow());
    }
    if (cell.yes(Side.TARGET_LISTED)) {
      listed.add(target(cell));
    }
    EmailAddress coordinator =
        switch ((Coordinator) cell.at(Side.COORDINATOR)) {
          case ACTOR -> actor.address().orElseThrow();
          case TARGET -> targetAddress(cell.target());
          case SOMEBODY_ELSE -> leader;
        };
    return new Plan(
        PLAN,
        STUDENT,
        year(cell, (OtherPlan.Year) cell.at(Side.YEAR)),
        (PlanStatus) cell.at(Side.STATUS),
        opening((Values.Opening) cell.at(Side.OPENING)),
        coordinator,
        listed,
        texts.plan((Values.Goals) cell.at(Side.GOALS)),
        VERSION,
        cell.yes(Side.WAS_READY) ? Optional.of(VERSION - 1) : Optional.empty(),
        signatures(cell, actor),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  private static Optional<OpeningAnswer> opening(Values.Opening opening) {
    return switch (opening) {
      case UNANSWERED -> Optional.empty();
      case NO_SITUATION -> Optional.of(OpeningAnswer.of());
      case ONE_SITUATION -> Optional.of(OpeningAnswer.of(OpeningSituation.PATHWAY_DECISIONS));
      case ALL_SITUATIONS -> Optional.of(OpeningAnswer.of(OpeningSituation.values()));
      case DOES_NOT_MEET -> Optional.of(new OpeningAnswer.DoesNotMeet());
    };
  }

  private List<Signature> signatures(Cell cell, Actor actor) {
    return switch ((Signed) cell.at(Side.SIGNED)) {
      case NOBODY -> List.of();
      case ACTOR -> List.of(signature(VERSION, actor.person().orElseThrow()));
      case ACTOR_EARLIER -> List.of(signature(VERSION - 1, actor.person().orElseThrow()));
      case SOMEBODY_ELSE -> List.of(signature(VERSION, Person.of(colleague)));
      case TARGET -> List.of(signature(VERSION, target(cell)));
      case TARGET_EARLIER -> List.of(signature(VERSION - 1, target(cell)));
    };
  }

  private static Signature signature(int version, Person person) {
    return new Signature(
        version, person, person, Optional.empty(), Optional.empty(), "", LONG_AGO, "", "");
  }

  private Plan other(Cell cell, Actor actor) {
    OtherPlan other = cell.other();
    return new Plan(
        new PlanId(other.here() ? HERE : THERE, "p2"),
        STUDENT,
        year(cell, other.year()),
        other.status(),
        Optional.of(OpeningAnswer.of(OpeningSituation.CONCERTED_ACTION)),
        other.coordinated() ? actor.address().orElseThrow() : leader,
        other.listed() ? Set.of(actor.person().orElseThrow()) : Set.of(),
        PlanContent.EMPTY,
        2,
        other.wasReady() ? Optional.of(1) : Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  // The action.

  Action action(String name, Cell cell) {
    return switch (name) {
      case "Enter" -> new Action.Enter();
      case "MaintainStaffTable" ->
          new Action.MaintainStaffTable(cell.yes(Side.TABLE_HERE) ? HERE : THERE);
      case "Create" ->
          new Action.Create(STUDENT, year(cell, (OtherPlan.Year) cell.at(Side.YEAR_ASKED)));
      case "Duplicate" -> new Action.Duplicate(PLAN);
      case "Consult" -> new Action.Consult(PLAN);
      case "Recover" -> new Action.Recover(PLAN);
      case "AnswerOpening" ->
          new Action.AnswerOpening(PLAN, answer((Values.Answer) cell.at(Side.ANSWER)));
      case "Write" ->
          new Action.Write(PLAN, base(cell), texts.content((Values.Content) cell.at(Side.CONTENT)));
      case "ListPerson" -> new Action.ListPerson(PLAN, target(cell));
      case "UnlistPerson" -> new Action.UnlistPerson(PLAN, target(cell));
      case "NameCoordinator" -> new Action.NameCoordinator(PLAN, target(cell));
      case "ChangeStatus" -> new Action.ChangeStatus(PLAN, (PlanStatus) cell.at(Side.TO));
      case "Sign" -> new Action.Sign(PLAN, Optional.empty());
      case "SignFor" -> signFor(cell);
      case "Decline" -> new Action.Decline(PLAN, texts.text((Values.Text) cell.at(Side.TEXT)));
      case "Purge" -> new Action.Purge(PLAN);
      case "RefreshRights" -> new Action.RefreshRights();
      default -> throw new IllegalArgumentException("no such action: " + name);
    };
  }

  private static OpeningAnswer answer(Values.Answer answer) {
    return switch (answer) {
      case ONE_SITUATION -> OpeningAnswer.of(OpeningSituation.SPECIALISED_RESOURCES);
      case ALL_SITUATIONS -> OpeningAnswer.of(OpeningSituation.values());
      case DOES_NOT_MEET -> new OpeningAnswer.DoesNotMeet();
      case NO_SITUATION -> OpeningAnswer.of();
    };
  }

  private static int base(Cell cell) {
    return switch ((Values.Base) cell.at(Side.BASE)) {
      case PRESENT -> VERSION;
      case OLDER -> VERSION - 1;
      case NEWER -> VERSION + 1;
    };
  }

  private Action signFor(Cell cell) {
    LocalDate today = today(cell);
    Optional<ConsentGround> ground =
        switch ((Values.Ground) cell.at(Side.GROUND)) {
          case VOICE -> Optional.of(ConsentGround.VOICE);
          case PAPER_FORM -> Optional.of(ConsentGround.PAPER_FORM);
          case PRESENT_AT_MEETING -> Optional.of(ConsentGround.PRESENT_AT_MEETING);
          case OTHER -> Optional.of(ConsentGround.OTHER);
          case NOT_GIVEN -> Optional.empty();
        };
    Optional<LocalDate> day =
        switch ((Values.ConsentDay) cell.at(Side.CONSENT_DAY)) {
          case TODAY -> Optional.of(today);
          case YESTERDAY -> Optional.of(today.minusDays(1));
          case TOMORROW -> Optional.of(today.plusDays(1));
          case NOT_GIVEN -> Optional.empty();
        };
    return new Action.SignFor(
        PLAN,
        target(cell),
        ground,
        texts.text((Values.Text) cell.at(Side.CONSENT_TEXT)),
        day,
        Optional.empty());
  }
}
