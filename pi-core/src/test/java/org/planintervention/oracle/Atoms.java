package org.planintervention.oracle;

import java.util.Set;
import java.util.function.Predicate;
import org.planintervention.oracle.Employment.Work;
import org.planintervention.oracle.Values.Age;
import org.planintervention.oracle.Values.Answer;
import org.planintervention.oracle.Values.Base;
import org.planintervention.oracle.Values.ConsentDay;
import org.planintervention.oracle.Values.Content;
import org.planintervention.oracle.Values.Coordinator;
import org.planintervention.oracle.Values.Goals;
import org.planintervention.oracle.Values.Ground;
import org.planintervention.oracle.Values.Left;
import org.planintervention.oracle.Values.Opening;
import org.planintervention.oracle.Values.Signed;
import org.planintervention.oracle.Values.Text;
import org.planintervention.oracle.Values.There;
import org.planintervention.oracle.Visitor.AddressKind;
import org.planintervention.oracle.Visitor.Pupil;
import org.planintervention.plan.PlanStatus;
import org.planintervention.spi.identity.Entry;

/** The elementary statements of which the conditions of DOMAIN.md are made. */
final class Atoms {
  private Atoms() {}

  // Who asks.
  static final Atom BY_STAFF_DOOR = who("by the staff's door", w -> w.door() == Entry.STAFF);
  static final Atom BY_IT_DOOR = who("by the door of IT services", w -> w.door() == Entry.IT);
  static final Atom BY_PARENTS_DOORS =
      who(
          "by one of the parents' doors",
          w -> w.door() == Entry.PARENT_PORTAL || w.door() == Entry.MOZAIK);
  static final Atom BY_PARENTS_OWN_DOOR =
      who("by the parents' own door", w -> w.door() == Entry.PARENT_PORTAL);
  static final Atom IS_THE_STUDENT = who("is the student", w -> w.pupil() == Pupil.OF_THE_PLAN);
  static final Atom ADDRESS_OF_DISTRICT =
      who("address of the district", w -> w.address() == AddressKind.OF_DISTRICT);
  static final Atom NAMED_IT = who("address named as of IT services", Visitor::namedIt);
  static final Atom GUARDIAN_OF_ANYBODY = who("address of a guardian", w -> w.guardian().known);
  static final Atom GUARDIAN_OF_STUDENT =
      who("guardian of the student", w -> w.guardian().ofTheStudent);
  static final Atom HOLDS_AUTHORITY = who("parental authority", w -> w.guardian().authority);
  static final Atom HOLDS_ACCOUNT = who("parents' account", Visitor::account);

  // What the staff tables say of who asks.
  static final Atom ROW_HERE = row("row of the plan's school", Employment::here);
  static final Atom ROW_BEGUN = row("row: from <= today", e -> e.from().begun);
  static final Atom ROW_LASTS = row("row: today <= to", e -> e.to().lasts);
  static final Atom ROW_DIRECTION = row("row: direction", e -> e.work() == Work.DIRECTION);
  static final Atom ROW_SERVES = row("row: serves on plans", e -> serves(e.work()));
  static final Atom ROW_ACCESS =
      row("row: a role other than none", e -> serves(e.work()) || e.work() == Work.SECRETARY);
  static final Atom ROW_KEEPS_TABLE =
      row(
          "row: direction or secretary",
          e -> e.work() == Work.DIRECTION || e.work() == Work.SECRETARY);
  static final Atom ALSO_TEACHER = row("second row: teacher here", Employment::alsoTeacher);

  // Their place on the plan.
  static final Atom LISTED = Atom.yes("listed", Side.LISTED);
  static final Atom COORDINATES = Atom.in("coordinates", Side.COORDINATOR, Coordinator.ACTOR);

