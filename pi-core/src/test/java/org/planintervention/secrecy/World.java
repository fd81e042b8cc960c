package org.planintervention.secrecy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.planintervention.decision.Action;
import org.planintervention.desk.HostSystems;
import org.planintervention.desk.Outcome;
import org.planintervention.desk.PlanDesk;
import org.planintervention.memory.MemoryDistrict;
import org.planintervention.plan.Goal;
import org.planintervention.plan.OpeningAnswer;
import org.planintervention.plan.OpeningSituation;
import org.planintervention.plan.Plan;
import org.planintervention.plan.PlanContent;
import org.planintervention.plan.PlanStatus;
import org.planintervention.plan.SchoolYear;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.Guardian;
import org.planintervention.spi.facts.ParentAccounts;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StaffDirectory;
import org.planintervention.spi.facts.StaffRow;
import org.planintervention.spi.facts.StaffRowSlip;
import org.planintervention.spi.facts.Student;
import org.planintervention.spi.facts.StudentNames;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.facts.StudentRegistry;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.store.ChainHead;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanStore;
import org.planintervention.spi.store.TrailRow;

/**
 * A district with its desk on 23 November 2026. Everything in it is reproducible, random bytes
 * included: two worlds that were set up and asked alike answer alike, byte by byte.
 */
final class World {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  static final SchoolYear THIS_YEAR = new SchoolYear(2026);
  static final SchoolYear LAST_YEAR = new SchoolYear(2025);
  static final SchoolCode MAPLES = new SchoolCode("014");
  static final SchoolCode PARK = new SchoolCode("052");
  static final StudentNumber STUDENT = new StudentNumber(1_200_337);
  static final StudentNumber ANOTHER_STUDENT = new StudentNumber(1_200_401);
  static final PlanId EARLIER = new PlanId(MAPLES, "archive-1");
  static final PlanId PLAN = new PlanId(MAPLES, "000000000000000000002001");
  static final EmailAddress COLLEAGUE = new EmailAddress("colleague@csdm.qc.ca");
  static final EmailAddress ANYBODY = new EmailAddress("anybody@world.example");
  static final String SECRET_WORDS = "Confidence";

  private static final int OTHERS = 26;
  private static final long PLANS_NUMBER = 0x2001;

  final MemoryDistrict district = new MemoryDistrict();
  private final PlanStore store;
  private final Planted planted;
  private final Recording recording;
  private final PlanDesk desk;
  private long drawn;
  private boolean keyUsed;

  /**
   * Opens a world in which nobody has a plan.
   *
   * @param store where its plans are stored; empty
   * @param planted the planted bug; {@link Planted#NOTHING} otherwise
   */
  World(PlanStore store, Planted planted) {
    this.store = store;
    this.planted = planted;
    this.recording = new Recording();
    PlanStore asked = recording.of(PlanStore.class, store);
    StudentRegistry students = recording.of(StudentRegistry.class, district);
    ParentAccounts accounts = recording.of(ParentAccounts.class, district);
    HostSystems host =
        new HostSystems(
            planted.in(asked, students, accounts),
            recording.of(StaffDirectory.class, district),
            students,
            accounts,
            () -> Instant.parse("2026-11-23T17:00:00Z"),
            this::random);
    this.desk =
        new PlanDesk(
            host,
            DistrictPolicy.reference().withAccessOfficers(Set.of(Viewer.ACCESS_OFFICER.address())));
    for (Viewer viewer : Viewer.values()) {
      viewer.actor().address().ifPresent(address -> viewer.rows().forEach(district::with));
    }
    student(ANOTHER_STUDENT, MAPLES, Optional.empty());
    guardian(ANOTHER_STUDENT, Viewer.GUARDIAN_OF_ANOTHER_CHILD.address(), true);
    for (Viewer viewer :
        List.of(
            Viewer.MOTHER,
            Viewer.WITHOUT_STANDING,
            Viewer.GUARDIAN_NO_MORE,
            Viewer.GUARDIAN_OF_ANOTHER_CHILD,
            Viewer.ACCOUNT_OF_NO_GUARDIAN,
            Viewer.COORDINATOR_BY_PARENTS_DOOR)) {
      district.withAccount(viewer.address());
    }
  }

  PlanDesk desk() {
    return desk;
  }

  PlanStore store() {
    return store;
  }

  // How a world is set up.

