package org.planintervention.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planintervention.decision.Action;
import org.planintervention.decision.Decision;
import org.planintervention.decision.RuleId;
import org.planintervention.plan.Goal;
import org.planintervention.plan.OpeningAnswer;
import org.planintervention.plan.OpeningSituation;
import org.planintervention.plan.Plan;
import org.planintervention.plan.PlanContent;
import org.planintervention.plan.PlanStatus;
import org.planintervention.plan.SchoolYear;
import org.planintervention.plan.Signature;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.Guardian;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StaffRow;
import org.planintervention.spi.facts.Student;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Entry;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.store.PlanId;

/**
 * A plan and the people around it, told in a line or two. Unless said otherwise: November 23, 2026;
 * a student of fourteen at school 014, with one plan of this year, in opening, with a situation and
 * a goal with means, at version 3; a teacher coordinates it; the psychologist, the mother and the
 * student are listed.
 */
public final class Scene {
  public static final SchoolCode SCHOOL = new SchoolCode("014");
  public static final SchoolCode OTHER_SCHOOL = new SchoolCode("020");
  public static final PlanId PLAN = new PlanId(SCHOOL, "p1");
  public static final StudentNumber STUDENT = new StudentNumber(1_200_337);
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  public static final SchoolYear THIS_YEAR = new SchoolYear(2026);
  public static final SchoolYear LAST_YEAR = new SchoolYear(2025);
  public static final SchoolYear NEXT_YEAR = new SchoolYear(2027);
  public static final int VERSION = 3;

  public static final EmailAddress PRINCIPAL = new EmailAddress("directrice@csdm.qc.ca");
  public static final EmailAddress VICE_PRINCIPAL = new EmailAddress("adjoint@csdm.qc.ca");
  public static final EmailAddress COORDINATOR = new EmailAddress("titulaire@csdm.qc.ca");
  public static final EmailAddress PSYCHOLOGIST = new EmailAddress("psychologue@csdm.qc.ca");
  public static final EmailAddress TECHNICIAN = new EmailAddress("tes@csdm.qc.ca");
  public static final EmailAddress TEACHER = new EmailAddress("enseignante@csdm.qc.ca");
  public static final EmailAddress SECRETARY = new EmailAddress("secretaire@csdm.qc.ca");
  public static final EmailAddress SUPERVISOR = new EmailAddress("surveillante@csdm.qc.ca");
  public static final EmailAddress SUBSTITUTE = new EmailAddress("suppleant@csdm.qc.ca");
  public static final EmailAddress OTHER_PRINCIPAL = new EmailAddress("direction020@csdm.qc.ca");
  public static final EmailAddress NOBODY = new EmailAddress("personne@csdm.qc.ca");
  public static final EmailAddress IT_SERVICES = new EmailAddress("ti.pi@csdm.qc.ca");
  public static final EmailAddress MOTHER = new EmailAddress("mere@courriel.example");
  public static final EmailAddress FATHER_WITHOUT_AUTHORITY =
      new EmailAddress("pere@courriel.example");
  public static final EmailAddress NEIGHBOUR = new EmailAddress("voisine@courriel.example");

  private static final Instant SIGNED_AT = Instant.parse("2026-11-02T15:00:00Z");

  private DistrictPolicy policy = DistrictPolicy.reference();
  private LocalDate today = TODAY;
  private final Map<EmailAddress, List<StaffRow>> staff = new LinkedHashMap<>();
  private final List<Guardian> guardians = new ArrayList<>();
  private final Set<EmailAddress> accounts = new HashSet<>();
  private LocalDate born = TODAY.minusYears(14);
  private SchoolCode studentsSchool = SCHOOL;
  private Optional<LocalDate> left = Optional.empty();
  private boolean studentKnown = true;

  private boolean there = true;
  private SchoolYear year = THIS_YEAR;
  private PlanStatus status = PlanStatus.OPENING;
  private Optional<OpeningAnswer> opening =
      Optional.of(OpeningAnswer.of(OpeningSituation.CONCERTED_ACTION));
  private EmailAddress coordinator = COORDINATOR;
  private final Set<Person> listed = new LinkedHashSet<>();
  private PlanContent content = contentWith(1, 1);
  private boolean wasReady = true;
  private final List<Signature> signatures = new ArrayList<>();
  private final List<Plan> others = new ArrayList<>();