  // The plan.
  static final Atom THERE = Atom.in("plan is there", Side.PLAN, There.YES);
  static final Atom OPENING_OR_REVISION =
      Atom.in("in opening or revision", Side.STATUS, PlanStatus.OPENING, PlanStatus.IN_REVISION);
  static final Atom READY = Atom.in("ready to sign", Side.STATUS, PlanStatus.READY_TO_SIGN);
  static final Atom BEFORE_ITS_END =
      Atom.in(
          "in opening, ready or in revision",
          Side.STATUS,
          PlanStatus.OPENING,
          PlanStatus.READY_TO_SIGN,
          PlanStatus.IN_REVISION);
  static final Atom IN_ERROR =
      Atom.in("created in error", Side.STATUS, PlanStatus.CREATED_IN_ERROR);
  static final Atom SITUATION =
      Atom.in("a situation is chosen", Side.OPENING, Opening.ONE_SITUATION, Opening.ALL_SITUATIONS);
  static final Atom OPENING_SAYS_NOTHING =
      Atom.in("opening says nothing", Side.OPENING, Opening.UNANSWERED, Opening.NO_SITUATION);
  static final Atom DOES_NOT_MEET =
      Atom.in("opening: does not meet", Side.OPENING, Opening.DOES_NOT_MEET);
  static final Atom PAST = Atom.in("of a past year", Side.YEAR, OtherPlan.Year.PAST);
  static final Atom OF_THIS_YEAR = Atom.in("of this year", Side.YEAR, OtherPlan.Year.THIS);
  static final Atom WAS_READY = Atom.yes("was ready once", Side.WAS_READY);
  static final Atom SIGNED_BY_ACTOR =
      Atom.in("actor signed this version", Side.SIGNED, Signed.ACTOR);
  static final Atom EVER_SIGNED =
      Atom.of("signed in some version", Side.SIGNED, Signed.class, s -> s != Signed.NOBODY);

  // The day.
  static final Atom FIRST_DAY_OF_YEAR =
      Atom.in("first day of a school year", Side.DAY, Values.Day.FIRST_OF_SCHOOL_YEAR);

  // The student.
  static final Atom STUDENT_KNOWN = Atom.yes("student known", Side.STUDENT_KNOWN);
  static final Atom STUDENT_HERE = Atom.yes("student at the plan's school", Side.STUDENT_HERE);
  static final Atom GONE = Atom.of("student has left", Side.LEFT, Left.class, l -> l.gone);
  static final Atom OLD_ENOUGH =
      Atom.of("student is 14 or older", Side.AGE, Age.class, a -> a.enough);

  // Another plan of the student.
  static final Atom OTHER_OF_THIS_YEAR =
      other("other plan: of this year", o -> o.year() == OtherPlan.Year.THIS);
  static final Atom OTHER_LIVE =
      other("other plan: live", o -> o.status() != PlanStatus.CREATED_IN_ERROR);
  static final Atom OTHER_HERE =
      Atom.of("other plan: of the same school", Side.OTHER, OtherPlan.class, OtherPlan::here);
  static final Atom OTHER_COORDINATED = other("other plan: coordinates", OtherPlan::coordinated);
  static final Atom OTHER_LISTED = other("other plan: listed", OtherPlan::listed);
  static final Atom OTHER_WAS_READY = other("other plan: was ready once", OtherPlan::wasReady);

  // What is asked for.
  static final Atom TABLE_HERE = Atom.yes("table of that school", Side.TABLE_HERE);
  static final Atom ASKED_THIS_YEAR =
      Atom.in("asked: this year", Side.YEAR_ASKED, OtherPlan.Year.THIS);
  static final Atom OF_ASKED_YEAR =
      new Atom(
          "of the year asked for",
          Set.of(Side.YEAR, Side.YEAR_ASKED),
          cell -> cell.at(Side.YEAR) == cell.at(Side.YEAR_ASKED));
  static final Atom OTHER_OF_ASKED_YEAR =
      new Atom(
          "other plan: of the year asked for",
          Set.of(Side.OTHER, Side.YEAR_ASKED),
          cell -> cell.other().exists() && cell.other().year() == cell.at(Side.YEAR_ASKED));
  static final Atom ANSWER_COMPLETE =
      Atom.of("answer is complete", Side.ANSWER, Answer.class, a -> a.complete);
  static final Atom BASE_PRESENT = Atom.in("base is the present version", Side.BASE, Base.PRESENT);
  static final Atom CONTENT_IN_BOUNDS =
      Atom.of("content in bounds", Side.CONTENT, Content.class, c -> c.inBounds);
  static final Atom GROUND_GIVEN =
      Atom.of("ground given", Side.GROUND, Ground.class, g -> g != Ground.NOT_GIVEN);
  static final Atom GROUND_OTHER = Atom.in("ground: other", Side.GROUND, Ground.OTHER);
  static final Atom CONSENT_TOLD =
      Atom.of("consent has a text", Side.CONSENT_TEXT, Text.class, t -> t.says);
  static final Atom CONSENT_IN_BOUNDS =
      Atom.of("consent's text in bounds", Side.CONSENT_TEXT, Text.class, t -> t.inBounds);
  static final Atom DAY_GIVEN =
      Atom.of("day of consent given", Side.CONSENT_DAY, ConsentDay.class, d -> d.given);
  static final Atom DAY_NOT_IN_FUTURE =
      Atom.of("day of consent <= today", Side.CONSENT_DAY, ConsentDay.class, d -> d.notInFuture);
  static final Atom TEXT_SAYS = Atom.of("text given", Side.TEXT, Text.class, t -> t.says);
  static final Atom TEXT_IN_BOUNDS =
      Atom.of("text in bounds", Side.TEXT, Text.class, t -> t.inBounds);

