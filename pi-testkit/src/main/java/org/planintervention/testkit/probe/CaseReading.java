package org.planintervention.testkit.probe;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.planintervention.json.JsonFields;
import org.planintervention.json.JsonFinding;
import org.planintervention.plan.Goal;
import org.planintervention.plan.Plan;
import org.planintervention.plan.PlanContent;
import org.planintervention.plan.PlanStatus;
import org.planintervention.plan.SchoolYear;
import org.planintervention.plan.Signature;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.Guardian;
import org.planintervention.spi.facts.StaffRow;
import org.planintervention.spi.facts.Student;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Entry;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.store.PlanId;

/** Reads one case. What is absent reads as nothing; what is of another kind is a finding. */
final class CaseReading {
  private static final LocalDate EARLIEST = LocalDate.of(1901, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(9998, 12, 31);
  private static final int MOST_GOALS = 10_000;
  private static final String SOME_TEXT = "…";

  private final JsonFields fields;
  private final Names names;
  private final List<Plan> plans = new ArrayList<>();
  private final Map<String, PlanId> planIds = new HashMap<>();

  private CaseReading(JsonFields fields, Names names) {
    this.fields = fields;
    this.names = names;
  }

  /**
   * The case; empty when there are findings.
   *
   * @param needed the fields that have to be there
   * @param findings where what is wrong is added
   */
  static Optional<ProbeCase> read(
      JsonFields fields, Set<String> needed, Addresses addresses, List<JsonFinding> findings) {
    fields.require(needed);
    ProbeCase read = new CaseReading(fields, new Names(addresses)).read();
    return findings.isEmpty() ? Optional.of(read) : Optional.empty();
  }

  private ProbeCase read() {
    LocalDate today = today();
    Optional<PlanId> firstPlan = readPlans();
    return new ProbeCase(
        today,
        staff(),
        students(today),
        guardians(),
        usable("accounts"),
        plans,
        fields.has("itServices") ? Optional.of(usable("itServices")) : Optional.empty(),
        firstPlan,
        fields.object("actor").map(this::actor).orElseGet(CaseReading::nobody),
        fields.object("action").flatMap(action -> new ActionReading(names, planIds).read(action)),
        names);
  }

  private LocalDate today() {
    LocalDate today = fields.date("today").orElse(EARLIEST);
    if (today.isBefore(EARLIEST) || today.isAfter(LATEST)) {
      fields.finding("today", "must be a day from " + EARLIEST + " to " + LATEST);
    }
    return today;
  }

  private Actor actor(JsonFields actor) {
    actor.require(ImmutableSet.of("entry"));
    Entry entry = actor.constant("entry", Entry.class).orElse(Entry.STAFF);
    return entry == Entry.STUDENT
        ? Actor.student(names.student(actor, "student"))
        : new Actor(entry, names.usable(actor.text("address").orElse("")), Optional.empty(), "");
  }

  private static Actor nobody() {
    return Actor.typed(Entry.STAFF, "");
  }

  private Map<EmailAddress, List<StaffRow>> staff() {
    Map<EmailAddress, List<StaffRow>> staff = new LinkedHashMap<>();
    for (JsonFields row : fields.objects("staff")) {
      String typed = row.text("address").orElse("");
      StaffRow read = staffRow(row, names.address(typed));
      if (names.usable(typed).isPresent()) {
        staff.computeIfAbsent(read.address(), address -> new ArrayList<>()).add(read);
      }
    }
    return staff;
  }

  private StaffRow staffRow(JsonFields row, EmailAddress address) {
    return new StaffRow(
        names.school(row, "school"),
        address,
        row.text("category").orElse(""),
        row.text("function").orElse(""),
        row.date("from"),
        row.date("to"));
  }

  private Map<StudentNumber, Student> students(LocalDate today) {
    Map<StudentNumber, Student> students = new LinkedHashMap<>();
    for (JsonFields row : fields.objects("students")) {
      Student student =
          new Student(
              names.student(row, "number"),
              row.date("born").orElse(today),
              names.school(row, "school"),
              row.date("left"));
      students.putIfAbsent(student.number(), student);
    }
    return students;
  }

  private List<Guardian> guardians() {
    ImmutableList.Builder<Guardian> guardians = ImmutableList.builder();
    for (JsonFields row : fields.objects("guardians")) {
      guardians.add(
          new Guardian(
              names.student(row, "student"),
              names.usable(row.text("address").orElse("")),
              row.flag("authority").orElse(false)));
    }
    return guardians.build();
  }

  private Set<EmailAddress> usable(String field) {
    ImmutableSet.Builder<EmailAddress> usable = ImmutableSet.builder();
    fields.texts(field).forEach(typed -> names.usable(typed).ifPresent(usable::add));
    return usable.build();
  }

  /** The plans that are there, and the first of all. */
  private Optional<PlanId> readPlans() {
    Optional<PlanId> first = Optional.empty();
    for (JsonFields row : fields.objects("plans")) {
      String written = row.text("id").orElse("");
      Plan plan = plan(row, written);
      first = first.or(() -> Optional.of(plan.id()));
      if (!row.flag("purged").orElse(false)) {
        plans.add(plan);
        planIds.putIfAbsent(written, plan.id());
      }
    }
    return first;
  }

  private Plan plan(JsonFields row, String written) {
    int version = row.wholeNumber("version", 1, Integer.MAX_VALUE).orElse(1);
    PlanStatus status = row.constant("status", PlanStatus.class).orElse(PlanStatus.OPENING);
    boolean wasReady = status == PlanStatus.READY_TO_SIGN || row.flag("wasReady").orElse(false);
    return new Plan(
        new PlanId(names.school(row, "school"), names.plan(written)),
        names.student(row, "student"),
        ActionReading.year(row).orElseGet(() -> new SchoolYear(EARLIEST.getYear())),
        status,
        ActionReading.opening(row, "opening"),
        names.address(row.text("coordinator").orElse("")),
        persons(row, "listed"),
        content(row),
        version,
        wasReady ? Optional.of(version) : Optional.empty(),
        signatures(row, version),
        ImmutableList.of(),
        Optional.empty(),
        Optional.empty());
  }

  private Set<Person> persons(JsonFields row, String field) {
    return row.objects(field).stream().map(names::person).collect(ImmutableSet.toImmutableSet());
  }

  private static PlanContent content(JsonFields row) {
    int goals = row.wholeNumber("goals", 0, MOST_GOALS).orElse(0);
    int means = row.wholeNumber("means", 0, MOST_GOALS).orElse(0);
    ImmutableList.Builder<Goal> all = ImmutableList.builder();
    for (int i = 0; i < goals; i++) {
      all.add(goal(i == 0 ? means : 0));
    }
    return new PlanContent(ImmutableList.of(), ImmutableList.of(), all.build(), "", "");
  }

  private static Goal goal(int means) {
    return new Goal(
        "", SOME_TEXT, Collections.nCopies(means, SOME_TEXT), ImmutableList.of(), "", "");
  }

  /** Those of the present version, or one of an earlier version by somebody whom nobody knows. */
  private List<Signature> signatures(JsonFields row, int version) {
    ImmutableList.Builder<Signature> signatures = ImmutableList.builder();
    Set<Person> signed = persons(row, "signed");
    signed.forEach(person -> signatures.add(signature(version, person)));
    if (signed.isEmpty() && row.flag("everSigned").orElse(false)) {
      signatures.add(signature(version - 1, Person.of(names.address(""))));
    }
    return signatures.build();
  }

  private static Signature signature(int version, Person person) {
    return new Signature(
        version, person, person, Optional.empty(), Optional.empty(), "", Instant.EPOCH, "", "");
  }
}
