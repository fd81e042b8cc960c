package org.planintervention.desk;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.planintervention.decision.Action;
import org.planintervention.decision.ConflictKind;
import org.planintervention.decision.Diagnosis;
import org.planintervention.decision.MenuItem;
import org.planintervention.decision.Path;
import org.planintervention.plan.Plan;
import org.planintervention.plan.SchoolYear;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.report.ReportRequest;
import org.planintervention.report.ReportSink;
import org.planintervention.rules.PolicyChange;
import org.planintervention.rules.RuleBook;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.outside.Checkpoint;
import org.planintervention.spi.outside.CheckpointSink;
import org.planintervention.spi.outside.CheckpointSource;
import org.planintervention.spi.outside.Sealer;
import org.planintervention.spi.outside.SupportRequest;
import org.planintervention.spi.store.Change;
import org.planintervention.spi.store.Commit;
import org.planintervention.spi.store.CommitKey;
import org.planintervention.spi.store.CommitResult;
import org.planintervention.spi.store.KeyUse;
import org.planintervention.spi.store.PageKey;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanQuery;
import org.planintervention.spi.store.StoreException;
import org.planintervention.spi.store.Tombstone;
import org.planintervention.trail.StepTerms;
import org.planintervention.trail.VerificationReport;

/**
 * The desk through which everything passes; a host makes one and keeps it.
 *
 * <ul>
 *   <li><b>To do something</b>, or to read a plan: {@link #perform}, one by one, or {@link
 *       #performAll} in lots. The facts are gathered afresh, the rule book judges, and what was
 *       done, refused or consulted is on the trail before the answer is given. There is no other
 *       way to a plan.
 *   <li><b>To draw a screen</b>: the lists ({@link #homePage}, {@link #myPlans}, {@link
 *       #plansToSign} …) show a plan to who may know of it; {@link #menu} says of every button
 *       whether it works and why not, {@link #pathTo} what must happen before it does. They grant
 *       nothing.
 *   <li><b>To help</b>: {@link #whyCannotEnter}, {@link #whySchoolIsMissing}, {@link
 *       #whyCannotSign}, {@link #supportRequest}.
 *   <li><b>To prove</b>: {@link #trail}, {@link #consultations}, {@link #report}, {@link #verify}.
 * </ul>
 *
 * <p>An {@link Actor} is who the host has authenticated, by the door that they came in by: the desk
 * takes the host's word for that and for nothing else. What it answers are values; sentences for
 * people are made of them by {@link org.planintervention.text.Texts}.
 *
 * <p>A page of a list is asked for with the key that the page before gave, so that plans which come
 * and go meanwhile neither repeat nor hide others; its limit is from 1 to {@link
 * org.planintervention.spi.store.PlanStore#MOST}, and {@link IllegalArgumentException} says so
 * otherwise.
 *
 * <p>Safe for use by many threads. Rules never throw; a broken store does ({@link
 * org.planintervention.spi.store.StoreException}): what was asked for under a key can then be asked
 * for again.
 */
public final class PlanDesk {
  /** Each round somebody else got through; after so many the caller is told instead. */
  static final int ROUNDS = 200;

  private final HostSystems host;
  private final DistrictPolicy policy;
  private final FactGathering gathering;
  private final Preparation preparation;
  private final RightsCache rights;
  private final PlanLists lists;
  private final Queries queries;
  private final TrailReading trails;
  private final Diagnosing diagnosing;
  private final Replaying replaying;
  private final Reporting reporting;

  /** A desk over a host's systems, under a district's policy. */
  public PlanDesk(HostSystems host, DistrictPolicy policy) {
    RuleBook book = new RuleBook(policy);
    this.gathering = new FactGathering(host, book);
    this.host = host;
    this.policy = policy;
    this.preparation = new Preparation(host, book, gathering);
    this.rights = new RightsCache(host, policy, gathering);
    this.lists = new PlanLists(host, book, gathering, rights);
    this.queries = new Queries(host, book, gathering);
    this.trails = new TrailReading(host, book, gathering, preparation, this::noted);
    this.diagnosing = new Diagnosing(host, book, gathering, rights);
    this.replaying = new Replaying(host, gathering);
    this.reporting = new Reporting(host, book, gathering);
  }

  // What changes something, or hands out a plan.

  /**
   * Asks for an action: the one way through.
   *
   * @return done, with the plan as this actor may see it; refused, with every reason; or a conflict
   *     with what somebody else did meanwhile, after which one looks and asks again
   */
  public Outcome perform(Actor actor, Action action) {
    return perform(actor, action, Optional.empty());
  }

