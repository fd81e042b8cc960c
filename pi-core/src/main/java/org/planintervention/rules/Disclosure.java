package org.planintervention.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import com.google.common.collect.Sets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.planintervention.decision.Action;
import org.planintervention.decision.Diagnosis.Question;
import org.planintervention.decision.Path;
import org.planintervention.decision.ReasonCode;
import org.planintervention.decision.Step;
import org.planintervention.plan.Plan;
import org.planintervention.plan.PlanContent;
import org.planintervention.rules.path.ReadyContent;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Entry;
import org.planintervention.spi.store.PlanId;

/**
 * What an answer may contain for its viewer. Menus, paths, diagnoses, lists and support
 * requests are all made from facts that passed {@link #facts}. What a viewer may not know is not
 * among those facts, so no answer can depend on it.
 */
public final class Disclosure {
  /** Stands for a live plan of which the viewer may know only that there is one. */
  private static final PlanId SOME_PLAN = new PlanId(new SchoolCode("-"), "-");

  private static final EmailAddress NOBODY = new EmailAddress("nobody@example.invalid");

  private static final Path NOTHING = new Path.None(ImmutableList.of(ReasonCode.NOT_FOUND));

  private static final Set<Question> OF_ONESELF =
      Sets.immutableEnumSet(Question.PARENT_HAS_ACCOUNT, Question.BY_PARENTS_DOOR);
  private static final Set<Question> OF_AN_ADDRESS =
      Sets.immutableEnumSet(Question.ADDRESS_IS_IN_GPI, Question.BY_PARENTS_DOOR);
  private static final Set<Question> OF_A_GUARDIAN =
      Sets.immutableEnumSet(
          Question.ADDRESS_IS_IN_GPI,
          Question.PARENT_HAS_AUTHORITY,
          Question.PARENT_HAS_ACCOUNT,
          Question.BY_PARENTS_DOOR);
  private static final Set<Question> OF_SIGNING =
      ImmutableSet.<Question>builder()
          .add(Question.PLAN_IS_READY, Question.ADDRESS_IS_IN_LIST)
          .addAll(OF_A_GUARDIAN)
          .build();

  private final RuleBook book;

  /** Disclosure under a rule book. */
  public Disclosure(RuleBook book) {
    this.book = book;
  }

  /**
   * Returns the facts without the plans that the viewer may not know of. IT services know that a
   * plan is there (D-1). A viewer who may create plans for the student knows that a live plan is
   * there, and nothing else of it (Y-2, Y-5).
   */
  public Facts facts(Facts facts, Actor viewer) {
    ImmutableList.Builder<Plan> known = ImmutableList.builder();
    boolean hidden = false;
    for (Plan plan : facts.plans()) {
      if (knowsOf(facts, viewer, plan.id())) {
        known.add(plan);
      } else {
        hidden = true;
        somePlan(facts, viewer, plan).ifPresent(known::add);
      }
    }
    return hidden ? facts.withPlans(known.build()) : facts;
  }

  private boolean knowsOf(Facts facts, Actor viewer, PlanId plan) {
    return book.reads(facts, viewer, plan) || book.isItServices(facts, viewer);
  }

  private Optional<Plan> somePlan(Facts facts, Actor viewer, Plan hidden) {
    return hidden.live() && book.mayCreate(facts, viewer)
        ? Optional.of(
            Plan.opened(
                SOME_PLAN,
                hidden.student(),
                hidden.year(),
                NOBODY,
                ImmutableSet.of(),
                PlanContent.EMPTY,
                Optional.empty()))
        : Optional.empty();
  }

  // Paths (H-3).

  /**
   * Whether a viewer may be told a path at all. For an action on a plan the viewer must be able to
   * read the plan; for {@code Create} the viewer must be among those who create plans for the
   * student (Y-5). Any other action is told of oneself alone; so is everything to families (H-4).
   *
   * @param facts the facts about the viewer, with the plan or the student of the action
   */
  public boolean tellsPath(Facts facts, Actor viewer, Actor actor, Action goal) {
    boolean ofOneself = viewer.entry() == actor.entry() && viewer.person().equals(actor.person());
    if (viewer.entry() != Entry.STAFF && !ofOneself) {
      return false;
    } else if (goal instanceof Action.OnPlan onPlan) {
      return book.reads(facts, viewer, onPlan.plan());
    } else if (goal instanceof Action.Create create) {
      return book.admits(facts, viewer, create);
    }
    return ofOneself;
  }

