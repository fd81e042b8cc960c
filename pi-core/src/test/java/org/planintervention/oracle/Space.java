package org.planintervention.oracle;

import java.util.ArrayList;
import java.util.List;
import org.planintervention.decision.RuleId;
import org.planintervention.oracle.Employment.Work;
import org.planintervention.oracle.Values.Age;
import org.planintervention.oracle.Values.Coordinator;
import org.planintervention.oracle.Values.Left;
import org.planintervention.oracle.Values.Opening;
import org.planintervention.oracle.Values.Signed;
import org.planintervention.oracle.Values.There;
import org.planintervention.oracle.Visitor.AddressKind;
import org.planintervention.oracle.Visitor.GuardianKind;
import org.planintervention.oracle.Visitor.Pupil;
import org.planintervention.plan.PlanStatus;
import org.planintervention.spi.identity.Entry;

/** Which part of the finite space an action is judged in: all sides that its conditions look at. */
final class Space {
  private Space() {}

  /** One of each capacity, for the blocks in which what is asked for varies most. */
  private static final Object[] FEW = {
    Visitor.staff(AddressKind.OF_DISTRICT, Employment.current(Work.DIRECTION)),
    Visitor.staff(AddressKind.OF_DISTRICT, Employment.current(Work.TEACHER)),
    Visitor.staff(AddressKind.OF_DISTRICT, Employment.current(Work.SECRETARY)),
    Visitor.staff(AddressKind.OF_DISTRICT, Employment.NOBODY),
    Visitor.by(Entry.PARENT_PORTAL, AddressKind.FOREIGN, Employment.NOBODY)
        .of(GuardianKind.WITH_AUTHORITY, true),
    Visitor.by(Entry.MOZAIK, AddressKind.FOREIGN, Employment.NOBODY)
        .of(GuardianKind.WITH_AUTHORITY, true),
    Visitor.student(Pupil.OF_THE_PLAN)
  };

  static List<Block> of(Row row) {
    return switch (row.action()) {
      case "Enter" -> List.of(Block.of(row).vary(Side.STUDENT_KNOWN));
      case "MaintainStaffTable" -> List.of(Block.of(row).vary(Side.WHO, Side.TABLE_HERE));
      case "Create" -> create(row);
      case "Duplicate" -> duplicate(row);
      case "Consult", "Recover" -> reading(row);
      case "AnswerOpening" -> change(row, Side.ANSWER);
      case "Write" -> write(row);
      case "ListPerson", "UnlistPerson", "NameCoordinator" -> people(row);
      case "ChangeStatus" -> changeStatus(row);
      case "Sign" -> sign(row);
      case "SignFor" -> signFor(row);
      case "Decline" -> decline(row);
      case "Purge" ->
          List.of(
              Block.of(row).vary(Side.WHO, Side.STATUS, Side.OPENING, Side.YEAR, Side.LEFT),
              Block.of(row).vary(Side.WHO).among(Side.PLAN, There.NO));
      case "RefreshRights" -> List.of(Block.of(row).vary(Side.WHO, Side.STATUS));
      default -> throw new IllegalArgumentException("no such action: " + row.action());
    };
  }

  private static List<Block> create(Row row) {
    Block block =
        Block.of(row).vary(Side.WHO, Side.STUDENT_KNOWN, Side.STUDENT_HERE, Side.YEAR_ASKED);
    return List.of(
        block
            .copy()
            .vary(Side.DAY, Side.LEFT)
            .among(Side.PLAN, There.NO)
            .among(Side.OTHER, OtherPlan.NONE),
        block
            .copy()
            .vary(Side.DAY)
            .among(Side.LEFT, Left.NEVER, Left.TODAY)
            .among(Side.PLAN, There.NO)
            .among(Side.OTHER, OtherPlan.FOR_CREATING.toArray()),
        block
            .copy()
            .vary(Side.STATUS, Side.YEAR)
            .among(Side.LEFT, Left.NEVER, Left.TODAY)
            .among(Side.PLAN, There.YES));
  }

  private static List<Block> duplicate(Row row) {
    return List.of(
        place(row)
            .vary(Side.YEAR, Side.STUDENT_HERE)
            .among(Side.STATUS, PlanStatus.OPENING, PlanStatus.CREATED_IN_ERROR, PlanStatus.CLOSED)
            .among(Side.LEFT, Left.NEVER, Left.TODAY)
            .among(Side.OTHER, OtherPlan.FOR_CREATING.toArray()),
        place(row).vary(Side.STATUS, Side.YEAR, Side.WAS_READY, Side.LEFT, Side.STUDENT_HERE),
        throughOthers(row),
        notKnown(row),
        notThere(row));
  }