  /**
   * Performs an action under a key (T-3): if the answer was lost, the same request under the same
   * key does nothing twice and returns the answer again, as far as the person may see it today.
   *
   * <p>The key is the person's own: the same text of somebody else is another key. It belongs to
   * one action with all its arguments, through one door. A refusal does not use it up.
   *
   * @param key 1 to 100 printable ASCII characters; best random, such as a UUID that the form was
   *     sent with. Ignored if the actor has no usable address
   * @return {@link ConflictKind#KEY_USED} if the person used the key for anything else
   * @throws IllegalArgumentException if the key is empty, too long, or has other characters
   */
  public Outcome perform(Actor actor, Action action, Optional<String> key) {
    Optional<CommitKey> commitKey = key.flatMap(text -> CommitKeys.of(actor, action, text));
    Outcome outcome = kept(actor, commitKey, () -> preparation.prepare(actor, action));
    if (action instanceof Action.RefreshRights || action instanceof Action.Enter) {
      rights.refresh(actor);
    }
    return outcome;
  }

  /**
   * Asks for many actions, each decided by itself (G-6): what is refused stops nothing. The same
   * lot sent again signs nothing twice, and goes on where it was stopped.
   *
   * @param actions of any kind, in the order in which they are done
   * @param progress told after each chunk; can stop the lot
   */
  public Batch.Result performAll(
      Actor actor, List<? extends Action> actions, Batch.Progress progress) {
    return new BatchRun(host, preparation, gathering, this::perform)
        .run(actor, ImmutableList.copyOf(actions), progress);
  }

  /**
   * Takes plans over from an earlier platform as they stand: they are history, and no rule judges
   * them. A plan whose identifier is there already is left alone, so that taking over can be
   * repeated.
   */
  public void takeOver(List<Plan> history) {
    for (List<Plan> chunk : Lists.partition(history, BatchRun.CHUNK)) {
      if (keep(Lists.transform(chunk, preparation::takeOver)) != CommitResult.COMMITTED) {
        chunk.forEach(this::takeOver);
      }
    }
  }

  private void takeOver(Plan plan) {
    if (keep(ImmutableList.of(preparation.takeOver(plan))) == CommitResult.YEAR_TAKEN) {
      keep(ImmutableList.of(preparation.takeOverBeside(plan)));
    }
  }

  private CommitResult keep(List<Change> changes) {
    return host.store().commit(Commit.of(ImmutableList.copyOf(changes)));
  }

  /** The present school year, by the host's clock in the district's zone (Y-1). */
  public SchoolYear thisYear() {
    return policy.yearOf(LocalDate.ofInstant(host.clock().instant(), policy.zone()));
  }

  // What screens are drawn from. It grants nothing: every action is judged on facts of its own.

  /**
   * What a person may do, kept for a while; {@code Enter} and {@code RefreshRights} compute
   * it anew.
   */
  public Rights rights(Actor actor) {
    return rights.of(actor);
  }

  /**
   * The home page of a school and year: the plans created or duplicated for that year (Y-4), those
   * that the person may read.
   *
   * @param after the key that the page before gave; empty: from the start
   * @param limit most entries, from 1 to {@link org.planintervention.spi.store.PlanStore#MOST}
   */
  public Page<PlanSummary, PageKey> homePage(
      Actor actor, PlanQuery query, Optional<PageKey> after, int limit) {
    return lists.readable(actor, query, after, limit);
  }

  /**
   * The same page, of the students whose name begins so, as the host's registry compares names.
   *
   * @param prefix how the name begins, as people write it in the registry
   */
  public Page<PlanSummary, PageKey> homePage(
      Actor actor, PlanQuery query, String prefix, Optional<PageKey> after, int limit) {
    return lists.readableNamed(actor, query, prefix, after, limit);
  }

  /**
   * The person's own plans of a school year, school by school: those that they lead or are listed
   * on, and may read. For a parent and a student too.
   */
  public Page<PlanSummary, PlaceKey> myPlans(
      Actor actor, SchoolYear year, Optional<PlaceKey> after, int limit) {
    return lists.mine(actor, year, after, limit);
  }

  /** The plans that wait for the person's signature (G-1 to G-4), school by school. */
  public Page<PlanSummary, PlaceKey> plansToSign(Actor actor, Optional<PlaceKey> after, int limit) {
    return lists.toSign(actor, after, limit);
  }