  private Scene() {
    // Who may do most stands last, so that nobody is found for standing first.
    row(OTHER_SCHOOL, OTHER_PRINCIPAL, "Direction", "Directeur");
    row(SCHOOL, SUBSTITUTE, "Enseignant", "Fonction à préciser");
    row(SCHOOL, SUPERVISOR, "Soutien", "Surveillante d'élèves");
    row(SCHOOL, SECRETARY, "Soutien", "Secrétaire d'école");
    row(SCHOOL, TEACHER, "Enseignant", "Orthopédagogue");
    row(SCHOOL, TECHNICIAN, "Soutien", "Technicienne en éducation spécialisée");
    row(SCHOOL, PSYCHOLOGIST, "Professionnel", "Psychologue");
    row(SCHOOL, COORDINATOR, "Enseignant", "Titulaire");
    row(SCHOOL, VICE_PRINCIPAL, "Direction", "Directeur adjoint");
    row(SCHOOL, PRINCIPAL, "Direction", "Directrice");
    guardians.add(new Guardian(STUDENT, Optional.of(MOTHER), true));
    guardians.add(new Guardian(STUDENT, Optional.of(FATHER_WITHOUT_AUTHORITY), false));
    accounts.add(MOTHER);
    accounts.add(FATHER_WITHOUT_AUTHORITY);
    listed.add(Person.of(PSYCHOLOGIST));
    listed.add(Person.of(MOTHER));
    listed.add(Person.of(STUDENT));
  }

  /** The plain situation. */
  public static Scene plan() {
    return new Scene();
  }

  /** The plain situation, but for the plan's status. */
  public static Scene plan(PlanStatus status) {
    return new Scene().in(status);
  }

  /** No plan is there. */
  public static Scene noPlan() {
    Scene situation = new Scene();
    situation.there = false;
    return situation;
  }

  // The plan.

  public Scene in(PlanStatus other) {
    status = other;
    return this;
  }

  public Scene of(SchoolYear other) {
    year = other;
    return this;
  }

  public Scene unanswered() {
    opening = Optional.empty();
    return this;
  }

  public Scene doesNotMeet() {
    opening = Optional.of(new OpeningAnswer.DoesNotMeet());
    return this;
  }

  public Scene neverReady() {
    wasReady = false;
    return this;
  }

  public Scene coordinatedBy(EmailAddress other) {
    coordinator = other;
    return this;
  }

  public Scene listing(EmailAddress other) {
    listed.add(Person.of(other));
    return this;
  }

  public Scene notListing(Person other) {
    listed.remove(other);
    return this;
  }

  public Scene notListing(EmailAddress other) {
    return notListing(Person.of(other));
  }

  /** With so many goals, of which the first has so many means. */
  public Scene goals(int count, int means) {
    content = contentWith(count, means);
    return this;
  }

  public Scene signedBy(Person person) {
    return signed(person, VERSION);
  }

  public Scene signedBy(EmailAddress person) {
    return signedBy(Person.of(person));
  }

  /** Signed in the capacity of the direction. */
  public Scene signedAsDirectionBy(EmailAddress person) {
    return signed(Person.of(person), VERSION, "DIRECTION");
  }

  /** Signed, but an earlier version. */
  public Scene onceSignedBy(EmailAddress person) {
    return signed(Person.of(person), VERSION - 1);
  }

  private Scene signed(Person person, int version) {
    return signed(person, version, "");
  }

  private Scene signed(Person person, int version, String role) {
    signatures.add(
        new Signature(
            version, person, person, Optional.empty(), Optional.empty(), role, SIGNED_AT, "", ""));
    return this;
  }

  /** Another plan of the student, of this school, with the psychologist and the mother on it. */
  public Scene alsoPlan(SchoolYear otherYear, PlanStatus otherStatus) {
    return alsoPlan(otherYear, otherStatus, Optional.of(1));
  }

  /** The same, in opening, and never ready so far. */
  public Scene alsoNeverReady(SchoolYear otherYear) {
    return alsoPlan(otherYear, PlanStatus.OPENING, Optional.empty());
  }

  private Scene alsoPlan(
      SchoolYear otherYear, PlanStatus otherStatus, Optional<Integer> lastReady) {
    others.add(
        new Plan(
            new PlanId(SCHOOL, "p2"),
            STUDENT,
            otherYear,
            otherStatus,
            Optional.of(OpeningAnswer.of(OpeningSituation.PATHWAY_DECISIONS)),
            TEACHER,
            Set.of(Person.of(PSYCHOLOGIST), Person.of(MOTHER)),
            PlanContent.EMPTY,
            2,
            lastReady,
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty()));
    return this;
  }

  /** The same, ready, and signed. */
  public Scene alsoSigned(SchoolYear otherYear) {
    alsoPlan(otherYear, PlanStatus.READY_TO_SIGN);
    Signature signature =
        new Signature(
            2,
            Person.of(MOTHER),
            Person.of(MOTHER),
            Optional.empty(),
            Optional.empty(),
            "",
            SIGNED_AT,
            "",
            "");
    others.add(others.remove(others.size() - 1).signed(signature));
    return this;
  }