  private static List<Block> reading(Row row) {
    Block readable =
        place(row).vary(Side.YEAR, Side.WAS_READY, Side.LEFT, Side.STUDENT_HERE, Side.AGE);
    return List.of(
        readable
            .copy()
            .vary(Side.STATUS)
            .among(Side.OPENING, Opening.ONE_SITUATION, Opening.UNANSWERED),
        readable
            .copy()
            .among(Side.STATUS, PlanStatus.READY_TO_SIGN, PlanStatus.CREATED_IN_ERROR)
            .among(Side.OTHER, OtherPlan.FOR_READING.toArray()),
        notKnown(row),
        notThere(row));
  }

  private static List<Block> change(Row row, Side... asked) {
    return List.of(
        own(row).vary(Side.STATUS).vary(asked),
        moved(row),
        throughOthers(row),
        notKnown(row),
        notThere(row));
  }

  private static List<Block> write(Row row) {
    return List.of(
        own(row)
            .vary(Side.STATUS)
            .among(Side.BASE, Values.Base.PRESENT, Values.Base.OLDER)
            .among(Side.CONTENT, Values.Content.PLAIN, Values.Content.CONTROL_CHARACTER),
        place(row)
            .among(Side.WHO, FEW)
            .vary(Side.STATUS, Side.BASE)
            .among(
                Side.CONTENT,
                Values.Content.TEXT_AS_LONG_AS_MAY_BE,
                Values.Content.LIST_AS_LONG_AS_MAY_BE,
                Values.Content.GOALS_AS_MANY_AS_MAY_BE,
                Values.Content.TEXT_TOO_LONG,
                Values.Content.LIST_TOO_LONG,
                Values.Content.GOALS_TOO_MANY),
        moved(row),
        throughOthers(row),
        notKnown(row),
        notThere(row));
  }

  private static List<Block> people(Row row) {
    return List.of(
        place(row)
            .among(Side.WHO, FEW)
            .vary(Side.STATUS, Side.COORDINATOR, Side.TARGET, Side.TARGET_LISTED, Side.AGE)
            .among(Side.OPENING, Opening.ONE_SITUATION, Opening.UNANSWERED, Opening.DOES_NOT_MEET)
            .among(Side.WAS_READY, true)
            .among(Side.SIGNED, Signed.NOBODY, Signed.ACTOR, Signed.TARGET, Signed.TARGET_EARLIER),
        own(row)
            .vary(Side.STATUS, Side.TARGET_LISTED)
            .among(Side.TARGET, Target.SELF, Target.TEACHER)
            .among(Side.WAS_READY, false)
            .among(Side.OPENING, Opening.ALL_SITUATIONS, Opening.NO_SITUATION),
        moved(row).among(Side.TARGET, Target.SELF, Target.TEACHER).vary(Side.TARGET_LISTED),
        throughOthers(row).among(Side.TARGET, Target.SELF, Target.TEACHER),
        notKnown(row).among(Side.TARGET, Target.SELF, Target.STUDENT).vary(Side.TARGET_LISTED),
        notThere(row).vary(Side.TARGET));
  }

  private static List<Block> changeStatus(Row row) {
    Block own = own(row);
    Block signedOrBare =
        place(row)
            .among(Side.LEFT, Left.YESTERDAY, Left.TOMORROW)
            .vary(Side.YEAR, Side.GOALS)
            .among(Side.SIGNED, Signed.NOBODY);
    Block signed =
        place(row)
            .vary(Side.YEAR, Side.GOALS, Side.WAS_READY)
            .among(Side.OPENING, Opening.ONE_SITUATION)
            .among(Side.SIGNED, Signed.ACTOR, Signed.SOMEBODY_ELSE, Signed.ACTOR_EARLIER);
    Block bare =
        place(row)
            .vary(Side.YEAR, Side.WAS_READY)
            .among(
                Side.GOALS,
                Values.Goals.NONE,
                Values.Goals.ONE_WITHOUT_MEANS,
                Values.Goals.SECOND_WITH_MEANS,
                Values.Goals.TWO_WITH_MEANS);
    Block edges =
        place(row)
            .vary(Side.YEAR)
            .among(Side.DAY, Values.Day.LAST_OF_SCHOOL_YEAR, Values.Day.FIRST_OF_SCHOOL_YEAR);
    boolean leadsThere = row.conditions().stream().noneMatch(c -> c.rule() == RuleId.S_8);
    List<Block> blocks =
        new ArrayList<>(List.of(own, moved(row), throughOthers(row), notKnown(row), notThere(row)));
    if (leadsThere) {
      blocks.addAll(List.of(signedOrBare, signed, bare, edges));
    }
    return blocks;
  }

