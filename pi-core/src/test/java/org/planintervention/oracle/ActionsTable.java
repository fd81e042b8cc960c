package org.planintervention.oracle;

import static org.planintervention.oracle.Formula.all;
import static org.planintervention.oracle.Formula.any;
import static org.planintervention.oracle.Formula.given;
import static org.planintervention.oracle.Formula.is;
import static org.planintervention.oracle.Formula.never;
import static org.planintervention.oracle.Formula.not;
import static org.planintervention.oracle.Row.needs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.planintervention.decision.RuleId;
import org.planintervention.oracle.Row.Condition;
import org.planintervention.oracle.Visitor.Pupil;
import org.planintervention.plan.ConsentGround;
import org.planintervention.plan.PlanStatus;
import org.planintervention.spi.identity.Entry;

/** The Actions table of DOMAIN.md, row by row, in its order and words. */
final class ActionsTable {
  private final District district;

  private ActionsTable(District district) {
    this.district = district;
  }

  static List<Row> of(District district) {
    return new ActionsTable(district).rows();
  }

  private List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    rows.addAll(enter());
    rows.add(maintainStaffTable());
    rows.add(create());
    rows.add(duplicate());
    rows.add(consult());
    rows.add(recover());
    rows.add(answerOpening());
    rows.add(write());
    rows.add(listPerson());
    rows.add(unlistPerson());
    rows.add(nameCoordinator());
    for (PlanStatus from : PlanStatus.values()) {
      for (PlanStatus to : PlanStatus.values()) {
        rows.add(changeStatus(from, to));
      }
    }
    rows.add(sign());
    rows.add(signFor());
    rows.add(decline());
    rows.add(purge());
    rows.add(Row.of("RefreshRights", List.of()));
    return List.copyOf(rows);
  }

  private static final List<Condition> MAY_READ =
      List.of(needs(RuleId.A_11, "may read", Reading.MAY_READ));

  private static final Condition DOOR_AND_ACCOUNT =
      needs(RuleId.G_4, "a guardian's door and account", Reading.DOOR_AND_ACCOUNT);

  private static final Condition STUDENT_NOT_GONE =
      needs(RuleId.S_9, "the student has not left", not(is(Atoms.GONE)));

  private static final Condition SITUATION =
      needs(RuleId.O_3, "a situation is chosen", is(Atoms.SITUATION));

  private static final Condition READY = needs(RuleId.G_1, "status", is(Atoms.READY));

  private static Row enter(String capacity, List<Entry> doors, Condition... conditions) {
    List<Object> who =
        Visitor.ALL.stream()
            .filter(visitor -> doors.contains(visitor.door()))
            .filter(visitor -> visitor.pupil() != Pupil.ANOTHER)
            .map(Object.class::cast)
            .toList();
    return new Row("Enter", capacity, Map.of(Side.WHO, who), List.of(List.of(conditions)));
  }

  /** The facts of who enters are their own: no student enters as another. */
  private static List<Row> enter() {
    Condition ofDistrict =
        needs(RuleId.A_1, "address of the district", is(Atoms.ADDRESS_OF_DISTRICT));
    return List.of(
        enter(
            "as staff",
            List.of(Entry.STAFF),
            ofDistrict,
            needs(RuleId.A_2, "a current row with a role", Reading.ROW_WITH_ROLE)),
        enter("as IT services", List.of(Entry.IT), ofDistrict),
        enter(
            "as a guardian",
            List.of(Entry.PARENT_PORTAL, Entry.MOZAIK),
            needs(RuleId.G_4, "the parents' own door", is(Atoms.BY_PARENTS_OWN_DOOR)),
            needs(RuleId.G_4, "an account", is(Atoms.HOLDS_ACCOUNT)),
            needs(RuleId.G_4, "known as a guardian's", is(Atoms.GUARDIAN_OF_ANYBODY))),
        enter(
            "as a student",
            List.of(Entry.STUDENT),
            needs(RuleId.A_2, "student known", is(Atoms.STUDENT_KNOWN))));
  }

  private static Row maintainStaffTable() {
    return Row.of(
        "MaintainStaffTable",
        List.of(
            List.of(
                needs(RuleId.A_1, "address of the district", is(Atoms.ADDRESS_OF_DISTRICT)),
                needs(RuleId.A_2, "a current row with a role", Reading.ENTERED_WITH_ROLE),
                needs(RuleId.A_4, "direction or secretary", Reading.KEEPS_THE_TABLE))));
  }

  /** An unknown student is at no school, so nobody learns which numbers exist. */
  private Row create() {
    return Row.of(
        "Create",
        List.of(
            List.of(
                needs(
                    RuleId.A_1,
                    "address of the district",
                    given(is(Atoms.BY_STAFF_DOOR), is(Atoms.ADDRESS_OF_DISTRICT))),
                needs(
                    RuleId.A_2,
                    "a current row with a role",
                    given(is(Atoms.BY_STAFF_DOOR), Reading.ROW_WITH_ROLE)),
                needs(RuleId.Y_5, "who creates", Reading.creates(district))),
            List.of(
                needs(RuleId.Y_1, "this school year", is(Atoms.ASKED_THIS_YEAR)),
                STUDENT_NOT_GONE,
                needs(
                    RuleId.Y_2,
                    "no live plan of that year",
                    not(
                        any(
                            all(is(Atoms.OTHER_LIVE), is(Atoms.OTHER_OF_ASKED_YEAR)),
                            all(
                                is(Atoms.THERE),
                                not(is(Atoms.IN_ERROR)),
                                is(Atoms.OF_ASKED_YEAR))))))));
  }

  /** Whoever reads as staff meets, so that they need not be asked again. */
  private Row duplicate() {
    return Row.of(
        "Duplicate",
        List.of(
            MAY_READ,
            List.of(DOOR_AND_ACCOUNT, needs(RuleId.Y_5, "who creates", Reading.creates(district))),
            List.of(
                STUDENT_NOT_GONE,
                needs(RuleId.Y_3, "source of an earlier year", is(Atoms.PAST)),
                needs(RuleId.Y_3, "source not created in error", not(is(Atoms.IN_ERROR))),
                needs(
                    RuleId.Y_2,
                    "no live plan of this year",
                    not(
                        any(
                            all(is(Atoms.OTHER_OF_THIS_YEAR), is(Atoms.OTHER_LIVE)),
                            all(is(Atoms.OF_THIS_YEAR), not(is(Atoms.IN_ERROR)))))))));
  }

  private static Row consult() {
    return Row.of(
        "Consult",
        List.of(
            MAY_READ,
            List.of(
                needs(RuleId.A_9, "the student has not left", not(is(Atoms.GONE))),
                DOOR_AND_ACCOUNT)));
  }

  private static Row recover() {
    return Row.of(
        "Recover",
        List.of(
            MAY_READ,
            List.of(needs(RuleId.A_9, "the student has left", is(Atoms.GONE)), DOOR_AND_ACCOUNT)));
  }

  private Row change(String action, Condition... conditions) {
    return Row.of(action, List.of(MAY_READ, common(List.of(conditions))));
  }

  private List<Condition> common(List<Condition> own) {
    List<Condition> all = new ArrayList<>(List.of(yearNotPast(), STUDENT_NOT_GONE));
    all.add(DOOR_AND_ACCOUNT);
    all.addAll(own);
    return all;
  }

  /** Last year's plans may have a day of grace (S-9). */
  private Condition yearNotPast() {
    return needs(
        RuleId.S_9,
        "not of a past year",
        district.customs().dayOfGrace()
            ? any(not(is(Atoms.PAST)), is(Atoms.FIRST_DAY_OF_YEAR))
            : not(is(Atoms.PAST)));
  }

  private Row answerOpening() {
    return change(
        "AnswerOpening",
        needs(
            RuleId.O_5,
            "who",
            district.customs().collaboratorsAnswer()
                ? any(Reading.COORDINATOR_OR_DIRECTION, Reading.COLLABORATOR)
                : Reading.COORDINATOR_OR_DIRECTION),
        needs(RuleId.O_5, "status", is(Atoms.OPENING_OR_REVISION)),
        needs(RuleId.O_2, "an answer", is(Atoms.ANSWER_COMPLETE)));
  }

  private Row write() {
    return change(
        "Write",
        needs(RuleId.C_2, "who", any(Reading.COORDINATOR, Reading.COLLABORATOR, Reading.DIRECTION)),
        needs(RuleId.C_1, "status", is(Atoms.OPENING_OR_REVISION)),
        SITUATION,
        needs(RuleId.C_3, "base", is(Atoms.BASE_PRESENT)),
        needs(RuleId.C_4, "bounds", is(Atoms.CONTENT_IN_BOUNDS)));
  }

  private static final Condition LISTS = needs(RuleId.C_5, "who", Reading.COORDINATOR_OR_DIRECTION);

  private static final Condition LISTED_NOW = needs(RuleId.C_5, "status", is(Atoms.BEFORE_ITS_END));

  private Row listPerson() {
    return change(
        "ListPerson",
        LISTS,
        LISTED_NOW,
        SITUATION,
        needs(RuleId.C_5, "p may be listed", Reading.TARGET_MAY_BE_LISTED),
        needs(RuleId.C_5, "p is not listed yet", not(Reading.TARGET_LISTED)),
        needs(RuleId.C_5, "p is not the coordinator", not(Reading.TARGET_COORDINATES)));
  }

  private Row unlistPerson() {
    return change(
        "UnlistPerson",
        LISTS,
        LISTED_NOW,
        SITUATION,
        needs(RuleId.C_5, "p is listed", Reading.TARGET_LISTED),
        needs(RuleId.C_5, "p has not signed this version", not(Reading.TARGET_SIGNED)));
  }

  private Row nameCoordinator() {
    return change(
        "NameCoordinator",
        LISTS,
        LISTED_NOW,
        SITUATION,
        needs(RuleId.C_5, "p may be coordinator", Reading.TARGET_SERVES),
        needs(RuleId.C_5, "p is not the coordinator yet", not(Reading.TARGET_COORDINATES)));
  }

  /** A line of the table of statuses: the rule, who, and what it needs besides a situation. */
  private List<Condition> line(PlanStatus from, PlanStatus to) {
    Formula both = Reading.COORDINATOR_OR_DIRECTION;
    Formula direction = Reading.DIRECTION;
    Formula goals = is(Atoms.goalsEnough(district));
    Formula neverSigned = not(is(Atoms.EVER_SIGNED));
    return switch (from.name() + " > " + to.name()) {
      case "OPENING > READY_TO_SIGN" ->
          List.of(needs(RuleId.S_1, "who", both), needs(RuleId.S_1, "goals", goals));
      case "READY_TO_SIGN > IN_REVISION" -> List.of(needs(RuleId.S_2, "who", both));
      case "IN_REVISION > READY_TO_SIGN" ->
          List.of(needs(RuleId.S_3, "who", both), needs(RuleId.S_3, "goals", goals));
      case "OPENING > CREATED_IN_ERROR",
          "READY_TO_SIGN > CREATED_IN_ERROR",
          "IN_REVISION > CREATED_IN_ERROR" ->
          district.customs().signedInError()
              ? List.of(needs(RuleId.S_4, "who", both))
              : List.of(
                  needs(RuleId.S_4, "who", both), needs(RuleId.S_4, "never signed", neverSigned));
      case "CREATED_IN_ERROR > OPENING" -> List.of(needs(RuleId.S_5, "who", both));
      case "READY_TO_SIGN > CLOSED", "IN_REVISION > CLOSED" ->
          List.of(needs(RuleId.S_6, "who", direction));
      case "CLOSED > IN_REVISION" ->
          List.of(
              needs(RuleId.S_7, "who", district.customs().coordinatorReopens() ? both : direction),
              needs(RuleId.S_7, "same school year", is(Atoms.OF_THIS_YEAR)));
      default -> List.of(needs(RuleId.S_8, "a line leads there", never()));
    };
  }

  private Row changeStatus(PlanStatus from, PlanStatus to) {
    List<Condition> own = new ArrayList<>(line(from, to));
    own.add(needs(RuleId.O_3, "answered", not(is(Atoms.OPENING_SAYS_NOTHING))));
    own.add(needs(RuleId.O_4, "meets a situation", not(is(Atoms.DOES_NOT_MEET))));
    return new Row(
        "ChangeStatus",
        from + " > " + to,
        Map.of(Side.STATUS, List.of(from), Side.TO, List.of(to)),
        List.of(MAY_READ, common(own)));
  }

  private Row sign() {
    return change(
        "Sign",
        needs(RuleId.G_2, "who", Reading.SIGNATORY),
        READY,
        SITUATION,
        needs(RuleId.G_3, "not yet signed", not(is(Atoms.SIGNED_BY_ACTOR))));
  }

  private Row signFor() {
    List<Condition> conditions = new ArrayList<>();
    if (district.customs().grounds().size() < ConsentGround.values().length) {
      conditions.add(
          needs(
              RuleId.G_5,
              "ground accepted",
              given(is(Atoms.GROUND_GIVEN), is(Atoms.groundAccepted(district)))));
    }
    conditions.addAll(signForEverywhere());
    return change("SignFor", conditions.toArray(Condition[]::new));
  }

  private static List<Condition> signForEverywhere() {
    return List.of(
        needs(RuleId.G_5, "who", Reading.COORDINATOR_OR_DIRECTION),
        needs(RuleId.G_5, "p is not the actor", not(is(Atoms.TARGET_SELF))),
        needs(
            RuleId.G_5,
            "only direction for direction",
            given(Reading.TARGET_DIRECTS, Reading.DIRECTION)),
        needs(RuleId.G_5, "ground", is(Atoms.GROUND_GIVEN)),
        needs(
            RuleId.G_5,
            "text of another ground",
            given(is(Atoms.GROUND_OTHER), is(Atoms.CONSENT_TOLD))),
        needs(RuleId.G_5, "day given", is(Atoms.DAY_GIVEN)),
        needs(RuleId.G_5, "day not in the future", is(Atoms.DAY_NOT_IN_FUTURE)),
        needs(RuleId.C_4, "bounds", is(Atoms.CONSENT_IN_BOUNDS)),
        needs(RuleId.G_2, "p is a signatory", Reading.TARGET_SIGNATORY),
        needs(RuleId.G_3, "p has not signed", not(Reading.TARGET_SIGNED)),
        READY,
        SITUATION);
  }

  private Row decline() {
    Condition text = needs(RuleId.G_8, "a text", is(Atoms.TEXT_SAYS));
    Condition who = needs(RuleId.G_8, "who", Reading.LISTED_GUARDIAN);
    Condition bounds = needs(RuleId.C_4, "bounds", is(Atoms.TEXT_IN_BOUNDS));
    return district.customs().declineTold()
        ? change("Decline", who, text, bounds, READY)
        : change("Decline", who, bounds, READY);
  }

  private static Row purge() {
    return Row.of(
        "Purge",
        List.of(
            List.of(
                needs(RuleId.D_1, "IT services", all(is(Atoms.BY_IT_DOOR), is(Atoms.NAMED_IT)))),
            List.of(needs(RuleId.A_11, "the plan is there", is(Atoms.THERE))),
            List.of(needs(RuleId.D_1, "created in error", is(Atoms.IN_ERROR)))));
  }
}
