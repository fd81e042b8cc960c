package org.planintervention.desk;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.planintervention.decision.Action;
import org.planintervention.decision.Diagnosis;
import org.planintervention.decision.Diagnosis.Answer;
import org.planintervention.decision.Diagnosis.Check;
import org.planintervention.decision.Diagnosis.Question;
import org.planintervention.plan.ConsentGround;
import org.planintervention.plan.Plan;
import org.planintervention.plan.PlanStatus;
import org.planintervention.policy.Role;
import org.planintervention.rules.Facts;
import org.planintervention.rules.RuleBook;
import org.planintervention.spi.facts.AddressReading;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.Guardian;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StaffRow;
import org.planintervention.spi.facts.StaffRowSlip;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Entry;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.outside.SupportRequest;
import org.planintervention.spi.store.PlanId;

/**
 * Looks into why somebody cannot enter or a parent cannot sign, in the help page's order, and tells
 * each thing only to who may know it (H-4). It decides nothing: what it says of a right, it asks
 * the rule book.
 */
final class Diagnosing {
  private final HostSystems host;
  private final RuleBook book;
  private final FactGathering gathering;
  private final RightsCache rights;
  private final SupportWriting writing;

  Diagnosing(HostSystems host, RuleBook book, FactGathering gathering, RightsCache rights) {
    this.host = host;
    this.book = book;
    this.gathering = gathering;
    this.rights = rights;
    this.writing = new SupportWriting(host, book.policy());
  }

  // Q5 to Q8

  Diagnosis ofEntering(Actor viewer, String typed) {
    AddressReading reading = EmailAddress.read(typed);
    Optional<EmailAddress> address = reading.usable();
    boolean oneself = address.isPresent() && address.equals(viewer.address()) && mayEnter(viewer);
    Predicate<SchoolCode> told = school -> oneself || keepsTable(viewer, school);
    boolean anyTold = oneself || rights.fresh(viewer).schools().stream().anyMatch(told);
    List<StaffRow> rows =
        address.map(host.staff()::rowsOf).orElse(List.of()).stream()
            .filter(row -> told.test(row.school()))
            .toList();
    List<StaffRowSlip> slips =
        host.staff().slipsNear(typed).stream()
            .filter(slip -> keepsTable(viewer, slip.school()))
            .toList();
    List<StaffRow> current = rows.stream().filter(row -> row.currentOn(gathering.today())).toList();
    ImmutableList.Builder<Check> checks = ImmutableList.builder();
    checks.add(
        check(
            Question.ADDRESS_OF_DISTRICT,
            true,
            address.map(book.policy()::ofDistrict).orElse(false)));
    checks.add(check(Question.IN_STAFF_TABLE, anyTold, !rows.isEmpty()));
    checks.add(check(Question.ROW_IS_CURRENT, anyTold && !rows.isEmpty(), !current.isEmpty()));
    checks.add(
        check(
            Question.FUNCTION_IS_KNOWN,
            anyTold && !current.isEmpty(),
            current.stream().anyMatch(row -> role(row).isPresent())));
    checks.add(
        check(
            Question.FUNCTION_GIVES_ACCESS,
            anyTold && !current.isEmpty(),
            current.stream()
                .anyMatch(row -> role(row).filter(role -> role != Role.NONE).isPresent())));
    checks.add(
        check(
            Question.RIGHTS_ARE_FRESH,
            oneself,
            rights.of(viewer).roles().equals(rights.fresh(viewer).roles())));
    return finished(
        checks.build(), slips, List.of(), found -> Optional.of(writing.forStaff(found)));
  }

  // Q10

