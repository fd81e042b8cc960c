package org.planintervention.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planintervention.oracle.PlantedBug.forgotten;
import static org.planintervention.oracle.PlantedBug.otherAtom;
import static org.planintervention.oracle.PlantedBug.otherRule;
import static org.planintervention.oracle.PlantedBug.turned;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planintervention.decision.RuleId;
import org.planintervention.oracle.Employment.To;
import org.planintervention.oracle.Employment.Work;
import org.planintervention.oracle.Row.Condition;
import org.planintervention.oracle.Values.Age;
import org.planintervention.oracle.Values.ConsentDay;
import org.planintervention.oracle.Values.Left;
import org.planintervention.oracle.Values.Signed;
import org.planintervention.oracle.Visitor.AddressKind;
import org.planintervention.plan.PlanStatus;

@DisplayName("The enumeration finds every mistake that is planted in the oracle")
class CalibrationTest {
  private static final Map<String, Row> ROWS =
      ActionsTable.of(District.reference()).stream()
          .collect(Collectors.toMap(Row::name, Function.identity()));
  private static final String READY_AGAIN = "ChangeStatus IN_REVISION > READY_TO_SIGN";
  private static final String REOPENED = "ChangeStatus CLOSED > IN_REVISION";
  private static final String MARKED = "ChangeStatus OPENING > CREATED_IN_ERROR";
  private static final String FIRST_READY = "ChangeStatus OPENING > READY_TO_SIGN";

  private static final List<String> TABLE = new ArrayList<>();

  static Stream<PlantedBug> planted() {
    Atom lastDayMissing =
        Atom.of(
            "row: today < to",
            Side.WHO,
            Visitor.class,
            w -> w.employment().to() == To.OPEN || w.employment().to() == To.LATER);
    Atom thirteen = Atom.of("student is 13 or older", Side.AGE, Age.class, age -> true);
    Atom fourteenNextDay = Atom.in("student was 14 yesterday", Side.AGE, Age.YEARS_ABOVE);
    Atom dayOfLeavingMissing = Atom.in("student left before today", Side.LEFT, Left.YESTERDAY);
    Atom endsWithTheDomain =
        Atom.of(
            "address ends with the domain",
            Side.WHO,
            Visitor.class,
            w -> w.address() == AddressKind.OF_DISTRICT || w.address() == AddressKind.SUBDOMAIN);
    Atom revision = Atom.in("in revision", Side.STATUS, PlanStatus.IN_REVISION);
    Atom anyVersion =
        Atom.in("actor signed some version", Side.SIGNED, Signed.ACTOR, Signed.ACTOR_EARLIER);
    Atom todayTooLate = Atom.in("day of consent < today", Side.CONSENT_DAY, ConsentDay.YESTERDAY);
    Atom supportCreates =
        Atom.of(
            "row: creates plans, support too",
            Side.WHO,
            Visitor.class,
            w ->
                Stream.of(Work.DIRECTION, Work.PROFESSIONAL, Work.TEACHER, Work.SUPPORT)
                    .anyMatch(work -> work == w.employment().work()));
    Atom anyGoal =
        Atom.of(
            "a goal, with or without means",
            Side.GOALS,
            Values.Goals.class,
            goals -> goals != Values.Goals.NONE);
    Atom blankSays =
        Atom.of(
            "text is not empty",
            Side.TEXT,
            Values.Text.class,
            text -> text.says || text == Values.Text.BLANK);
    return Stream.of(
        otherAtom("Enter as staff", "row: today <= to", lastDayMissing),
        otherAtom("Sign", "row: today <= to", lastDayMissing),
        otherAtom("Sign", "student is 14 or older", thirteen),
        otherAtom("Consult", "student is 14 or older", fourteenNextDay),
        otherAtom("Recover", "student has left", dayOfLeavingMissing),
        otherAtom("Enter as staff", "address of the district", endsWithTheDomain),
        otherAtom("Sign", "ready to sign", revision),
        otherAtom("Sign", "actor signed this version", anyVersion),
        otherAtom("SignFor", "day of consent <= today", todayTooLate),
        otherAtom("Create", "row: creates plans", supportCreates),
        otherAtom(FIRST_READY, "enough goals with means", anyGoal),
        otherAtom("Decline", "text given", blankSays),
        otherAtom("Write", "in opening or revision", revision),
        forgotten("Consult", RuleId.G_4, "a guardian's door and account"),
        forgotten("Write", RuleId.S_9, "not of a past year"),
        forgotten("Write", RuleId.C_3, "base"),
        forgotten("AnswerOpening", RuleId.O_2, "an answer"),
        forgotten("ListPerson", RuleId.C_5, "p is not the coordinator"),
        forgotten("UnlistPerson", RuleId.C_5, "p has not signed this version"),
        forgotten("NameCoordinator", RuleId.O_3, "a situation is chosen"),
        forgotten(MARKED, RuleId.S_4, "never signed"),
        forgotten(MARKED, RuleId.O_4, "meets a situation"),
        forgotten(REOPENED, RuleId.S_7, "same school year"),
        forgotten(READY_AGAIN, RuleId.S_3, "goals"),
        forgotten("SignFor", RuleId.G_5, "only direction for direction"),
        forgotten("SignFor", RuleId.C_4, "bounds"),
        forgotten("Duplicate", RuleId.Y_3, "source not created in error"),
        forgotten("Create", RuleId.Y_2, "no live plan of that year"),
        forgotten("Purge", RuleId.D_1, "IT services"),
        otherRule(READY_AGAIN, RuleId.S_3, "goals", RuleId.S_1),
        otherRule("Consult", RuleId.A_9, "the student has not left", RuleId.S_9),
        turned("Enter as a student", RuleId.A_2, "student known"),
        turned("Recover", RuleId.A_9, "the student has left"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("planted")
  void isFound(PlantedBug bug) {
    Comparison comparison = comparisonWith(bug);
    boolean found = comparison.differsSomewhere();
    TABLE.add("  %-90s %s".formatted(bug, found ? "cell " + comparison.cells() : "NOT FOUND"));
    assertThat(found).as("found: %s", bug).isTrue();
  }

  private static Comparison comparisonWith(PlantedBug bug) {
    Row sound = ROWS.getOrDefault(bug.row(), Row.of(bug.row(), List.of()));
    return new Comparison(bug.plantedIn(sound), District.reference());
  }

  /** Not the chosen ones alone: each condition of each row, left out, must be missed. */
  @Test
  @DisplayName("no condition of any row can be forgotten unseen")
  void everyConditionIsMissed() {
    List<PlantedBug> bugs = new ArrayList<>();
    for (Row row : ROWS.values()) {
      for (Condition condition : row.conditions()) {
        bugs.add(forgotten(row.name(), condition.rule(), condition.says()));
      }
    }
    List<PlantedBug> unseen =
        bugs.parallelStream().filter(bug -> !comparisonWith(bug).differsSomewhere()).toList();
    TABLE.add(
        "  %d conditions forgotten, one by one: %d unseen".formatted(bugs.size(), unseen.size()));
    assertThat(unseen).isEmpty();
    assertThat(bugs).hasSizeGreaterThanOrEqualTo(289);
  }

  @AfterAll
  static void print() {
    System.out.printf("%n  planted in the oracle, and the cell in which it was found%n");
    TABLE.forEach(System.out::println);
  }
}
