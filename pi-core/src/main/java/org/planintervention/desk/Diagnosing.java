package org.planintervention.desk;

import static org.planintervention.spi.privacy.DataLevel.IDENTIFYING;
import static org.planintervention.spi.privacy.DataLevel.NONE;
import static org.planintervention.spi.privacy.DataLevel.SENSITIVE;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.planintervention.decision.Action;
import org.planintervention.decision.Diagnosis;
import org.planintervention.decision.Diagnosis.Answer;
import org.planintervention.decision.Diagnosis.Check;
import org.planintervention.decision.Diagnosis.Question;
import org.planintervention.plan.Plan;
import org.planintervention.plan.PlanStatus;
import org.planintervention.policy.Role;
import org.planintervention.rules.Disclosure;
import org.planintervention.rules.Facts;
import org.planintervention.rules.RuleBook;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.Guardian;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StaffRow;
import org.planintervention.spi.facts.StaffRowSlip;
import org.planintervention.spi.facts.Student;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Entry;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.outside.SupportRequest;
import org.planintervention.spi.privacy.PersonalData;
import org.planintervention.spi.store.PlanId;

/**
 * Looks into why somebody cannot enter or a parent cannot sign, in the help page's order (H-4). Who
 * may be told which check is decided by {@link Disclosure}. Each question is on a trail before it
 * is answered.
 */
final class Diagnosing {
  private final HostSystems host;
  private final RuleBook book;
  private final FactGathering gathering;
  private final RightsCache rights;
  private final Disclosure disclosure;
  private final SupportWriting writing;
  private final HelpNotes notes;

  Diagnosing(HostSystems host, RuleBook book, FactGathering gathering, RightsCache rights) {
    this.host = host;
    this.book = book;
    this.gathering = gathering;
    this.rights = rights;
    this.disclosure = new Disclosure(book);
    this.writing = new SupportWriting(host, book.policy());
    this.notes = new HelpNotes(host, gathering);
  }

  // Q5 to Q8

