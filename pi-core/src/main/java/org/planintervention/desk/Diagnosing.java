package org.planintervention.desk;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.planintervention.decision.Action;
import org.planintervention.decision.Diagnosis;
import org.planintervention.decision.Diagnosis.Answer;
import org.planintervention.decision.Diagnosis.Check;
import org.planintervention.decision.Diagnosis.Question;
import org.planintervention.plan.Plan;
import org.planintervention.plan.PlanStatus;
import org.planintervention.policy.Role;
import org.planintervention.rules.Facts;
import org.planintervention.rules.RuleBook;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.Guardian;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StaffRow;
import org.planintervention.spi.facts.Student;
import org.planintervention.spi.facts.StudentNumber;
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

  /**
   * Looks at the rows of all schools, or of the one that is missed.
   *
   * @param missed the school that is not offered (Q6); empty: nothing is, or any other trouble
   */
  Diagnosis ofEntering(Actor viewer, String typed, Optional<SchoolCode> missed) {
    Optional<EmailAddress> address = EmailAddress.read(typed).usable();
    boolean oneself = address.isPresent() && address.equals(viewer.address()) && mayEnter(viewer);
    List<SchoolCode> kept =
        rights.fresh(viewer).schools().stream()
            .filter(school -> missed.isEmpty() || missed.get().equals(school))
            .filter(school -> keepsTable(viewer, school))
            .toList();
    boolean told = oneself || !kept.isEmpty();
    List<StaffRow> rows =
        address.map(host.staff()::rowsOf).orElse(List.of()).stream()
            .filter(row -> missed.isEmpty() || missed.get().equals(row.school()))
            .filter(row -> oneself || kept.contains(row.school()))
            .toList();
    List<StaffRow> current = rows.stream().filter(row -> row.currentOn(gathering.today())).toList();
    ImmutableList<Check> checks =
        ImmutableList.of(
            check(
                Question.ADDRESS_OF_DISTRICT,
                true,
                address.filter(book.policy()::ofDistrict).isPresent()),
            check(Question.IN_STAFF_TABLE, told, !rows.isEmpty()),
            check(Question.ROW_IS_CURRENT, told && !rows.isEmpty(), !current.isEmpty()),
            check(
                Question.FUNCTION_IS_KNOWN,
                told && !current.isEmpty(),
                current.stream().anyMatch(row -> role(row).isPresent())),
            check(
                Question.FUNCTION_GIVES_ACCESS,
                told && !current.isEmpty(),
                current.stream()
                    .anyMatch(row -> role(row).filter(role -> role != Role.NONE).isPresent())),
            check(
                Question.RIGHTS_ARE_FRESH,
                oneself,
                oneself && rights.of(viewer).roles().equals(rights.fresh(viewer).roles())));
    Diagnosis found =
        new Diagnosis(
            checks,
            rows.stream().filter(row -> kept.contains(row.school())).toList(),
            host.staff().slipsNear(typed).stream()
                .filter(slip -> kept.contains(slip.school()))
                .toList(),
            List.of(),
            Optional.empty());
    return told && found.nothingFound()
        ? withRequest(found, Optional.of(writing.forStaff(typed, checks)))
        : found;
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
    Diagnosis found =
        new Diagnosis(
            checks.build(),
            List.of(),
            List.of(),
            reads ? signingFor(facts, viewer, id, guardian) : List.of(),
            Optional.empty());
    return found.nothingFound() ? withRequest(found, request(viewer, facts, id, address)) : found;
  }

  /**
   * Signing for the parent, or, when the address is nobody's, for each guardian whom the plan
   * lists: it is one of them who enters with another address.
   */
  private List<Action> signingFor(
      Facts facts, Actor viewer, PlanId id, Optional<Guardian> guardian) {
    List<Guardian> candidates = guardian.map(List::of).orElse(facts.guardians());
    return candidates.stream()
        .flatMap(one -> one.address().stream())
        .map(
            address ->
                Action.SignFor.onGround(
                    id, Person.of(address), book.policy().plans().someGround(), facts.today()))
        .filter(signFor -> book.judge(facts, viewer, signFor).granted())
        .collect(ImmutableList.toImmutableList());
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
        .flatMap(writing::forParent);
  }

  /** For who keeps the staff table of the student's school, plan or no plan (Q10). */
  Optional<SupportRequest> requestFor(Actor viewer, StudentNumber student, EmailAddress address) {
    Optional<SchoolCode> school = host.students().student(student).map(Student::school);
    return host.students().guardiansOf(student).stream()
        .filter(one -> one.address().equals(Optional.of(address)))
        .filter(one -> school.isPresent() && keepsTable(viewer, school.get()))
        .findFirst()
        .flatMap(writing::forParent);
  }

  private static Diagnosis withRequest(Diagnosis found, Optional<SupportRequest> request) {
    return new Diagnosis(found.checks(), found.rows(), found.slips(), found.instead(), request);
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