  // Whom it is about: what is said of p is said of the actor, where p is the actor.
  static final Atom TARGET_SELF =
      Atom.of("p is the actor", Side.TARGET, Target.class, Target::self);
  static final Atom TARGET_OF_DISTRICT =
      target(
          "p: address of the district",
          Target::ofDistrict,
          w -> w.address() == AddressKind.OF_DISTRICT);
  static final Atom TARGET_ROW_HERE = targetRow("p: row of the plan's school", Employment::here);
  static final Atom TARGET_ROW_BEGUN = targetRow("p: row from <= today", e -> e.from().begun);
  static final Atom TARGET_ROW_LASTS = targetRow("p: row today <= to", e -> e.to().lasts);
  static final Atom TARGET_DIRECTION =
      targetRow("p: row direction", e -> e.work() == Work.DIRECTION);
  static final Atom TARGET_SERVES = targetRow("p: row serves on plans", e -> serves(e.work()));
  static final Atom TARGET_ALSO_TEACHER =
      targetRow("p: second row teacher here", Employment::alsoTeacher);
  static final Atom TARGET_GUARDIAN =
      target(
          "p: guardian of the student",
          t -> t.guardian().ofTheStudent,
          w -> w.guardian().ofTheStudent);
  static final Atom TARGET_AUTHORITY =
      target("p: parental authority", t -> t.guardian().authority, w -> w.guardian().authority);
  static final Atom TARGET_STUDENT =
      target(
          "p: the student",
          t -> t.pupil() == Pupil.OF_THE_PLAN,
          w -> w.pupil() == Pupil.OF_THE_PLAN);
  static final Atom TARGET_LISTED = Atom.yes("p: listed", Side.TARGET_LISTED);
  static final Atom TARGET_COORDINATES =
      new Atom(
          "p: coordinates",
          Set.of(Side.TARGET, Side.COORDINATOR),
          cell ->
              cell.at(Side.COORDINATOR)
                  == (cell.target().self() ? Coordinator.ACTOR : Coordinator.TARGET));
  static final Atom TARGET_SIGNED =
      new Atom(
          "p: signed this version",
          Set.of(Side.TARGET, Side.SIGNED),
          cell -> cell.at(Side.SIGNED) == (cell.target().self() ? Signed.ACTOR : Signed.TARGET));

  /** Enough goals with means (S-1): how many are enough is a setting. */
  static Atom goalsEnough(District district) {
    return Atom.of(
        "enough goals with means",
        Side.GOALS,
        Goals.class,
        goals -> goals.withMeans >= district.leastGoals());
  }

  /** Which grounds are accepted (G-5) is a setting. */
  static Atom groundAccepted(District district) {
    return Atom.of(
        "ground accepted",
        Side.GROUND,
        Ground.class,
        ground ->
            district.customs().grounds().stream()
                .anyMatch(accepted -> accepted.name().equals(ground.name())));
  }

  /** Whose work creates plans (Y-5) is a setting. */
  static Atom rowCreates(District district) {
    return row("row: creates plans", e -> district.creators().contains(e.work()));
  }

  /** Anybody of the school's direction, professionals, teachers and support serves on plans. */
  private static boolean serves(Work work) {
    return switch (work) {
      case DIRECTION, PROFESSIONAL, TEACHER, SUPPORT -> true;
      case NO_ROW, SECRETARY, WITHOUT_ACCESS, UNKNOWN_FUNCTION -> false;
    };
  }

  private static Atom who(String says, Predicate<Visitor> truth) {
    return Atom.of(says, Side.WHO, Visitor.class, truth);
  }

  private static Atom row(String says, Predicate<Employment> truth) {
    return who(says, visitor -> truth.test(visitor.employment()));
  }

  private static Atom other(String says, Predicate<OtherPlan> truth) {
    return Atom.of(says, Side.OTHER, OtherPlan.class, o -> o.exists() && truth.test(o));
  }

  private static Atom target(String says, Predicate<Target> truth, Predicate<Visitor> ofActor) {
    return new Atom(
        says,
        Set.of(Side.TARGET, Side.WHO),
        cell -> cell.target().self() ? ofActor.test(cell.who()) : truth.test(cell.target()));
  }

  private static Atom targetRow(String says, Predicate<Employment> truth) {
    return target(says, t -> truth.test(t.employment()), w -> truth.test(w.employment()));
  }
}