  /**
   * Looks at the rows of all schools, or of the one that is missed.
   *
   * @param missed the school that is not offered (Q6); empty: nothing is, or any other trouble
   */
  Diagnosis ofEntering(Actor viewer, String typed, Optional<SchoolCode> missed) {
    Optional<EmailAddress> address = EmailAddress.read(typed).usable();
    Facts facts = gathering.aboutActor(viewer);
    Rights fresh = rights.fresh(viewer);
    HelpQuestion question =
        missed
            .map(school -> HelpQuestion.of("WhySchoolIsMissing", school, typed))
            .orElseGet(() -> HelpQuestion.of("WhyCannotEnter", Preparation.DISTRICT, typed));
    boolean kept = notes.keep(viewer, question);
    boolean oneself = kept && disclosure.isOwnAddress(facts, viewer, address);
    List<SchoolCode> tables =
        kept
            ? disclosure.tablesOf(
                facts,
                viewer,
                fresh.schools().stream()
                    .filter(school -> missed.isEmpty() || missed.get().equals(school))
                    .toList())
            : List.of();
    boolean told = oneself || !tables.isEmpty();
    List<StaffRow> rows =
        address.filter(one -> told).map(host.staff()::rowsOf).orElse(List.of()).stream()
            .filter(row -> missed.isEmpty() || missed.get().equals(row.school()))
            .filter(row -> oneself || tables.contains(row.school()))
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
                oneself && rights.of(viewer).roles().equals(fresh.roles())));
    Diagnosis found =
        new Diagnosis(
            checks,
            rows.stream().filter(row -> tables.contains(row.school())).toList(),
            slipsIn(tables, typed),
            List.of(),
            Optional.empty());
    return told && found.nothingFound()
        ? withRequest(found, Optional.of(writing.forStaff(typed, checks)))
        : found;
  }

  /** The slips of the tables that the viewer maintains. */
  private List<StaffRowSlip> slipsIn(List<SchoolCode> tables, String typed) {
    return tables.isEmpty()
        ? List.of()
        : host.staff().slipsNear(typed).stream()
            .filter(slip -> tables.contains(slip.school()))
            .toList();
  }

  // Q10

  Diagnosis ofSigning(Actor viewer, PlanId id, Actor parent) {
    OfSigning asked = asked("WhyCannotSign", viewer, id, parent);
    return ofSigning(asked, asked.facts().plan(id));
  }

  /** Of a parent of a student, and of no plan. */
  Diagnosis ofSigning(Actor viewer, StudentNumber student, Actor parent) {
    return ofSigning(asked("WhyCannotSign", viewer, student, parent), Optional.empty());
  }

  private OfSigning asked(String kind, Actor viewer, PlanId id, Actor parent) {
    Facts facts = gathering.forDiagnosis(viewer, id);
    boolean kept = notes.keep(viewer, HelpQuestion.of(kind, id, parent));
    return new OfSigning(
        facts,
        viewer,
        parent,
        kept ? disclosure.ofSigning(facts, viewer, id, parent) : ImmutableSet.of());
  }

  private OfSigning asked(String kind, Actor viewer, StudentNumber student, Actor parent) {
    Facts facts = gathering.forDiagnosis(viewer, student);
    boolean kept = notes.keep(viewer, HelpQuestion.of(kind, schoolOf(facts), student, parent));
    return new OfSigning(
        facts,
        viewer,
        parent,
        kept ? disclosure.ofSigning(facts, viewer, parent) : ImmutableSet.of());
  }

  /**
   * A question about a signature.
   *
   * @param told the checks that the viewer may be told
   */
  private record OfSigning(
      @PersonalData(SENSITIVE) Facts facts,
      @PersonalData(IDENTIFYING) Actor viewer,
      @PersonalData(IDENTIFYING) Actor parent,
      @PersonalData(NONE) Set<Question> told) {

    /** The guardian who has the parent's address, if the viewer may be told of one. */
    Optional<Guardian> guardian() {
      return facts.guardians().stream()
          .filter(one -> told.contains(Question.ADDRESS_IS_IN_GPI))
          .filter(one -> one.address().isPresent() && one.address().equals(parent.address()))
          .findFirst();
    }

    Check check(Question question, boolean yes) {
      return Diagnosing.check(question, told.contains(question), yes);
    }
  }

  private Diagnosis ofSigning(OfSigning asked, Optional<Plan> plan) {
    Optional<Guardian> guardian = asked.guardian();
    Optional<Person> person = asked.parent().address().map(Person::of);
    ImmutableList<Check> checks =
        ImmutableList.of(
            asked.check(
                Question.PLAN_IS_READY,
                plan.filter(one -> one.status() == PlanStatus.READY_TO_SIGN).isPresent()),
            asked.check(Question.PARENT_HAS_ACCOUNT, hasAccount(asked)),
            asked.check(Question.ADDRESS_IS_IN_GPI, guardian.isPresent()),
            asked.check(
                Question.ADDRESS_IS_IN_LIST,
                plan.isPresent() && person.filter(plan.get().listed()::contains).isPresent()),
            check(
                Question.PARENT_HAS_AUTHORITY,
                asked.told().contains(Question.PARENT_HAS_AUTHORITY) && guardian.isPresent(),
                guardian.map(Guardian::parentalAuthority).orElse(false)),
            asked.check(Question.BY_PARENTS_DOOR, asked.parent().entry() == Entry.PARENT_PORTAL));
    Diagnosis found =
        new Diagnosis(
            checks,
            List.of(),
            List.of(),
            plan.map(one -> signingFor(asked, one.id(), guardian)).orElse(List.of()),
            Optional.empty());
    return found.nothingFound() ? withRequest(found, guardian.flatMap(writing::forParent)) : found;
  }

  /** Of a parent who asks it is known already. */
  private boolean hasAccount(OfSigning asked) {
    Optional<EmailAddress> address = asked.parent().address();
    if (!asked.told().contains(Question.PARENT_HAS_ACCOUNT) || address.isEmpty()) {
      return false;
    }
    return asked.viewer().entry().ofParents()
        ? asked.facts().accounts().contains(address.get())
        : host.accounts().hasAccount(address.get());
  }

  /**
   * Signing for the parent, or, when the address is nobody's, for each guardian whom the plan
   * lists: it is one of them who enters with another address.
   */
  private List<Action> signingFor(OfSigning asked, PlanId id, Optional<Guardian> guardian) {
    Facts facts = asked.facts();
    List<Guardian> candidates = guardian.map(List::of).orElse(facts.guardians());
    return candidates.stream()
        .flatMap(one -> one.address().stream())
        .map(
            address ->
                Action.SignFor.onGround(
                    id, Person.of(address), book.policy().plans().someGround(), facts.today()))
        .filter(signFor -> book.judge(facts, asked.viewer(), signFor).granted())
        .collect(ImmutableList.toImmutableList());
  }

  // H-5

  Optional<SupportRequest> requestFor(Actor viewer, PlanId id, Actor parent) {
    return asked("SupportRequest", viewer, id, parent).guardian().flatMap(writing::forParent);
  }

  Optional<SupportRequest> requestFor(Actor viewer, StudentNumber student, EmailAddress address) {
    return asked("SupportRequest", viewer, student, Actor.of(Entry.PARENT_PORTAL, address))
        .guardian()
        .flatMap(writing::forParent);
  }

  private static SchoolCode schoolOf(Facts facts) {
    return facts.student().map(Student::school).orElse(Preparation.DISTRICT);
  }

  private static Diagnosis withRequest(Diagnosis found, Optional<SupportRequest> request) {
    return new Diagnosis(found.checks(), found.rows(), found.slips(), found.instead(), request);
  }

  private Optional<Role> role(StaffRow row) {
    return book.policy().roleOf(row.category(), row.function());
  }

  private static Check check(Question question, boolean told, boolean yes) {
    return new Check(question, told ? yes ? Answer.YES : Answer.NO : Answer.NOT_TOLD);
  }
}
