package org.planintervention.samples.schoolyear.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planintervention.desk.PlanRows;
import org.planintervention.plan.Plan;
import org.planintervention.plan.PlanStatus;
import org.planintervention.plan.SchoolYear;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.policy.Role;
import org.planintervention.rules.StaffRoles;
import org.planintervention.samples.schoolyear.reading.DistrictData;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.Guardian;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StaffDirectory;
import org.planintervention.spi.facts.Student;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Entry;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanRow;
import org.planintervention.spi.store.PlanStore;

/** Who plays in the story, and the plans that it is about, each time as the store has them. */
final class Cast {
  /** Plans taken over come first, in the order of their lines; their names begin so. */
  private static final String TAKEN_OVER = DistrictData.ARCHIVED_PLAN_NAME;

  /** So few that all their plans are no more than a store answers at once. */
  private static final int STUDENTS_AT_ONCE = 50;

  private static final Comparator<Plan> BY_YEAR_THEN_AGE =
      Comparator.comparing(Plan::year)
          .thenComparing(plan -> !takenOver(plan))
          .thenComparing(plan -> plan.id().name());

  private static final Comparator<Plan> BY_YEAR_READINESS_LINE =
      Comparator.comparing(Plan::year)
          .thenComparing(plan -> plan.lastReady().isPresent())
          .thenComparing(plan -> plan.id().name());

  private final DistrictData data;
  private final StaffDirectory staff;
  private final PlanStore store;
  private final DistrictPolicy policy;
  private final LocalDate today;

  Cast(
      DistrictData data,
      StaffDirectory staff,
      PlanStore store,
      DistrictPolicy policy,
      LocalDate today) {
    this.data = data;
    this.staff = staff;
    this.store = store;
    this.policy = policy;
    this.today = today;
  }

  SchoolYear thisYear() {
    return policy.yearOf(today);
  }

  List<SchoolCode> schools() {
    return data.schools();
  }

  List<Student> students() {
    return data.students();
  }

  /** The guardians of a student whose address can be used, in the file's order, each once. */
  List<EmailAddress> guardiansOf(StudentNumber student) {
    return data.guardiansOf(student).stream()
        .flatMap(guardian -> guardian.address().stream())
        .distinct()
        .toList();
  }

  boolean hasAuthority(StudentNumber student, EmailAddress address) {
    return data.guardiansOf(student).stream()
        .filter(Guardian::parentalAuthority)
        .anyMatch(guardian -> guardian.address().equals(Optional.of(address)));
  }

  /** The first person of a school's direction (D1). */
  Optional<Actor> first(SchoolCode school) {
    return direction(school).stream().findFirst();
  }

  /** The second person of a school's direction (D2). */
  Optional<Actor> second(SchoolCode school) {
    return direction(school).stream().skip(1).findFirst();
  }

  private List<Actor> direction(SchoolCode school) {
    return new StaffRoles(policy)
        .holders(staff.rowsOfSchool(school), Role.DIRECTION, today).stream()
            .map(address -> Actor.of(Entry.STAFF, address))
            .toList();
  }

  static Actor coordinatorOf(Plan plan) {
    return Actor.of(Entry.STAFF, plan.coordinator());
  }

  List<Plan> plansOf(StudentNumber student) {
    return plansOf(List.of(student), Optional.empty());
  }

  /** Student by student in the order given, a chunk of students in one question. */
  private List<Plan> plansOf(List<StudentNumber> all, Optional<Integer> year) {
    List<Plan> plans = new ArrayList<>();
    for (int from = 0; from < all.size(); from += STUDENTS_AT_ONCE) {
      List<StudentNumber> some = all.subList(from, Math.min(all.size(), from + STUDENTS_AT_ONCE));
      List<PlanId> ids = store.ofStudents(some, year).stream().map(PlanRow::id).toList();
      Map<StudentNumber, List<Plan>> found =
          store.find(ids).stream()
              .map(PlanRows::plan)
              .sorted(BY_YEAR_THEN_AGE)
              .collect(Collectors.groupingBy(Plan::student));
      some.forEach(student -> plans.addAll(found.getOrDefault(student, List.of())));
    }
    return plans;
  }

  /**
   * The latest archived plan of a student. Of one year, a plan that was ready counts as later than
   * one that never was, then the later line.
   */
  Optional<Plan> latestArchived(StudentNumber student) {
    return archived(student).max(BY_YEAR_READINESS_LINE);
  }

  /** The latest archived plan of a student from a year before this one. */
  Optional<Plan> latestOfEarlierYears(StudentNumber student) {
    return archived(student)
        .filter(plan -> plan.year().compareTo(thisYear()) < 0)
        .max(BY_YEAR_READINESS_LINE);
  }

  private Stream<Plan> archived(StudentNumber student) {
    return plansOf(student).stream().filter(Cast::takenOver);
  }

  private static boolean takenOver(Plan plan) {
    return plan.id().name().startsWith(TAKEN_OVER);
  }

  /** The plans of this year that were made in it, student by student; the archive's are not. */
  List<Plan> plansOfThisYear() {
    List<StudentNumber> numbers = students().stream().map(Student::number).toList();
    return plansOf(numbers, Optional.of(thisYear().start())).stream()
        .filter(plan -> !takenOver(plan))
        .toList();
  }

  List<Plan> plansOfThisYear(PlanStatus status) {
    return plansOfThisYear().stream().filter(plan -> plan.status() == status).toList();
  }

  /** The guardians who are listed on a plan, in the file's order. */
  List<EmailAddress> listedGuardians(Plan plan) {
    return guardiansOf(plan.student()).stream()
        .filter(address -> plan.listed().contains(Person.of(address)))
        .toList();
  }

  /** A plan that is there. */
  Plan find(PlanId id) {
    return store.find(id).map(PlanRows::plan).orElseThrow();
  }

  Optional<Plan> sourceOf(Plan plan) {
    return plan.source().flatMap(store::find).map(PlanRows::plan);
  }
}
