package org.planintervention.desk;

import static org.planintervention.spi.privacy.DataLevel.SENSITIVE;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.time.Instant;
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
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanRow;
import org.planintervention.spi.store.SignatureRow;
import org.planintervention.spi.store.StoredPlan;
import org.planintervention.spi.store.Tombstone;
import org.planintervention.spi.store.TrailRow;

/** The walk of one action up to its commit: gather, judge, apply. */
final class Preparation {
  /** The school of the door through which the district itself is entered. */
  static final SchoolCode DISTRICT = new SchoolCode("-");

  private static final int NAME_LENGTH = 12;

  private final HostSystems host;
  private final RuleBook book;
  private final Consequences consequences;
  private final FactGathering gathering;
  private final TrailWriting trail;

  Preparation(HostSystems host, RuleBook book, FactGathering gathering) {
    this.host = host;
    this.book = book;
    this.consequences = new Consequences(book.policy());
    this.gathering = gathering;
    this.trail = new TrailWriting(host.random());
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
    return prepare(PlanReading.in(host.store()), actor, action);
  }

  Prepared prepare(PlanReading plans, Actor actor, Action action) {
    FactGathering.Gathered gathered = gathering.forAction(plans, actor, action);
    Decision decision = book.judge(gathered.facts(), actor, action);
    if (!decision.granted()) {
      return refuse(actor, action, gathered, decision);
    }
    Instant now = host.clock().instant();
    if (action instanceof Action.Consult || action instanceof Action.Recover) {
      return read(actor, action, gathered.stored().orElseThrow(), now);
    }
    if (action instanceof Action.Purge) {
      return purge(actor, action, gathered.stored().orElseThrow(), now);
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

  /** The answer that was given when an action was kept, told again to who asks for it again. */
  Outcome toldBefore(Actor actor, Optional<TrailRow> kept) {
    Optional<List<ReasonCode>> refused = kept.flatMap(TrailWriting::reasons);
    if (refused.isPresent()) {
      return new Outcome.Refused(refused.get(), Optional.empty());
    }
    Optional<StoredPlan> plan =
        kept.filter(row -> !row.chain().isDoor())
            .flatMap(
                row -> host.store().find(new PlanId(row.chain().school(), row.chain().name())));
    return new Outcome.Done(
        plan.filter(stored -> mayRead(actor, stored.row().id()))
            .map(stored -> viewFor(actor, PlanRows.plan(stored))));
  }

  private boolean mayRead(Actor actor, PlanId plan) {
    Facts facts = gathering.forAction(actor, new Action.Consult(plan)).facts();
    return book.mayRead(facts, actor, plan);
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
    Instant now = host.clock().instant();
    Bytes content = CanonicalForm.encode(Edition.of(plan));
    TrailWriting.Event event =
        new TrailWriting.Event(
            "TakeOver", Optional.empty(), now, Optional.of(plan.student()), Optional.empty());
    ObjectNode payload = trail.payload(event);
    trail.granted(payload);
    if (beside) {
      trail.beside(payload);
    }
    return change(
        plan,
        Optional.empty(),
        Optional.empty(),
        Optional.of(content),
        CanonicalForm.hash(content),
        claim,
        event,
        payload);
  }

  private Prepared refuse(
      Actor actor, Action action, FactGathering.Gathered gathered, Decision decision) {
    Instant now = host.clock().instant();
    boolean notFound = decision.reasons().contains(ReasonCode.NOT_FOUND);
    Optional<PlanId> asked =
        action instanceof Action.OnPlan onPlan ? Optional.of(onPlan.plan()) : Optional.empty();
    boolean onItsOwnTrail =
        gathered.stored().isPresent()
            && !notFound
            && !decision.reasons().contains(ReasonCode.NOT_IT_SERVICES);
    TrailWriting.Event event =
        new TrailWriting.Event(
            action.name(),
            Optional.of(actor),
            now,
            onItsOwnTrail
                ? gathered.stored().map(stored -> stored.row().student())
                : Optional.empty(),
            onItsOwnTrail ? Optional.empty() : asked);
    ObjectNode payload = trail.payload(event);
    trail.refused(payload, decision.reasons());
    trail.details(payload, action);
    ChainHead head =
        onItsOwnTrail
            ? gathered.stored().orElseThrow().head()
            : host.store().head(ChainId.door(home(action)));
    Optional<ContentDifference> changed =
        decision.reasons().contains(ReasonCode.VERSION_OUTDATED)
                && action instanceof Action.Write write
            ? changedSince(gathered.stored().orElseThrow(), write.base())
            : Optional.empty();
    return new Prepared(
        new Outcome.Refused(decision.reasons(), changed),
        Optional.of(new Change.Note(trail.seal(head, event, payload))));
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

  private Prepared read(Actor actor, Action action, StoredPlan stored, Instant now) {
    TrailWriting.Event event =
        new TrailWriting.Event(
            action.name(),
            Optional.of(actor),
            now,
            Optional.of(stored.row().student()),
            Optional.empty());
    PlanView view = viewFor(actor, PlanRows.plan(stored));
    ObjectNode payload = trail.payload(event);
    trail.granted(payload);
    payload.put("version", view.plan().version());
    return new Prepared(
        new Outcome.Done(Optional.of(view)),
        Optional.of(new Change.Note(trail.seal(stored.head(), event, payload))));
  }

  /**
   * The reading of a plan's trail, itself on the trail; refused, it goes to the door like any plan
   * that is not there.
   *
   * @param kind what was read, such as {@code ReadTrail}
   */
  Change trailRead(Actor actor, String kind, PlanId plan, boolean granted) {
    Optional<StoredPlan> stored = host.store().find(plan);
    boolean onItsOwn = granted && stored.isPresent();
    Optional<StudentNumber> student =
        onItsOwn ? stored.map(found -> found.row().student()) : Optional.empty();
    Optional<PlanId> about = onItsOwn ? Optional.empty() : Optional.of(plan);
    // As it stood when it was found: a plan that is purged meanwhile gets no row after its last.
    ChainHead head =
        onItsOwn ? stored.orElseThrow().head() : host.store().head(ChainId.door(plan.school()));
    return trailRead(actor, kind, head, student, about);
  }

  /** The reading of a student's trails that was refused, at the door of the student's school. */
  Change trailRefused(Actor actor, String kind, StudentNumber student) {
    SchoolCode school = host.students().student(student).map(Student::school).orElse(DISTRICT);
    ChainHead head = host.store().head(ChainId.door(school));
    return trailRead(actor, kind, head, Optional.empty(), Optional.empty());
  }

  private Change trailRead(
      Actor actor,
      String kind,
      ChainHead head,
      Optional<StudentNumber> student,
      Optional<PlanId> about) {
    TrailWriting.Event event =
        new TrailWriting.Event(kind, Optional.of(actor), host.clock().instant(), student, about);
    ObjectNode payload = trail.payload(event);
    if (head.chain().isDoor()) {
      trail.refused(payload, ImmutableList.of(ReasonCode.NOT_FOUND));
    } else {
      trail.granted(payload);
    }
    return new Change.Note(trail.seal(head, event, payload));
  }

  private Prepared purge(Actor actor, Action action, StoredPlan stored, Instant now) {
    PlanId id = stored.row().id();
    Plan plan = PlanRows.plan(stored);
    String marked = plan.markedBy().map(Person::key).orElse("");
    String purged = actor.person().map(Person::key).orElseThrow();
    TrailWriting.Event event =
        new TrailWriting.Event(
            action.name(), Optional.of(actor), now, Optional.empty(), Optional.empty());
    ObjectNode payload = trail.payload(event);
    trail.granted(payload);
    payload.put("markedBy", marked);
    payload.put("year", stored.row().year());
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
                trail.seal(stored.head(), event, payload))));
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
    TrailWriting.Event event =
        new TrailWriting.Event(
            action.name(),
            Optional.of(actor),
            circumstances.at(),
            Optional.of(after.student()),
            Optional.empty());
    ObjectNode payload = trail.payload(event);
    trail.granted(payload);
    trail.details(payload, action);
    after
        .source()
        .filter(source -> comesToBe)
        .ifPresent(source -> payload.put("source", source.text()));
    boolean newVersion = comesToBe || planBefore.orElseThrow().version() != after.version();
    Optional<Bytes> content =
        newVersion ? Optional.of(CanonicalForm.encode(Edition.of(after))) : Optional.empty();
    ContentHash hash =
        content.map(CanonicalForm::hash).orElseGet(() -> circumstances.hash().orElseThrow());
    Change change =
        change(after, before, planBefore, content, hash, claim(planBefore, after), event, payload);
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
      TrailWriting.Event event,
      ObjectNode payload) {
    PlanRow row = PlanRows.row(after, hash, event.at());
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
    trail.after(payload, after, row, signed);
    ChainHead head =
        stored.map(StoredPlan::head).orElseGet(() -> ChainHead.none(ChainId.of(after.id())));
    return new Change.Put(
        row, claim, content, newPeople, signatures, trail.seal(head, event, payload));
  }

  private Prepared noteAtDoor(Actor actor, Action action, Instant now) {
    TrailWriting.Event event =
        new TrailWriting.Event(
            action.name(),
            Optional.of(actor),
            now,
            Optional.<StudentNumber>empty(),
            Optional.empty());
    ObjectNode payload = trail.payload(event);
    trail.granted(payload);
    trail.details(payload, action);
    ChainHead head = host.store().head(ChainId.door(home(action)));
    return new Prepared(
        new Outcome.Done(Optional.empty()),
        Optional.of(new Change.Note(trail.seal(head, event, payload))));
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
