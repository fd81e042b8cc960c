package org.planintervention.desk;

import static org.planintervention.spi.privacy.DataLevel.SENSITIVE;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planintervention.canonical.CanonicalForm;
import org.planintervention.canonical.Edition;
import org.planintervention.decision.Action;
import org.planintervention.decision.ConflictKind;
import org.planintervention.decision.Decision;
import org.planintervention.decision.ReasonCode;
import org.planintervention.plan.ContentDifference;
import org.planintervention.plan.ContentHash;
import org.planintervention.plan.Plan;
import org.planintervention.plan.PlanStatus;
import org.planintervention.rules.Consequences;
import org.planintervention.rules.Facts;
import org.planintervention.rules.RuleBook;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.Student;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.privacy.PersonalData;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.ChainHead;
import org.planintervention.spi.store.ChainId;
import org.planintervention.spi.store.Change;
import org.planintervention.spi.store.CommitKey;
import org.planintervention.spi.store.DoorRows;
import org.planintervention.spi.store.KeyUse;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanRow;
import org.planintervention.spi.store.PlanStore;
import org.planintervention.spi.store.SignatureRow;
import org.planintervention.spi.store.StoredPlan;
import org.planintervention.spi.store.Tombstone;
import org.planintervention.spi.store.TrailQuery;
import org.planintervention.spi.store.TrailRow;
import org.planintervention.trail.TrailPayload;
import org.planintervention.trail.TrailPayload.Detail;

/** The walk of one action up to its commit: gather, judge, apply. */
final class Preparation {
  /** The school of the door through which the district itself is entered. */
  static final SchoolCode DISTRICT = new SchoolCode("-");

  private static final int NAME_LENGTH = 12;
  private static final List<ReasonCode> NOT_FOUND = ImmutableList.of(ReasonCode.NOT_FOUND);

  private final HostSystems host;
  private final RuleBook book;
  private final Consequences consequences;
  private final FactGathering gathering;
  private final TrailRows trail;

  Preparation(HostSystems host, RuleBook book, FactGathering gathering) {
    this.host = host;
    this.book = book;
    this.consequences = new Consequences(book.policy());
    this.gathering = gathering;
    this.trail = new TrailRows(host.random());
  }

  /**
   * An action that waits for its commit.
   *
   * @param outcome what will have come of it, once the change is kept
   * @param change what is to be kept; empty when nothing is
   */
  record Prepared(
      @PersonalData(SENSITIVE) Outcome outcome, @PersonalData(SENSITIVE) Optional<Change> change) {}

  Prepared prepare(Actor actor, Action action) {
    return prepare(actor, action, gathering.forAction(actor, action));
  }

  /** An action whose facts were gathered with others'. */
  Prepared prepare(Actor actor, Action action, FactGathering.Gathered gathered) {
    Decision decision = book.judge(gathered.facts(), actor, action);
    if (!decision.granted()) {
      return refuse(actor, action, gathered, decision);
    }
    Instant now = host.clock().instant();
    if (action instanceof Action.Consult || action instanceof Action.Recover) {
      return read(actor, action, gathered, now);
    }
    if (action instanceof Action.Purge) {
      return purge(actor, action, gathered, now);
    }
    Optional<ContentHash> hash =
        gathered.stored().map(stored -> CanonicalForm.hash(stored.content()));
    Optional<ContentHash> displayed = displayedBy(action);
    if (displayed.isPresent() && !displayed.equals(hash)) {
      return new Prepared(
          new Outcome.Conflict(ConflictKind.DISPLAYED_CONTENT_OUTDATED), Optional.empty());
    }
    Consequences.Circumstances circumstances =
        new Consequences.Circumstances(Instant.ofEpochMilli(now.toEpochMilli()), newName(), hash);
    Optional<Plan> after = consequences.after(gathered.facts(), actor, action, circumstances);
    return after.isPresent()
        ? put(actor, action, gathered, after.get(), circumstances)
        : noteAtDoor(actor, action, now);
  }