  /** The registry knows the student, at a school, with three guardians. */
  World enrolled() {
    student(STUDENT, MAPLES, Optional.empty());
    guardian(STUDENT, Viewer.MOTHER.address(), true);
    guardian(STUDENT, Viewer.WITHOUT_STANDING.address(), false);
    guardian(STUDENT, Viewer.GUARDIAN_WITHOUT_ACCOUNT.address(), true);
    return this;
  }

  /** The student is at a school now, or left the district from there. */
  void student(StudentNumber number, SchoolCode school, Optional<LocalDate> left) {
    district
        .with(new Student(number, LocalDate.of(2014, 10, 10), school, left))
        .with(number, new StudentNames("École", "Beaulieu, Karim", Map.of()));
  }

  void guardian(StudentNumber number, EmailAddress address, boolean authority) {
    district.with(new Guardian(number, Optional.of(address), authority));
  }

  void guardianNoMore(StudentNumber number, EmailAddress address, boolean authority) {
    district.without(new Guardian(number, Optional.of(address), authority));
  }

  /** A plan of this year that is answered and written, with people of every kind listed. */
  void opened() {
    StaffRow once =
        new StaffRow(
            MAPLES,
            Viewer.COLLABORATOR_WHO_MOVED.address(),
            "Enseignant",
            "Titulaire",
            Optional.empty(),
            Optional.empty());
    EmailAddress noMore = Viewer.GUARDIAN_NO_MORE.address();
    district.with(once);
    guardian(STUDENT, noMore, true);
    drawn = PLANS_NUMBER - 1;
    done(Viewer.COORDINATOR, new Action.Create(STUDENT, THIS_YEAR));
    done(
        Viewer.COORDINATOR,
        new Action.AnswerOpening(PLAN, OpeningAnswer.of(OpeningSituation.CONCERTED_ACTION)));
    done(Viewer.COORDINATOR, new Action.Write(PLAN, 2, content(SECRET_WORDS)));
    for (Viewer listed :
        List.of(Viewer.COLLABORATOR, Viewer.COLLABORATOR_WHO_MOVED, Viewer.MOTHER)) {
      list(listed.address());
    }
    list(noMore);
    district.without(once);
    guardianNoMore(STUDENT, noMore, true);
  }

  void list(EmailAddress person) {
    done(Viewer.COORDINATOR, new Action.ListPerson(PLAN, Person.of(person)));
  }

  void ready() {
    opened();
    status(PlanStatus.READY_TO_SIGN);
  }

  void marked() {
    opened();
    status(PlanStatus.CREATED_IN_ERROR);
  }

  void status(PlanStatus to) {
    done(Viewer.PRINCIPAL, new Action.ChangeStatus(PLAN, to));
  }

  void written(int base, String words) {
    done(Viewer.COORDINATOR, new Action.Write(PLAN, base, content(words)));
  }

  /** A plan of the year before, ready once, which other colleagues worked on. */
  void earlier() {
    Plan plan =
        plan(
            EARLIER,
            STUDENT,
            LAST_YEAR,
            Viewer.TEACHER_OF_LAST_YEAR,
            Viewer.TECHNICIAN_OF_LAST_YEAR);
    desk.takeOver(List.of(plan));
  }

  void done(Viewer viewer, Action action) {
    Outcome outcome = desk.perform(viewer.actor(), action);
    if (!outcome.done()) {
      throw new AssertionError(action.name() + " was refused: " + outcome.rules());
    }
  }

  static PlanContent content(String words) {
    Goal goal =
        new Goal(
            "Communiquer ses besoins",
            words,
            List.of("Pictogrammes"),
            List.of("TES"),
            "2027-06-15",
            "");
    return new PlanContent(List.of("Persévère"), List.of("Lire"), List.of(goal), "", "");
  }

  /** The registry knows other students of the school. */
  void others() {
    for (int number = 0; number < OTHERS; number++) {
      student(other(number), MAPLES, Optional.empty());
    }
  }

  /** The other students have plans, every second one of the year before. */
  void plansOfOthers() {
    List<Plan> plans = new ArrayList<>();
    for (int number = 0; number < OTHERS; number++) {
      plans.add(
          plan(
              new PlanId(MAPLES, "other-" + number),
              other(number),
              number % 2 == 0 ? THIS_YEAR : LAST_YEAR,
              Viewer.COORDINATOR,
              Viewer.COLLABORATOR));
    }
    desk.takeOver(plans);
  }