  /**
   * Returns a path as a viewer may be told it. That a step makes a plan says that the student has
   * none this year, so it is told only to those who may make one (Y-5). What a step would write is
   * made from the present content, which a family may not have read yet.
   */
  public Path path(Facts facts, Actor viewer, Path found) {
    if (!(found instanceof Path.Steps path)) {
      return found;
    } else if (path.steps().stream().anyMatch(Disclosure::makesPlan)) {
      return book.mayCreate(facts, viewer) ? found : NOTHING;
    }
    return viewer.entry() == Entry.STAFF
        ? found
        : new Path.Steps(Lists.transform(path.steps(), this::withoutContent));
  }

  private static boolean makesPlan(Step step) {
    return step.action() instanceof Action.Create || step.action() instanceof Action.Duplicate;
  }

  private Step withoutContent(Step step) {
    return step.action() instanceof Action.Write write
        ? new Step(
            new Action.Write(
                write.plan(), write.base(), ReadyContent.of(PlanContent.EMPTY, book.policy())),
            step.takers())
        : step;
  }

  /** The path that is told of what a viewer may not know: there is none, by A-11. */
  public static Path noPath() {
    return NOTHING;
  }

  // Why a parent cannot sign (H-4).

  /**
   * The checks that a viewer may be told when a plan is asked about. Staff who may read the plan
   * are told all. A guardian is told only about themselves, of the plan only if they may read it.
   */
  public Set<Question> ofSigning(Facts facts, Actor viewer, PlanId plan, Actor parent) {
    boolean oneself = isOneself(viewer, parent);
    Set<Question> ofStranger = oneself ? OF_ONESELF : ImmutableSet.of();
    boolean asks = oneself || viewer.entry() == Entry.STAFF;
    return asks && book.mayRead(facts, viewer, plan) ? OF_SIGNING : ofStranger;
  }

  /**
   * The checks that a viewer may be told when a student is asked about, nothing of a plan. Those
   * who maintain the staff table of the student's school are told what GPI says of the address, and
   * about a guardian whether there is an account. A guardian is told only about themselves.
   */
  public Set<Question> ofSigning(Facts facts, Actor viewer, Actor parent) {
    Set<Question> ofOneself = isOneself(viewer, parent) ? OF_ONESELF : ImmutableSet.of();
    Set<Question> ofAnybody = maintainsTableOfStudent(facts, viewer) ? OF_AN_ADDRESS : ofOneself;
    return isGuardian(facts, parent) && !ofAnybody.isEmpty() ? OF_A_GUARDIAN : ofAnybody;
  }

  /** Whether the viewer maintains the staff table of the student's school. */
  public boolean maintainsTableOfStudent(Facts facts, Actor viewer) {
    return facts
        .student()
        .filter(
            student -> book.grants(facts, viewer, new Action.MaintainStaffTable(student.school())))
        .isPresent();
  }

  private static boolean isGuardian(Facts facts, Actor parent) {
    return facts.guardians().stream()
        .anyMatch(
            guardian ->
                guardian.address().isPresent() && guardian.address().equals(parent.address()));
  }

  /** The same address, by whichever of the parents' doors. */
  private static boolean isOneself(Actor viewer, Actor parent) {
    return viewer.entry().ofParents()
        && parent.entry().ofParents()
        && viewer.address().isPresent()
        && viewer.address().equals(parent.address());
  }

  // Why somebody cannot enter, or a school is missing (H-4).

  /** Whether the viewer asks about the very address by which they may enter as staff. */
  public boolean isOwnAddress(Facts facts, Actor viewer, Optional<EmailAddress> typed) {
    return viewer.entry() == Entry.STAFF
        && typed.equals(viewer.address())
        && book.grants(facts, viewer, new Action.Enter());
  }

  /** Those of some schools whose staff table the viewer maintains: they see its very rows. */
  public List<SchoolCode> tablesOf(Facts facts, Actor viewer, List<SchoolCode> schools) {
    return schools.stream()
        .filter(school -> book.grants(facts, viewer, new Action.MaintainStaffTable(school)))
        .collect(ImmutableList.toImmutableList());
  }
}
