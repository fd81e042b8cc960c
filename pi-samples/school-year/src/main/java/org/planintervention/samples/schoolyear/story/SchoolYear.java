package org.planintervention.samples.schoolyear.story;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.planintervention.decision.Action;
import org.planintervention.decision.GuideKey;
import org.planintervention.desk.HostSystems;
import org.planintervention.desk.Outcome;
import org.planintervention.desk.PlanDesk;
import org.planintervention.desk.PlanSummary;
import org.planintervention.plan.OpeningAnswer;
import org.planintervention.plan.Plan;
import org.planintervention.plan.Signature;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.samples.schoolyear.reading.DistrictData;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.Guardian;
import org.planintervention.spi.facts.ParentAccounts;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StaffDirectory;
import org.planintervention.spi.facts.StaffRow;
import org.planintervention.spi.facts.Student;
import org.planintervention.spi.facts.StudentRegistry;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Entry;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.outside.GuideLinks;
import org.planintervention.spi.outside.SupportDesk;
import org.planintervention.spi.store.PlanQuery;
import org.planintervention.spi.store.PlanStore;
import org.planintervention.spi.store.Tombstone;
import org.planintervention.trail.VerificationReport;

/** One school year of a district: wires the host's systems to a desk, plays, and reports. */
public final class SchoolYear {
  private static final int MOST_ON_PAGE = 200;

  private final DistrictData data;
  private final StaffDirectory staff;
  private final PlanStore store;
  private final DistrictPolicy policy;
  private final LocalDate today;
  private final StepAccount account;
  private final SupportDesk support;
  private final GuideLinks guides;
  private final Cast cast;
  private final PlanDesk desk;

  /**
   * A year to be played.
   *
   * @param data the district's files
   * @param directories the directories over them
   * @param store where the plans are kept
   * @param policy the district's policy
   * @param today the day that is today
   * @param account told what happens
   * @param outside where support requests go, and the host's guides
   */
  public SchoolYear(
      DistrictData data,
      Directories directories,
      PlanStore store,
      DistrictPolicy policy,
      LocalDate today,
      StepAccount account,
      Outside outside) {
    this.data = data;
    this.staff = directories.staff();
    this.store = store;
    this.policy = policy;
    this.today = today;
    this.account = account;
    this.support = outside.support();
    this.guides = outside.guides();
    this.cast = new Cast(data, staff, store, policy, today);
    this.desk =
        new PlanDesk(
            new HostSystems(
                store,
                staff,
                directories.students(),
                directories.accounts(),
                clock(),
                HostSystems.secureRandom()),
            policy);
  }

  /**
   * The adapters over a district's systems.
   *
   * @param staff the staff tables
   * @param students the students and their guardians
   * @param accounts the parents' accounts
   */
  public record Directories(
      StaffDirectory staff, StudentRegistry students, ParentAccounts accounts) {}

  /**
   * What lies outside.
   *
   * @param support where support requests go
   * @param guides the host's own guides
   */
  public record Outside(SupportDesk support, GuideLinks guides) {}

  /** Plays the whole year. */
  public YearReport play() {
    long start = System.nanoTime();
    YearReport report =
        new YearReport(
            today.toString(), policy.yearOf(today).text(), new YearReport.Data(data.files()));
    FaqAnswers faq = new FaqAnswers();
    account.begin(1, data.staffAddresses().size() + guardians().size());
    desk.takeOver(data.archive());
    enter(report, faq);
    account.end(1);
    faq.homePageBefore(homePages(), policy.yearOf(today));
    Stage stage = new Stage(desk, report, account);
    Story story = new Story(desk, cast, stage, account, support, itServices(), today, faq);
    VerificationReport verified = story.play();
    faq.homePageAfter(homePages(), policy.yearOf(today));
    faq.training(guides.linkFor(GuideKey.TRAINING.text()).isPresent());
    plans(report);
    report.verified(verified(verified));
    report.getFaq().addAll(faq.answers());
    report.took((System.nanoTime() - start) / 1e9);
    return report;
  }

  private void enter(YearReport report, FaqAnswers faq) {
    for (String typed : data.staffAddresses()) {
      Actor actor = Actor.typed(Entry.STAFF, typed);
      Outcome outcome = enter(report, actor, typed);
      if (outcome.done()) {
        faq.schoolsOffered(offersThoseOfRows(actor));
        faq.stillCannotEnter(desk.whyCannotEnter(actor, typed));
      } else {
        faq.cannotEnter(desk.whyCannotEnter(actor, typed));
      }
    }
    for (EmailAddress address : guardians()) {
      enter(report, Actor.of(Entry.PARENT_PORTAL, address), address.value());
    }
  }