  private static List<Block> sign(Row row) {
    return List.of(
        own(row)
            .vary(Side.STATUS)
            .among(
                Side.SIGNED,
                Signed.NOBODY,
                Signed.ACTOR,
                Signed.SOMEBODY_ELSE,
                Signed.ACTOR_EARLIER),
        moved(row),
        throughOthers(row),
        notKnown(row),
        notThere(row));
  }

  private static List<Block> decline(Row row) {
    return List.of(
        own(row)
            .vary(Side.STATUS)
            .among(Side.TEXT, Values.Text.TOLD, Values.Text.EMPTY, Values.Text.NULL_CHARACTER),
        place(row)
            .among(Side.WHO, FEW)
            .vary(Side.STATUS)
            .among(Side.WAS_READY, true)
            .among(
                Side.TEXT,
                Values.Text.BLANK,
                Values.Text.LINES_AND_TABS,
                Values.Text.AS_LONG_AS_MAY_BE,
                Values.Text.TOO_LONG,
                Values.Text.CARRIAGE_RETURN,
                Values.Text.DELETE,
                Values.Text.NEXT_LINE,
                Values.Text.LONE_SURROGATE),
        moved(row),
        throughOthers(row),
        notKnown(row),
        notThere(row));
  }

  private static List<Block> signFor(Row row) {
    return List.of(
        place(row)
            .among(Side.WHO, FEW)
            .vary(Side.COORDINATOR, Side.SIGNED, Side.TARGET, Side.TARGET_LISTED, Side.AGE)
            .among(Side.STATUS, PlanStatus.READY_TO_SIGN, PlanStatus.IN_REVISION)
            .among(Side.OPENING, Opening.ONE_SITUATION, Opening.UNANSWERED, Opening.DOES_NOT_MEET)
            .among(Side.WAS_READY, true),
        place(row)
            .among(Side.WHO, FEW)
            .among(Side.TARGET, Target.PARENT, Target.DIRECTION, Target.SELF)
            .vary(Side.TARGET_LISTED, Side.GROUND, Side.CONSENT_TEXT, Side.CONSENT_DAY)
            .among(Side.STATUS, PlanStatus.READY_TO_SIGN),
        own(row)
            .vary(Side.STATUS)
            .among(Side.TARGET, Target.SELF, Target.DIRECTION)
            .among(Side.LEFT, Left.TOMORROW, Left.TODAY),
        moved(row).among(Side.TARGET, Target.SELF, Target.DIRECTION),
        throughOthers(row).among(Side.TARGET, Target.SELF, Target.DIRECTION),
        notKnown(row).among(Side.TARGET, Target.SELF, Target.STUDENT).vary(Side.TARGET_LISTED),
        notThere(row).vary(Side.TARGET).among(Side.STATUS, PlanStatus.READY_TO_SIGN));
  }

  /** Everybody, in every place on the plan. */
  private static Block place(Row row) {
    return Block.of(row)
        .vary(Side.WHO, Side.LISTED)
        .among(Side.COORDINATOR, Coordinator.SOMEBODY_ELSE, Coordinator.ACTOR);
  }

  /** What a plan says of itself; whether it was ready once varies in the blocks of reading. */
  private static Block own(Row row) {
    return place(row)
        .vary(Side.OPENING, Side.YEAR)
        .among(Side.WAS_READY, true)
        .among(Side.AGE, Age.REACHES_IT_TODAY, Age.REACHES_IT_TOMORROW)
        .among(Side.LEFT, Left.NEVER, Left.TODAY);
  }

  /** The student has gone to another school, or leaves. */
  private static Block moved(Row row) {
    return place(row)
        .vary(Side.YEAR, Side.WAS_READY, Side.LEFT)
        .among(Side.STATUS, PlanStatus.READY_TO_SIGN, PlanStatus.IN_REVISION)
        .among(Side.STUDENT_HERE, false);
  }

  /** There is another plan, through which an earlier one may be read. */
  private static Block throughOthers(Row row) {
    return place(row)
        .among(Side.OTHER, OtherPlan.FOR_READING.toArray())
        .vary(Side.YEAR, Side.WAS_READY)
        .among(Side.AGE, Age.REACHES_IT_TODAY, Age.REACHES_IT_TOMORROW)
        .among(Side.STATUS, PlanStatus.READY_TO_SIGN, PlanStatus.IN_REVISION);
  }

  /** The registry does not know the student. */
  private static Block notKnown(Row row) {
    return place(row)
        .vary(Side.YEAR, Side.WAS_READY)
        .among(Side.STATUS, PlanStatus.READY_TO_SIGN, PlanStatus.IN_REVISION)
        .among(Side.STUDENT_KNOWN, false);
  }

  private static Block notThere(Row row) {
    return Block.of(row).vary(Side.WHO, Side.STUDENT_HERE, Side.LEFT).among(Side.PLAN, There.NO);
  }
}