  /**
   * The plans of an earlier year that the person may duplicate for this one (Y-3): whose student
   * has no plan this year yet. What is missing on the home page of a new year (Q3) is here.
   *
   * @param query the school and the earlier year
   */
  public Page<PlanSummary, PageKey> plansToDuplicate(
      Actor actor, PlanQuery query, Optional<PageKey> after, int limit) {
    return lists.toDuplicate(actor, query, after, limit);
  }

  /**
   * The plans of a school and this year that are ready and lack a signature, and whose; for the
   * direction of the school, for everybody else an empty page.
   */
  public Page<MissingSignatures, PageKey> missingSignatures(
      Actor actor, SchoolCode school, Optional<PageKey> after, int limit) {
    return lists.missingSignatures(actor, school, after, limit);
  }

  /**
   * The plans that wait to be purged, of all schools, by identifier; for IT services, who learn
   * nothing of the students, for everybody else an empty page.
   */
  public Page<MarkedPlan, PlanId> markedForPurge(Actor actor, Optional<PlanId> after, int limit) {
    return lists.markedForPurge(actor, after, limit);
  }

  /**
   * The earlier years' plans of a student that the person may read, the latest first; of a
   * student who left, all that the direction of the last school may recover. One a year: it
   * needs no pages.
   */
  public List<PlanSummary> earlierPlans(Actor actor, StudentNumber student) {
    return queries.earlierPlans(actor, student);
  }

  /** Two plans side by side (Y-6); each is consulted by itself, through {@link #perform}. */
  public SideBySide sideBySide(Actor actor, PlanId left, PlanId right) {
    return queries.sideBySide(
        perform(actor, new Action.Consult(left)), perform(actor, new Action.Consult(right)));
  }

  /**
   * Every action there is on a plan, allowed or refused with its reasons (H-2): what a screen draws
   * its buttons from. Of a plan that the person may not know of it says the same as of none.
   */
  public List<MenuItem> menu(Actor actor, PlanId plan) {
    return queries.menu(actor, plan);
  }

  /**
   * What must happen before an action is granted to who asks (H-3): the shortest list of steps,
   * each with who can take it, or why there is none.
   */
  public Path pathTo(Actor actor, Action goal) {
    return queries.pathTo(actor, actor, goal);
  }

  /**
   * What must happen before an action is granted to somebody (H-3), for who helps them.
   *
   * @param viewer who asks; who may not read the plan learns nothing of it
   * @param actor who is to be granted it
   */
  public Path pathFor(Actor viewer, Actor actor, Action goal) {
    return queries.pathTo(viewer, actor, goal);
  }

  /**
   * A plan's trail, for the direction that answers for it. The reading is itself on the trail.
   *
   * @param after the number of the last row of the page before; 0: from the start
   * @return empty when the plan is not there or the person may not know
   */
  public Optional<Page<TrailEntry, Long>> trail(Actor actor, PlanId plan, long after, int limit) {
    return trails.of(actor, plan, after, limit);
  }

  /**
   * Who consulted a student's plans (T-2), plan by plan, for the direction that answers for them.
   * The reading is itself on the trail of each plan.
   *
   * @return empty when there is no such plan, or the person may not know
   */
  public Optional<Page<Consultation, Consultation.Key>> consultations(
      Actor actor, StudentNumber student, Optional<Consultation.Key> after, int limit) {
    return trails.consultations(actor, student, after, limit);
  }

  /**
   * Tells a report for who answers for personal data (T-2): for the access officers whom the policy
   * names. The asking is itself on the trail, of each plan whose data are told or at the district's
   * door, before anything is. docs/reports.md says what each report holds.
   *
   * @param sink takes the report row by row; nothing when it is not told
   * @return whether it was told; false when the person may not know, whoever it is about
   */
  public boolean report(Actor actor, ReportRequest request, ReportSink sink) {
    return reporting.report(actor, request, sink);
  }

  /**
   * What stays of a purged plan (D-2): that there was one, who marked and who purged it, when; for
   * the direction of its school and for IT services.
   *
   * @return empty when the plan was not purged, or the person may not know
   */
  public Optional<Tombstone> purged(Actor actor, PlanId plan) {
    return queries.purged(actor, plan);
  }