  /** The school whose matter an action is: at its door stands what may stand on no plan's trail. */
  SchoolCode home(Action action) {
    if (action instanceof Action.OnPlan onPlan) {
      return onPlan.plan().school();
    } else if (action instanceof Action.MaintainStaffTable maintain) {
      return maintain.school();
    } else if (action instanceof Action.Create create) {
      return host.students().student(create.student()).map(Student::school).orElse(DISTRICT);
    }
    return DISTRICT;
  }

  /**
   * The answer to a request under a key that was used before: for the same action what was answered
   * then, as the person may see it now; for any other that the key is used (T-3).
   */
  Outcome toldBefore(Actor actor, CommitKey key, KeyUse use) {
    if (!use.fingerprint().equals(key.fingerprint())) {
      return new Outcome.Conflict(ConflictKind.KEY_USED);
    }
    return new Outcome.Done(
        Optional.of(use.chain())
            .filter(chain -> !chain.isDoor())
            .flatMap(chain -> readable(actor, new PlanId(chain.school(), chain.name()))));
  }

  /** A plan as a person may see it, by the same questions whether it is there or not. */
  private Optional<PlanView> readable(Actor actor, PlanId plan) {
    Facts facts = gathering.forAction(actor, new Action.Consult(plan)).facts();
    return facts
        .plan(plan)
        .filter(known -> book.mayRead(facts, actor, plan))
        .map(known -> viewFor(actor, known));
  }

  /** Takes a plan over from an earlier platform as it stands; no rule judges history. */
  Change takeOver(Plan plan) {
    return takeOver(plan, false, plan.live() ? Change.Claim.TAKE : Change.Claim.KEEP);
  }

  /** The same for a plan beside which another of the student and year is there already (Y-2). */
  Change takeOverBeside(Plan plan) {
    return takeOver(plan, true, Change.Claim.TAKE_IF_FREE);
  }

  private Change takeOver(Plan plan, boolean beside, Change.Claim claim) {
    Bytes content = CanonicalForm.encode(Edition.of(plan));
    TrailPayload payload =
        TrailPayload.granted("TakeOver", host.clock().instant()).about(plan.student());
    return change(
        plan,
        Optional.empty(),
        Optional.empty(),
        Optional.of(content),
        CanonicalForm.hash(content),
        claim,
        beside ? payload.with(Detail.BESIDE, "true") : payload);
  }

  private Prepared refuse(
      Actor actor, Action action, FactGathering.Gathered gathered, Decision decision) {
    Instant now = host.clock().instant();
    Optional<PlanId> asked =
        action instanceof Action.OnPlan onPlan ? Optional.of(onPlan.plan()) : Optional.empty();
    boolean onItsOwnTrail = gathered.stored().isPresent();
    TrailPayload refused =
        TrailRows.with(
            TrailRows.refused(action.name(), now, told(action, decision)).by(actor), action);
    TrailPayload payload =
        onItsOwnTrail
            ? refused.about(gathered.stored().orElseThrow().row().student())
            : asked.map(refused::askedFor).orElse(refused);
    ChainHead head =
        onItsOwnTrail
            ? gathered.stored().orElseThrow().head()
            : host.store().head(ChainId.door(home(action)));
    Optional<ContentDifference> changed =
        decision.reasons().contains(ReasonCode.VERSION_OUTDATED)
                && !FactGathering.readsAsFamily(actor)
                && action instanceof Action.Write write
            ? changedSince(gathered.stored().orElseThrow(), write.base())
            : Optional.empty();
    return new Prepared(
        new Outcome.Refused(decision.reasons(), changed),
        Optional.of(new Change.Note(trail.seal(head, payload))));
  }

  /** A row about a student says of no reason: one of them is that there is a plan (D-2). */
  private static List<ReasonCode> told(Action action, Decision decision) {
    return action instanceof Action.Create ? ImmutableList.of() : decision.reasons();
  }

  private Optional<ContentDifference> changedSince(StoredPlan stored, int base) {
    return host.store()
        .content(stored.row().id(), base)
        .map(
            before ->
                ContentDifference.between(
                    CanonicalForm.decode(before).content(),
                    CanonicalForm.decode(stored.content()).content()));
  }

