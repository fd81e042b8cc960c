package org.planintervention.secrecy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.planintervention.canonical.CanonicalForm;
import org.planintervention.decision.Action;
import org.planintervention.decision.MenuItem;
import org.planintervention.decision.Path;
import org.planintervention.decision.Step;
import org.planintervention.desk.Outcome;
import org.planintervention.desk.Page;
import org.planintervention.spi.facts.ParentAccounts;
import org.planintervention.spi.facts.StudentRegistry;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.ChainHead;
import org.planintervention.spi.store.ChainId;
import org.planintervention.spi.store.Change;
import org.planintervention.spi.store.Commit;
import org.planintervention.spi.store.CommitResult;
import org.planintervention.spi.store.ForwardingPlanStore;
import org.planintervention.spi.store.PageKey;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanStore;
import org.planintervention.spi.store.StoredPlan;
import org.planintervention.spi.store.TrailRow;

/**
 * Leaks put into a world on purpose: each must be found, or the comparison is blind to its kind.
 */
enum Planted {
  NOTHING(Secret.PLAN_READY, Viewer.SUPERVISOR, "", Secrecy.Aspect.ANSWER),
  /** Looks for the guardians of the student of a plan that is there. */
  ASKS_THE_REGISTRY_ONCE_MORE(
      Secret.PLAN_READY, Viewer.SUPERVISOR, "perform", Secrecy.Aspect.QUESTIONS),
  /** Asks the accounts about a parent of a plan that is there. */
  ASKS_THE_ACCOUNTS_ONCE_MORE(
      Secret.PLAN_MARKED, Viewer.WITHOUT_STANDING, "pathTo", Secrecy.Aspect.QUESTIONS),
  /** Decodes what a plan says before anybody is judged. */
  DECODES_CONTENT_FIRST(
      Secret.PLAN_WITH_SEALED_CONTENT, Viewer.MOTHER_BY_STAFF_DOOR, "", Secrecy.Aspect.ANSWER),
  /** Leaves a line out of the menu of a plan that is there. */
  DRAWS_ANOTHER_MENU(Secret.PLAN_IN_OPENING, Viewer.MOTHER, "menu", Secrecy.Aspect.ANSWER),
  /** A step that names the plan which is in the way. */
  NAMES_THE_PLAN_IN_A_PATH(
      Secret.PLAN_READY, Viewer.TEACHER_NOT_ON_PLAN, "pathTo", Secrecy.Aspect.MENTION),
  /** A list of which the end tells that something was left out. */
  ENDS_A_LIST_OTHERWISE(
      Secret.PLAN_CLOSED, Viewer.TECHNICIAN_NOT_ON_PLAN, "homePage", Secrecy.Aspect.ANSWER),
  /** A refusal is on the plan's own trail as well. */
  WRITES_ONE_MORE_ROW(Secret.PLAN_SIGNED, Viewer.PRINCIPAL_OF_PARK, "perform", Secrecy.Aspect.ROWS),
  /** The row at the door says whether the plan is there. */
  SAYS_MORE_IN_THE_ROW(
      Secret.PLAN_IN_REVISION, Viewer.FORMER_PRINCIPAL, "perform", Secrecy.Aspect.ROWS),
  /** Under somebody else's key the answer is that it was done. */
  TELLS_WHOSE_KEY_IT_IS(Secret.KEY_OF_AN_ENTRY, Viewer.FATHER, "perform", Secrecy.Aspect.ANSWER);

  private final Secret secret;
  private final Viewer viewer;
  private final String method;
  private final Secrecy.Aspect aspect;

  Planted(Secret secret, Viewer viewer, String method, Secrecy.Aspect aspect) {
    this.secret = secret;
    this.viewer = viewer;
    this.method = method;
    this.aspect = aspect;
  }

  // Where it has to be found.

  Secret secret() {
    return secret;
  }

  Viewer viewer() {
    return viewer;
  }

  /** How the name of the method begins. */
  String method() {
    return method;
  }

  Secrecy.Aspect aspect() {
    return aspect;
  }