  /**
   * The certificate of a plan's destruction (D-2), for who purged it: IT services, and for the
   * direction of its school. It verifies without the store.
   *
   * @return empty when the plan was not purged, or the person may not know
   */
  public Optional<DestructionCertificate> certificateOfDestruction(Actor actor, PlanId plan) {
    return queries.certificate(actor, plan);
  }

  // Help.

  /**
   * Why somebody cannot enter (Q5, Q7, Q8), told only to who may know (H-4).
   *
   * @param viewer who asks: the person, or who keeps a staff table
   * @param typed the address as the person types it
   */
  public Diagnosis whyCannotEnter(Actor viewer, String typed) {
    return diagnosing.ofEntering(viewer, typed, Optional.empty());
  }

  /**
   * Why a school is not offered to somebody (Q6), told only to who may know (H-4).
   *
   * @param viewer who asks: the person, or who keeps the school's staff table
   * @param typed the address as the person types it
   * @param school the school that is missed
   */
  public Diagnosis whySchoolIsMissing(Actor viewer, String typed, SchoolCode school) {
    return diagnosing.ofEntering(viewer, typed, Optional.of(school));
  }

  /**
   * Why a parent cannot sign (Q10), told only to who may know (H-4).
   *
   * @param viewer who asks: staff of the plan, or the parent
   * @param parent the parent, by the door that they use
   */
  public Diagnosis whyCannotSign(Actor viewer, PlanId plan, Actor parent) {
    return diagnosing.ofSigning(viewer, plan, parent);
  }

  /**
   * Why a parent cannot sign (Q10), told to the direction or the secretary of the student's school,
   * to whom the parent turns: what GPI and the accounts say, and nothing of a plan (H-4). A
   * guardian is told about themselves.
   *
   * @param parent the parent, by the door that they use
   */
  public Diagnosis whyCannotSign(Actor viewer, StudentNumber student, Actor parent) {
    return diagnosing.ofSigning(viewer, student, parent);
  }

  /**
   * The request for a parent who cannot sign (H-5): the five lines of Q10.
   *
   * @return empty unless staff who may read the plan ask for a guardian whom GPI knows, or such a
   *     guardian who may read the plan for themselves
   */
  public Optional<SupportRequest> supportRequest(Actor viewer, PlanId plan, Actor parent) {
    return diagnosing.requestFor(viewer, plan, parent);
  }

  /**
   * The same request, written by the secretary or the direction of the student's school, to whom
   * the parent turns (Q10). It says nothing of a plan.
   *
   * @return empty unless they ask for a guardian whom GPI knows by that address, or such a guardian
   *     for themselves
   */
  public Optional<SupportRequest> supportRequest(
      Actor viewer, StudentNumber student, EmailAddress parent) {
    return diagnosing.requestFor(viewer, student, parent);
  }

  // Another policy.

  /**
   * Judges what everybody around a school's plans could ask for, under two policies: what would
   * change before it is in force. It shows nothing of a plan to anybody, and changes none.
   *
   * @param change counts what differs; the same may be handed in for school after school
   */
  public void replay(SchoolCode school, SchoolYear year, PolicyChange change) {
    replaying.plans(school, year, change);
  }

  // Proof.

  /** Verifies the trail, the content and the signatures of one plan (G-7, T-1). */
  public VerificationReport verify(PlanId plan) {
    return verifying(Optional.empty(), Optional.empty()).plan(plan);
  }

  /**
   * Verifies one plan against the last checkpoint that was kept elsewhere.
   *
   * @param checkpoints where checkpoints are kept
   * @param sealer who can tell whether the checkpoint's seal is the host's; empty: nobody
   */
  public VerificationReport verify(
      PlanId plan, CheckpointSource checkpoints, Optional<Sealer> sealer) {
    return verifying(Optional.of(checkpoints), sealer).plan(plan);
  }

  /**
   * Verifies the trail, the contents and the signatures of a school or of everything (G-7, T-1). It
   * streams, and may run while people work. Without a checkpoint it cannot see a chain that was
   * rewritten or set back as a whole, and the report says so. Of everything, two schools are
   * verified at a time, one of them by a thread that ends with it.
   *
   * @param school the school; empty: everything
   * @param progress told how many chains are verified, again and again; can stop it
   */
  public VerificationReport verifyAll(Optional<SchoolCode> school, Batch.Progress progress) {
    return verifyAll(verifying(Optional.empty(), Optional.empty()), school, progress);
  }