  private Prepared read(Actor actor, Action action, FactGathering.Gathered gathered, Instant now) {
    StoredPlan stored = gathered.stored().orElseThrow();
    PlanView view = viewFor(actor, gathered.facts().plan(stored.row().id()).orElseThrow());
    TrailPayload payload =
        TrailPayload.granted(action.name(), now)
            .by(actor)
            .about(stored.row().student())
            .with(Detail.VERSION, Integer.toString(view.plan().version()));
    return new Prepared(
        new Outcome.Done(Optional.of(view)),
        Optional.of(new Change.Note(trail.seal(stored.head(), payload))));
  }

  /**
   * The reading of a plan's trail, itself on the trail; refused, it goes to the door like any plan
   * that is not there.
   *
   * @param kind what was read, such as {@code ReadTrail}
   */
  Change trailRead(Actor actor, String kind, PlanId plan, boolean granted) {
    Instant now = host.clock().instant();
    Optional<StoredPlan> stored = host.store().find(plan);
    if (granted && stored.isPresent()) {
      // As it stood when it was found: a plan that is purged meanwhile gets no row after its last.
      TrailPayload payload =
          TrailPayload.granted(kind, now).by(actor).about(stored.get().row().student());
      return new Change.Note(trail.seal(stored.get().head(), payload));
    }
    return trailRefused(
        plan.school(), TrailRows.refused(kind, now, NOT_FOUND).by(actor).askedFor(plan));
  }

  /** The reading of a student's trails that was refused, at the door of the student's school. */
  Change trailRefused(Actor actor, String kind, StudentNumber student) {
    SchoolCode school = host.students().student(student).map(Student::school).orElse(DISTRICT);
    return trailRefused(
        school, TrailRows.refused(kind, host.clock().instant(), ImmutableList.of()).by(actor));
  }

  private Change trailRefused(SchoolCode school, TrailPayload payload) {
    return new Change.Note(trail.seal(host.store().head(ChainId.door(school)), payload));
  }

  private Prepared purge(Actor actor, Action action, FactGathering.Gathered gathered, Instant now) {
    StoredPlan stored = gathered.stored().orElseThrow();
    PlanId id = stored.row().id();
    Plan plan = gathered.facts().plan(id).orElseThrow();
    String marked = plan.markedBy().map(Person::key).orElse("");
    String purged = actor.person().map(Person::key).orElseThrow();
    DoorRows door = naming(id);
    TrailPayload granted = TrailPayload.granted(action.name(), now).by(actor);
    TrailPayload payload =
        (marked.isEmpty() ? granted : granted.with(Detail.MARKED_BY, marked))
            .with(Detail.YEAR, Integer.toString(stored.row().year()))
            .emptying(door);
    return new Prepared(
        new Outcome.Done(Optional.empty()),
        Optional.of(
            new Change.Purge(
                new Tombstone(
                    id,
                    stored.row().year(),
                    marked,
                    purged,
                    Instant.ofEpochMilli(now.toEpochMilli())),
                door,
                trail.seal(stored.head(), payload))));
  }

  /**
   * The rows of a door that name a plan. The head is asked for first: a row that comes later moves
   * it, and then the purge is prepared again.
   */
  private DoorRows naming(PlanId plan) {
    ChainHead head = host.store().head(ChainId.door(plan.school()));
    List<Long> numbers = new ArrayList<>();
    Optional<TrailRow.Key> after = Optional.empty();
    List<TrailRow> page;
    do {
      page = host.store().trail(TrailQuery.about(plan), after, PlanStore.MOST);
      page.forEach(row -> numbers.add(row.number()));
      after = page.stream().reduce((first, last) -> last).map(TrailRow::key);
    } while (page.size() == PlanStore.MOST);
    numbers.removeIf(number -> number > head.length());
    return new DoorRows(head, numbers);
  }