  /** The store, with what this leak asks besides. */
  PlanStore in(PlanStore store, StudentRegistry students, ParentAccounts accounts) {
    return this == NOTHING ? store : new Leaking(store, students, accounts);
  }

  /** The answer, as this leak gives it. */
  Object answer(World world, Question question, Object answer) {
    return switch (this) {
      case DRAWS_ANOTHER_MENU ->
          question.name().equals("menu") && isThere(world) ? withoutLast(answer) : answer;
      case NAMES_THE_PLAN_IN_A_PATH ->
          question.name().startsWith("path")
                  && question.isAbout(Action.Create.class)
                  && isThere(world)
              ? new Path.Steps(
                  List.of(
                      new Step(
                          new Action.Consult(World.PLAN), List.of(Viewer.COORDINATOR.actor()))))
              : answer;
      case ENDS_A_LIST_OTHERWISE ->
          question.name().equals("homePage") && isThere(world)
              ? new Page<>(
                  ((Page<?, ?>) answer).entries(),
                  Optional.of(new PageKey(World.STUDENT, World.PLAN.name())))
              : answer;
      case WRITES_ONE_MORE_ROW -> {
        if (answer instanceof Outcome.Refused && isThere(world)) {
          noteOnItsOwnTrail(world.store());
        }
        yield answer;
      }
      case TELLS_WHOSE_KEY_IT_IS ->
          world.keyUsed() && question.name().equals("perform") && question.isKeyed()
              ? new Outcome.Done(Optional.empty())
              : answer;
      default -> answer;
    };
  }

  private static boolean isThere(World world) {
    return isThere(world.store());
  }

  private static boolean isThere(PlanStore store) {
    return store.find(World.PLAN).isPresent();
  }

  private static Object withoutLast(Object menu) {
    List<MenuItem> lines = new ArrayList<>();
    ((List<?>) menu).forEach(line -> lines.add((MenuItem) line));
    return lines.subList(0, lines.size() - 1);
  }

  private static void noteOnItsOwnTrail(PlanStore store) {
    ChainHead head = store.head(ChainId.of(World.PLAN));
    Bytes none = Bytes.of(new byte[32]);
    TrailRow row =
        new TrailRow(
            head.chain(),
            head.length() + 1,
            java.time.Instant.parse("2026-11-23T17:00:00Z"),
            "Consult",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(none),
            Optional.of(Bytes.utf8("{}")),
            none,
            none);
    store.commit(Commit.of(List.of(new Change.Note(row))));
  }

  /** A store that does more than it is asked for. */
  private final class Leaking extends ForwardingPlanStore {
    private final StudentRegistry students;
    private final ParentAccounts accounts;

    Leaking(PlanStore store, StudentRegistry students, ParentAccounts accounts) {
      super(store);
      this.students = students;
      this.accounts = accounts;
    }

    @Override
    public List<StoredPlan> find(Collection<PlanId> ids) {
      List<StoredPlan> found = super.find(ids);
      for (StoredPlan plan : found) {
        switch (Planted.this) {
          case ASKS_THE_REGISTRY_ONCE_MORE -> students.guardiansOf(plan.row().student());
          case ASKS_THE_ACCOUNTS_ONCE_MORE -> accounts.hasAccount(Viewer.MOTHER.address());
          case DECODES_CONTENT_FIRST -> CanonicalForm.decode(plan.content());
          default -> {
            // leaks elsewhere
          }
        }
      }
      return found;
    }

    @Override
    public CommitResult commit(Commit commit) {
      return Planted.this == SAYS_MORE_IN_THE_ROW && isThere(this)
          ? super.commit(
              new Commit(commit.key(), commit.changes().stream().map(Leaking::more).toList()))
          : super.commit(commit);
    }

    private static Change more(Change change) {
      TrailRow row = change.trail();
      return change instanceof Change.Note && row.chain().isDoor()
          ? new Change.Note(
              new TrailRow(
                  row.chain(),
                  row.number(),
                  row.at(),
                  row.kind(),
                  row.actor(),
                  Optional.of(World.STUDENT),
                  row.about(),
                  row.salt(),
                  row.payload(),
                  row.commitment(),
                  row.hash()))
          : change;
    }
  }
}
