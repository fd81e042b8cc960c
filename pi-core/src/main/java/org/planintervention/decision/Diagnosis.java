package org.planintervention.decision;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.planintervention.spi.facts.StaffRowSlip;
import org.planintervention.spi.outside.SupportRequest;

/**
 * What was looked at when somebody cannot enter (Q5 to Q8) or a parent cannot sign (Q10), in the
 * order of the help page (H-4).
 *
 * @param checks what was looked at, in order
 * @param slips rows of staff tables that may be meant and cannot be used; only for who keeps that
 *     table
 * @param instead what who asks may do instead: sign for the parent (Q10)
 * @param request the support request, when every check passes and it still fails (H-5), and who
 *     asks may send it
 */
public record Diagnosis(
    List<Check> checks,
    List<StaffRowSlip> slips,
    List<Action> instead,
    Optional<SupportRequest> request) {

  /** Takes the parts; lists are copied. */
  public Diagnosis {
    checks = ImmutableList.copyOf(checks);
    slips = ImmutableList.copyOf(slips);
    instead = ImmutableList.copyOf(instead);
  }

  /** Whether nothing that may be told stands in the way. */
  public boolean nothingFound() {
    return checks.stream().noneMatch(check -> check.answer() == Answer.NO);
  }

  /** What is looked at. The names are stable codes; the sentences lie in {@code text}. */
  public enum Question {
    /** Whether the address is one of the district's and written as it must be. */
    ADDRESS_OF_DISTRICT,
    /** Whether a usable row of a staff table bears the address. */
    IN_STAFF_TABLE,
    /** Whether such a row holds today. */
    ROW_IS_CURRENT,
    /** Whether category and function of such a row are known to the policy. */
    FUNCTION_IS_KNOWN,
    /** Whether such a row's function gives access. */
    FUNCTION_GIVES_ACCESS,
    /** Whether the rights on the screen are those that the tables give now. */
    RIGHTS_ARE_FRESH,
    /** Whether the plan is ready to be signed (G-1). */
    PLAN_IS_READY,
    /** Whether the parent holds parental authority (G-2). */
    PARENT_HAS_AUTHORITY,
    /** Whether the parent has an account (G-4). */
    PARENT_HAS_ACCOUNT,
    /** Whether the address that the parent enters with is the one that GPI holds (G-4). */
    ADDRESS_IS_IN_GPI,
    /** Whether that address is in the plan's list (G-4). */
    ADDRESS_IS_IN_LIST,
    /** Whether the parent came in by the parents' own address (G-4). */
    BY_PARENTS_DOOR
  }

  /** What came of a question. */
  public enum Answer {
    YES,
    NO,
    /** Whoever asks may not know. */
    NOT_TOLD
  }

  /**
   * One question and what came of it.
   *
   * @param question the question
   * @param answer what came of it
   */
  public record Check(Question question, Answer answer) {}
}