  private static StudentNumber other(int number) {
    return new StudentNumber(STUDENT.value() + 1 + number);
  }

  private static Plan plan(
      PlanId id, StudentNumber student, SchoolYear year, Viewer coordinator, Viewer listed) {
    return Plan.opened(
            id,
            student,
            year,
            coordinator.address(),
            Set.of(Person.of(listed.address())),
            content("Last year"),
            Optional.empty())
        .answered(OpeningAnswer.of(OpeningSituation.CONCERTED_ACTION))
        .inStatus(PlanStatus.READY_TO_SIGN, Person.of(coordinator.address()));
  }

  void withSlip() {
    district.with(
        new StaffRowSlip(MAPLES, "gpi-intervenants.csv:9", "EMAIL_DOTS"), COLLEAGUE.value());
  }

  /** Something is asked for under the key that others will try. */
  void underKey(Viewer viewer, Action action) {
    desk.perform(viewer.actor(), action, Optional.of(Questions.KEY_OF_ANOTHER));
    keyUsed = true;
  }

  boolean keyUsed() {
    return keyUsed;
  }

  /** From now on contents that are read cannot be decoded: whoever decodes one fails. */
  void sealContents() {
    recording.sealContents();
  }

  // How a world is asked.

  /**
   * Everything that could be noticed of one question.
   *
   * @param answer the answer, every component of it
   * @param asked what the store and the directories were asked, in order, with all arguments
   * @param rows the rows that it left on trails
   */
  record Seen(String answer, List<String> asked, List<String> rows) {}

  Seen ask(Viewer viewer, Question question) {
    drawn = (question.method() + question.label()).hashCode();
    Map<String, Long> before = lengths();
    recording.start();
    Object answer;
    try {
      answer = planted.answer(this, question, question.of(desk, viewer.actor()));
    } catch (RuntimeException e) {
      answer = e;
    }
    String rendered = Rendering.of(answer);
    List<String> asked = recording.stop();
    return new Seen(rendered, asked, rowsSince(before));
  }

  private Map<String, Long> lengths() {
    Map<String, Long> lengths = new HashMap<>();
    heads().forEach(head -> lengths.put(head.chain().toString(), head.length()));
    return lengths;
  }

  private List<ChainHead> heads() {
    List<ChainHead> heads = new ArrayList<>();
    store
        .schools(Optional.empty(), 100)
        .forEach(school -> heads.addAll(store.heads(school, Optional.empty(), 1000)));
    return heads;
  }

  /** Without number and hashes, which follow from the rows before. */
  private List<String> rowsSince(Map<String, Long> before) {
    List<String> rows = new ArrayList<>();
    for (ChainHead head : heads()) {
      long length = before.getOrDefault(head.chain().toString(), 0L);
      if (head.length() > length) {
        store.trail(head.chain(), length, 1000).forEach(row -> rows.add(said(row)));
      }
    }
    return rows;
  }

  private static String said(TrailRow row) {
    return Rendering.of(
        Arrays.asList(
            row.chain(),
            row.at(),
            row.kind(),
            row.actor(),
            row.student(),
            row.about(),
            row.salt(),
            row.payload()));
  }

  private byte[] random(int length) {
    drawn++;
    byte[] bytes = new byte[length];
    ByteBuffer.wrap(bytes, length - Long.BYTES, Long.BYTES).putLong(drawn);
    return bytes;
  }

  /** The sockets, with everything noted that they are asked. */
  private static final class Recording {
    private final List<String> asked = new ArrayList<>();
    private boolean recording;
    private boolean sealed;

    <T> T of(Class<T> socket, T real) {
      return socket.cast(
          Proxy.newProxyInstance(
              socket.getClassLoader(),
              new Class<?>[] {socket},
              (proxy, method, arguments) -> {
                if (recording) {
                  asked.add(
                      socket.getSimpleName()
                          + "."
                          + method.getName()
                          + Rendering.of(arguments == null ? List.of() : Arrays.asList(arguments)));
                }
                try {
                  Object answer = method.invoke(real, arguments);
                  return sealed ? SealedContents.in(method, answer) : answer;
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                }
              }));
    }

    void start() {
      asked.clear();
      recording = true;
    }

    List<String> stop() {
      recording = false;
      return List.copyOf(asked);
    }

    void sealContents() {
      sealed = true;
    }
  }
}