  private Outcome enter(YearReport report, Actor actor, String typed) {
    Outcome outcome = desk.perform(actor, new Action.Enter());
    List<String> schools =
        outcome.done()
            ? desk.rights(actor).schools().stream().map(SchoolCode::value).toList()
            : List.of();
    report
        .getEnter()
        .add(
            new YearReport.Entering(
                typed,
                actor.entry().name(),
                Stage.verdict(outcome),
                Stage.rules(outcome),
                schools));
    account.count(1, outcome);
    return outcome;
  }

  /** Every school offered is one of a row that is current. */
  private boolean offersThoseOfRows(Actor actor) {
    Set<SchoolCode> ofRows = new TreeSet<>();
    for (StaffRow row : staff.rowsOf(actor.address().orElseThrow())) {
      if (row.currentOn(today)) {
        ofRows.add(row.school());
      }
    }
    return ofRows.containsAll(desk.rights(actor).schools());
  }

  private Set<EmailAddress> guardians() {
    Set<EmailAddress> addresses = new LinkedHashSet<>();
    for (Guardian guardian : data.guardians()) {
      guardian.address().ifPresent(addresses::add);
    }
    return addresses;
  }

  private List<PlanSummary> homePages() {
    List<PlanSummary> listed = new ArrayList<>();
    for (SchoolCode school : cast.schools()) {
      PlanQuery query = PlanQuery.of(school, policy.yearOf(today).start());
      cast.first(school)
          .ifPresent(
              first ->
                  listed.addAll(
                      desk.homePage(first, query, Optional.empty(), MOST_ON_PAGE).entries()));
    }
    return listed;
  }

  private Actor itServices() {
    EmailAddress address = policy.itServices().stream().sorted().findFirst().orElseThrow();
    return Actor.of(Entry.IT, address);
  }

  private void plans(YearReport report) {
    List<Student> students = new ArrayList<>(data.students());
    students.sort((one, other) -> one.number().compareTo(other.number()));
    for (Student student : students) {
      cast.plansOf(student.number()).stream()
          .sorted(Comparator.comparing(Plan::year).thenComparing(Plan::school))
          .forEach(plan -> report.getPlans().add(atEnd(plan)));
    }
    for (SchoolCode school : store.schools(Optional.empty(), PlanStore.MOST)) {
      purged(school, report);
    }
  }

  private void purged(SchoolCode school, YearReport report) {
    List<Tombstone> page = store.tombstones(school, Optional.empty(), PlanStore.MOST);
    while (!page.isEmpty()) {
      for (Tombstone tombstone : page) {
        String year = tombstone.year() + "-" + (tombstone.year() + 1);
        report.getPlans().add(new YearReport.PurgedPlan(null, school.value(), year, true));
      }
      Optional<String> last = Optional.of(page.get(page.size() - 1).id().name());
      page = store.tombstones(school, last, PlanStore.MOST);
    }
  }

  private YearReport.PlanAtEnd atEnd(Plan plan) {
    Map<String, String> signedFor = new TreeMap<>();
    for (Signature signature : plan.presentSignatures()) {
      if (signature.givenForSomebody()) {
        signedFor.put(signature.signatory().key(), signature.by().key());
      }
    }
    return new YearReport.PlanAtEnd(
        plan.student().text(),
        plan.school().value(),
        plan.year().text(),
        plan.status().name(),
        plan.opening().map(SchoolYear::opening).orElse(null),
        plan.version(),
        plan.coordinator().value(),
        plan.listed().stream().map(Person::key).sorted().toList(),
        plan.presentSignatures().stream()
            .filter(signature -> !signature.givenForSomebody())
            .map(one -> one.signatory().key())
            .sorted()
            .toList(),
        signedFor,
        sourceYear(plan),
        false);
  }

  private static Object opening(OpeningAnswer answer) {
    return answer instanceof OpeningAnswer.DoesNotMeet
        ? "DOES_NOT_MEET"
        : answer.situations().stream().map(Enum::name).sorted().toList();
  }

  private @Nullable String sourceYear(Plan plan) {
    return cast.sourceOf(plan).map(source -> source.year().text()).orElse(null);
  }

  private static YearReport.Verified verified(VerificationReport found) {
    return new YearReport.Verified(
        found.plans(),
        found.rows(),
        found.findings().stream()
            .map(
                one ->
                    new YearReport.Found(
                        one.kind().name(),
                        one.chain()
                            + (one.row().isPresent() ? " row " + one.row().getAsLong() : "")))
            .toList());
  }

  /** Noon of the day that is today, in the district's zone, and on from there as time passes. */
  private InstantSource clock() {
    Instant noon = today.atTime(LocalTime.NOON).atZone(policy.zone()).toInstant();
    long start = System.nanoTime();
    return () -> noon.plusNanos(System.nanoTime() - start);
  }
}