  private Prepared put(
      Actor actor,
      Action action,
      FactGathering.Gathered gathered,
      Plan after,
      Consequences.Circumstances circumstances) {
    boolean comesToBe = gathered.facts().plan(after.id()).isEmpty();
    Optional<StoredPlan> before = comesToBe ? Optional.empty() : gathered.stored();
    Optional<Plan> planBefore = comesToBe ? Optional.empty() : gathered.facts().plan(after.id());
    TrailPayload payload =
        TrailRows.with(
            TrailPayload.granted(action.name(), circumstances.at())
                .by(actor)
                .about(after.student()),
            action);
    boolean newVersion = comesToBe || planBefore.orElseThrow().version() != after.version();
    Optional<Bytes> content =
        newVersion ? Optional.of(CanonicalForm.encode(Edition.of(after))) : Optional.empty();
    ContentHash hash =
        content.map(CanonicalForm::hash).orElseGet(() -> circumstances.hash().orElseThrow());
    Change change =
        change(after, before, planBefore, content, hash, claim(planBefore, after), payload);
    return new Prepared(
        new Outcome.Done(Optional.of(new PlanView(after, hash))), Optional.of(change));
  }

  private Change change(
      Plan after,
      Optional<StoredPlan> stored,
      Optional<Plan> before,
      Optional<Bytes> content,
      ContentHash hash,
      Change.Claim claim,
      TrailPayload payload) {
    PlanRow row = PlanRows.row(after, hash, Instant.ofEpochMilli(payload.at()));
    boolean newPeople =
        before.isEmpty()
            || !before.get().listed().equals(after.listed())
            || !before.get().coordinator().equals(after.coordinator());
    List<SignatureRow> signedBefore = stored.map(StoredPlan::signatures).orElse(ImmutableList.of());
    List<SignatureRow> signatures =
        after.signatures().stream()
            .skip(signedBefore.size())
            .map(PlanRows::row)
            .collect(ImmutableList.toImmutableList());
    List<SignatureRow> signed =
        ImmutableList.<SignatureRow>builder().addAll(signedBefore).addAll(signatures).build();
    TrailPayload leaving = payload.leaving(TrailRows.standing(after, row, signed));
    ChainHead head =
        stored.map(StoredPlan::head).orElseGet(() -> ChainHead.none(ChainId.of(after.id())));
    return new Change.Put(row, claim, content, newPeople, signatures, trail.seal(head, leaving));
  }

  private Prepared noteAtDoor(Actor actor, Action action, Instant now) {
    TrailPayload payload =
        TrailRows.with(TrailPayload.granted(action.name(), now).by(actor), action);
    ChainHead head = host.store().head(ChainId.door(home(action)));
    return new Prepared(
        new Outcome.Done(Optional.empty()),
        Optional.of(new Change.Note(trail.seal(head, payload))));
  }

  private static Change.Claim claim(Optional<Plan> before, Plan after) {
    boolean wasLive = before.map(Plan::live).orElse(false);
    if (wasLive == after.live()) {
      return Change.Claim.KEEP;
    }
    return after.status() == PlanStatus.CREATED_IN_ERROR ? Change.Claim.RELEASE : Change.Claim.TAKE;
  }

  PlanView viewFor(Actor actor, Plan plan) {
    if (!FactGathering.readsAsFamily(actor) || plan.lastReady().isEmpty()) {
      return new PlanView(plan, CanonicalForm.hash(Edition.of(plan)));
    }
    int version = plan.lastReady().get();
    Edition edition =
        version == plan.version()
            ? Edition.of(plan)
            : CanonicalForm.decode(host.store().content(plan.id(), version).orElseThrow());
    return new PlanView(
        plan.asOf(version, edition.opening(), edition.content()), CanonicalForm.hash(edition));
  }

  private static Optional<ContentHash> displayedBy(Action action) {
    if (action instanceof Action.Sign sign) {
      return sign.displayed();
    }
    return action instanceof Action.SignFor signFor ? signFor.displayed() : Optional.empty();
  }

  private String newName() {
    return Bytes.of(host.random().apply(NAME_LENGTH)).hex();
  }
}