  /**
   * Verifies a school or everything against the last checkpoint that was kept elsewhere.
   *
   * @param checkpoints where checkpoints are kept
   * @param sealer who can tell whether the checkpoint's seal is the host's; empty: nobody
   */
  public VerificationReport verifyAll(
      Optional<SchoolCode> school,
      CheckpointSource checkpoints,
      Optional<Sealer> sealer,
      Batch.Progress progress) {
    return verifyAll(verifying(Optional.of(checkpoints), sealer), school, progress);
  }

  private static VerificationReport verifyAll(
      Verifying verifying, Optional<SchoolCode> school, Batch.Progress progress) {
    return school.isPresent()
        ? verifying.school(school.get(), progress)
        : verifying.everything(progress);
  }

  private Verifying verifying(Optional<CheckpointSource> checkpoints, Optional<Sealer> sealer) {
    return new Verifying(host.store().evidence(), checkpoints, sealer, terms(), host.beside());
  }

  private StepTerms terms() {
    return new StepTerms(
        policy.firstDay(),
        policy.plans().daysAfterYearEnd(),
        policy.plans().signedCreatedInError());
  }

  /**
   * Takes a checkpoint of all chains and hands it to a place that is kept apart from the store.
   * When, and how often, is the host's to say; what happened since the last one can be rewritten
   * unseen.
   *
   * @param sink where it goes
   * @param sealer seals it; empty: it is not sealed
   */
  public Checkpoint checkpoint(CheckpointSink sink, Optional<Sealer> sealer) {
    return new CheckpointTaking(host.store(), host.clock()).take(sink, sealer);
  }

  /**
   * Writes everything that is evidence as lines of JSON, for somebody who verifies it with a
   * program of their own (docs/trail-format.md). It holds everything that plans say and who they
   * are of: whoever gets it must be allowed to know all that.
   *
   * @param school the school; empty: everything
   * @param out where to; it is not closed
   * @return how many lines
   * @throws java.io.UncheckedIOException when it cannot be written
   */
  public long exportEvidence(Optional<SchoolCode> school, OutputStream out) {
    return new Exporting(host.store().evidence()).export(school, out);
  }

  /**
   * Writes everything that is evidence, like {@link #exportEvidence(Optional, OutputStream)}, and
   * first leaves a row on the trail: who exported, and when, at the door of the school, or at the
   * district's if everything is exported. The row is in what is written. Nobody is refused: whoever
   * reads the store has the evidence.
   *
   * @param actor the person who exports
   * @param school the school; empty: everything
   * @param out where to; it is not closed
   * @return how many lines
   * @throws StoreException if the row was not kept; then nothing is written
   * @throws java.io.UncheckedIOException when it cannot be written
   */
  public long exportEvidence(Actor actor, Optional<SchoolCode> school, OutputStream out) {
    if (!new ReportNotes(host, actor, "ExportEvidence").toldAll(school)) {
      throw new StoreException("The export is not on the trail, so nothing was exported.");
    }
    return exportEvidence(school, out);
  }

  /** Keeps what was read or refused; what was not kept was not read. */
  private boolean noted(Actor actor, Supplier<Change> note) {
    return kept(
            actor,
            Optional.empty(),
            () ->
                new Preparation.Prepared(
                    new Outcome.Done(Optional.empty()), Optional.of(note.get())))
        .done();
  }

  /**
   * Keeps what was prepared. Whether the key was used is asked after the facts were gathered: what
   * another request under the key changed in them came to be together with the key's use.
   */
  private Outcome kept(
      Actor actor, Optional<CommitKey> key, Supplier<Preparation.Prepared> prepare) {
    for (int round = 0; round < ROUNDS; round++) {
      Preparation.Prepared prepared = prepare.get();
      Optional<KeyUse> used = key.flatMap(host.store()::committed);
      if (used.isPresent()) {
        return preparation.toldBefore(actor, key.orElseThrow(), used.get());
      }
      Optional<Change> change = prepared.change();
      if (change.isEmpty()) {
        return prepared.outcome();
      }
      Optional<CommitKey> usedUp = key.filter(any -> prepared.outcome().done());
      CommitResult result = host.store().commit(new Commit(usedUp, ImmutableList.of(change.get())));
      if (result == CommitResult.COMMITTED) {
        return prepared.outcome();
      }
      if (result == CommitResult.YEAR_TAKEN) {
        return new Outcome.Conflict(ConflictKind.YEAR_TAKEN);
      }
    }
    return new Outcome.Conflict(ConflictKind.BUSY);
  }
}
