package org.planintervention.decision;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.IDENTIFYING;
import static org.planintervention.spi.privacy.DataLevel.NONE;
import static org.planintervention.spi.privacy.DataLevel.SENSITIVE;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.planintervention.spi.facts.StaffRow;
import org.planintervention.spi.facts.StaffRowSlip;
import org.planintervention.spi.outside.SupportRequest;
import org.planintervention.spi.privacy.PersonalData;

/**
 * What was looked at when somebody cannot enter (Q5 to Q8) or a parent cannot sign (Q10), in the
 * order of the help page (H-4).
 *
 * @param checks what was looked at, in order
 * @param rows the rows of staff tables that bear the address; only for who keeps that table
 * @param slips rows of staff tables that may be meant and cannot be used; only for who keeps that
 *     table
 * @param instead what who asks may do instead: sign for the parent (Q10)
 * @param request the support request, when every check passes and it still fails (H-5), and who
 *     asks may send it
 */
public record Diagnosis(
    @PersonalData(DEIDENTIFIED) List<Check> checks,
    @PersonalData(IDENTIFYING) List<StaffRow> rows,
    @PersonalData(NONE) List<StaffRowSlip> slips,
    @PersonalData(SENSITIVE) List<Action> instead,
    @PersonalData(SENSITIVE) Optional<SupportRequest> request) {

  /** Takes the parts; lists are copied. */
  public Diagnosis {
    checks = ImmutableList.copyOf(checks);
    rows = ImmutableList.copyOf(rows);
    slips = ImmutableList.copyOf(slips);
    instead = ImmutableList.copyOf(instead);
  }

  /** Whether nothing that may be told stands in the way. */
  public boolean nothingFound() {
    return slips.isEmpty() && checks.stream().noneMatch(check -> check.answer() == Answer.NO);
  }

  /** What who asks does next. */
  public Next next() {
    if (!nothingFound()) {
      return Next.PUT_RIGHT;
    }
    return request.isPresent() ? Next.SEND_REQUEST : Next.ASK_SCHOOL;
  }

  /** What who asks does next. The names are stable codes; the sentences lie in {@code text}. */
  public enum Next {
    /** Something was found: it is put right, by whom each check says. */
    PUT_RIGHT,
    /** Nothing was found: the support request is sent (H-5). */
    SEND_REQUEST,
    /** Nothing that may be told was found: the school's secretary knows more. */
    ASK_SCHOOL
  }

  /**
   * What is looked at, whose move it is when the answer is not yes, and the guide that tells more.
   * The names are stable codes; the sentences lie in {@code text}.
   */
  public enum Question {
    /** Whether the address is one of the district's and written as it must be. */
    ADDRESS_OF_DISTRICT(Mover.YOU, GuideKey.ENTER),
    /** Whether a usable row of a staff table bears the address. */
    IN_STAFF_TABLE(Mover.SECRETARY_OR_DIRECTION, GuideKey.ENTER),
    /** Whether such a row holds today. */
    ROW_IS_CURRENT(Mover.SECRETARY_OR_DIRECTION, GuideKey.ENTER),
    /** Whether category and function of such a row are known to the policy. */
    FUNCTION_IS_KNOWN(Mover.SECRETARY_OR_DIRECTION, GuideKey.ENTER),
    /** Whether such a row's function gives access. */
    FUNCTION_GIVES_ACCESS(Mover.SECRETARY_OR_DIRECTION, GuideKey.ENTER),
    /** Whether the rights on the screen are those that the tables give now. */
    RIGHTS_ARE_FRESH(Mover.YOU, GuideKey.REFRESH_RIGHTS),
    /** Whether the plan is ready to be signed (G-1). */
    PLAN_IS_READY(Mover.COORDINATOR_OR_DIRECTION, GuideKey.STATUS),
    /** Whether the parent holds parental authority (G-2). */
    PARENT_HAS_AUTHORITY(Mover.SECRETARY_OR_DIRECTION, GuideKey.PARENTS),
    /** Whether the parent has an account (G-4). */
    PARENT_HAS_ACCOUNT(Mover.PARENT, GuideKey.PARENTS),
    /** Whether the address that the parent enters with is the one that GPI holds (G-4). */
    ADDRESS_IS_IN_GPI(Mover.SECRETARY_OR_DIRECTION, GuideKey.PARENTS),
    /** Whether that address is in the plan's list (G-4). */
    ADDRESS_IS_IN_LIST(Mover.COORDINATOR_OR_DIRECTION, GuideKey.PARENTS),
    /** Whether the parent came in by the parents' own address (G-4). */
    BY_PARENTS_DOOR(Mover.PARENT, GuideKey.PARENTS);

    private final Mover mover;
    private final GuideKey guide;

    Question(Mover mover, GuideKey guide) {
      this.mover = mover;
      this.guide = guide;
    }

    /** Whose move it is when the answer is not yes. */
    public Mover mover() {
      return mover;
    }

    /** The guide that tells more. */
    public GuideKey guide() {
      return guide;
    }
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
  public record Check(
      @PersonalData(DEIDENTIFIED) Question question, @PersonalData(DEIDENTIFIED) Answer answer) {}
}