  /** Another student's plan, which the facts hold as well. */
  public Scene alsoOf(StudentNumber other, SchoolYear otherYear, EmailAddress... people) {
    others.add(
        new Plan(
            new PlanId(SCHOOL, "p3"),
            other,
            otherYear,
            PlanStatus.OPENING,
            Optional.empty(),
            TEACHER,
            Stream.of(people).map(Person::of).collect(Collectors.toSet()),
            PlanContent.EMPTY,
            2,
            Optional.of(1),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty()));
    return this;
  }

  // The people.

  public Scene on(LocalDate day) {
    today = day;
    return this;
  }

  public Scene under(DistrictPolicy other) {
    policy = other;
    return this;
  }

  public Scene born(LocalDate day) {
    born = day;
    return this;
  }

  public Scene studentAt(SchoolCode school) {
    studentsSchool = school;
    return this;
  }

  public Scene studentGoneFrom(LocalDate day) {
    left = Optional.of(day);
    return this;
  }

  public Scene studentUnknown() {
    studentKnown = false;
    return this;
  }

  public Scene without(EmailAddress person) {
    staff.remove(person);
    return this;
  }

  public Scene row(SchoolCode school, EmailAddress person, String category, String function) {
    return row(
        new StaffRow(school, person, category, function, Optional.empty(), Optional.empty()));
  }

  public Scene row(StaffRow row) {
    staff.computeIfAbsent(row.address(), key -> new ArrayList<>()).add(row);
    return this;
  }

  /** The person's rows count from one day to another, both included. */
  public Scene from(EmailAddress person, LocalDate from, LocalDate to) {
    List<StaffRow> rows = List.copyOf(staff.getOrDefault(person, List.of()));
    without(person);
    for (StaffRow row : rows) {
      row(
          new StaffRow(
              row.school(),
              row.address(),
              row.category(),
              row.function(),
              Optional.of(from),
              Optional.of(to)));
    }
    return this;
  }

  public Scene withAccount(EmailAddress parent) {
    accounts.add(parent);
    return this;
  }

  public Scene withoutAccount(EmailAddress parent) {
    accounts.remove(parent);
    return this;
  }

  public Scene guardian(Guardian guardian) {
    guardians.add(guardian);
    return this;
  }

  // What comes of it.

  public Facts facts() {
    Set<EmailAddress> known = new HashSet<>();
    guardians.forEach(guardian -> guardian.address().ifPresent(known::add));
    List<Plan> plans = new ArrayList<>(others);
    if (there) {
      plans.add(stored());
    }
    return new Facts(
        today,
        staff,
        studentKnown
            ? Optional.of(new Student(STUDENT, born, studentsSchool, left))
            : Optional.empty(),
        guardians,
        known,
        accounts,
        plans);
  }

  private Plan stored() {
    return new Plan(
        PLAN,
        STUDENT,
        year,
        status,
        opening,
        coordinator,
        listed,
        content,
        VERSION,
        wasReady ? Optional.of(VERSION - 1) : Optional.empty(),
        signatures,
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  public Decision judge(Actor actor, Action action) {
    return new RuleBook(policy).judge(facts(), actor, action);
  }

  /** The plan that a granted action leads to. */
  public Plan after(Actor actor, Action action) {
    permits(actor, action);
    return new Consequences(policy)
        .after(
            facts(),
            actor,
            action,
            new Consequences.Circumstances(SIGNED_AT, "new", Optional.empty()))
        .orElseThrow();
  }

  /** Asserts that it is granted. */
  public Scene permits(Actor actor, Action action) {
    assertThat(judge(actor, action).rules()).as(action + " by " + actor).isEmpty();
    assertThat(judge(actor, action).granted()).isTrue();
    return this;
  }

  /** Asserts that it is refused by exactly these rules. */
  public Scene refuses(Actor actor, Action action, RuleId... rules) {
    Decision decision = judge(actor, action);
    assertThat(decision.granted()).as(action + " by " + actor).isFalse();
    assertThat(decision.rules()).as(action + " by " + actor).containsExactly(rules);
    return this;
  }

  // Who asks.

  public static Actor staff(EmailAddress address) {
    return Actor.of(Entry.STAFF, address);
  }

  public static Actor parent(EmailAddress address) {
    return Actor.of(Entry.PARENT_PORTAL, address);
  }

  public static Actor throughMozaik(EmailAddress address) {
    return Actor.of(Entry.MOZAIK, address);
  }

  public static Actor student() {
    return Actor.student(STUDENT);
  }

  public static Actor it() {
    return Actor.of(Entry.IT, IT_SERVICES);
  }

  private static PlanContent contentWith(int goals, int means) {
    List<Goal> all = new ArrayList<>();
    for (int i = 0; i < goals; i++) {
      List<String> how = i == 0 ? Collections.nCopies(means, "lecture guidée") : List.of();
      all.add(new Goal("lire", "lire seul", how, List.of(), "", ""));
    }
    return new PlanContent(List.of("curieux"), List.of(), all, "", "");
  }
}