  Diagnosis ofSigning(Actor viewer, PlanId id, Actor parent) {
    FactGathering.Gathered gathered = gathering.withWholeSchool(viewer, id);
    Facts facts = gathered.facts();
    boolean reads = book.mayRead(facts, viewer, id);
    boolean oneself = viewer.equals(parent);
    Optional<Plan> plan = reads ? facts.plan(id) : Optional.empty();
    Optional<EmailAddress> address = parent.address();
    Optional<Guardian> guardian =
        facts.guardians().stream()
            .filter(one -> plan.isPresent() && one.address().isPresent())
            .filter(one -> one.address().equals(address))
            .findFirst();
    ImmutableList.Builder<Check> checks = ImmutableList.builder();
    checks.add(
        check(
            Question.PLAN_IS_READY,
            reads,
            plan.filter(one -> one.status() == PlanStatus.READY_TO_SIGN).isPresent()));
    checks.add(
        check(
            Question.PARENT_HAS_ACCOUNT,
            reads || oneself,
            address.filter(host.accounts()::hasAccount).isPresent()));
    checks.add(check(Question.ADDRESS_IS_IN_GPI, reads, guardian.isPresent()));
    checks.add(
        check(
            Question.ADDRESS_IS_IN_LIST,
            reads,
            plan.isPresent()
                && address.map(Person::of).filter(plan.get().listed()::contains).isPresent()));
    checks.add(
        check(
            Question.PARENT_HAS_AUTHORITY,
            reads && guardian.isPresent(),
            guardian.map(Guardian::parentalAuthority).orElse(false)));
    checks.add(
        check(Question.BY_PARENTS_DOOR, reads || oneself, parent.entry() == Entry.PARENT_PORTAL));
    List<Action> instead = new ArrayList<>();
    if (reads && address.isPresent()) {
      Action.SignFor signFor = signFor(facts, id, Person.of(address.get()));
      if (book.judge(facts, viewer, signFor).granted()) {
        instead.add(signFor);
      }
    }
    return finished(
        checks.build(), List.of(), instead, found -> request(viewer, facts, id, address));
  }

  Optional<SupportRequest> requestFor(Actor viewer, PlanId id, Actor parent) {
    Facts facts = gathering.forAction(viewer, new Action.Consult(id)).facts();
    return request(viewer, facts, id, parent.address());
  }

  /** For staff who may read the plan, about a guardian whom GPI knows under that address. */
  private Optional<SupportRequest> request(
      Actor viewer, Facts facts, PlanId id, Optional<EmailAddress> address) {
    if (viewer.entry() != Entry.STAFF || !book.mayRead(facts, viewer, id)) {
      return Optional.empty();
    }
    return facts.guardians().stream()
        .filter(one -> one.address().isPresent() && one.address().equals(address))
        .findFirst()
        .flatMap(guardian -> writing.forParent(facts.plan(id).orElseThrow(), guardian));
  }

  private static Action.SignFor signFor(Facts facts, PlanId id, Person person) {
    return new Action.SignFor(
        id,
        person,
        Optional.of(ConsentGround.VOICE),
        "",
        Optional.of(facts.today()),
        Optional.empty());
  }

  private interface Request {
    Optional<SupportRequest> after(List<Check> found);
  }

  private static Diagnosis finished(
      List<Check> checks, List<StaffRowSlip> slips, List<Action> instead, Request request) {
    Diagnosis found = new Diagnosis(checks, slips, instead, Optional.empty());
    return found.nothingFound() && slips.isEmpty()
        ? new Diagnosis(checks, slips, instead, request.after(checks))
        : found;
  }

  private boolean mayEnter(Actor viewer) {
    Action enter = new Action.Enter();
    return book.judge(gathering.forAction(viewer, enter).facts(), viewer, enter).granted();
  }

  private boolean keepsTable(Actor viewer, SchoolCode school) {
    Action maintain = new Action.MaintainStaffTable(school);
    return book.judge(gathering.forAction(viewer, maintain).facts(), viewer, maintain).granted();
  }

  private Optional<Role> role(StaffRow row) {
    return book.policy().roleOf(row.category(), row.function());
  }

  private static Check check(Question question, boolean told, boolean yes) {
    return new Check(question, told ? yes ? Answer.YES : Answer.NO : Answer.NOT_TOLD);
  }
}
