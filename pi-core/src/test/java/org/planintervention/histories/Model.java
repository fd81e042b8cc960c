package org.planintervention.histories;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The rules told once more, as plainly as can be: text, numbers and sheets that are written on. It
 * shares no code with the library.
 */
final class Model {
  /** A line of a staff table; days included. */
  record Job(String address, String school, String role, LocalDate from, LocalDate to) {}

  /** A student; gone from that day on. */
  record Pupil(int number, LocalDate born, String school, LocalDate gone) {}

  /** Somebody who answers for a student. */
  record Answers(int student, String address, boolean authority) {}

  private static final String BOOK = "AOSCGYDHT";
  private static final Comparator<String> BOOK_ORDER =
      Comparator.<String>comparingInt(rule -> BOOK.indexOf(rule.charAt(0)))
          .thenComparingInt(rule -> Integer.parseInt(rule.substring(2)));

  private final Set<Slip> slips;
  LocalDate today;
  final List<Job> jobs = new ArrayList<>();
  final Map<Integer, Pupil> pupils = new LinkedHashMap<>();
  final List<Answers> answers = new ArrayList<>();
  final Set<String> accounts = new HashSet<>();
  final Map<String, Sheet> sheets = new LinkedHashMap<>();

  Model(LocalDate today, Set<Slip> slips) {
    this.today = today;
    this.slips = slips;
  }

  private boolean slips(Slip slip) {
    return slips.contains(slip);
  }

  int thisYear() {
    return today.getMonthValue() >= 7 ? today.getYear() : today.getYear() - 1;
  }

  // Who is who today.

  private boolean current(Job job) {
    LocalDate first = slips(Slip.ROW_STARTS_A_DAY_LATE) ? today.minusDays(1) : today;
    LocalDate last = slips(Slip.ROW_ENDS_A_DAY_EARLY) ? today.plusDays(1) : today;
    return !job.from().isAfter(first) && !job.to().isBefore(last);
  }

  private boolean holds(String address, @Nullable String school, String... roles) {
    if (!address.endsWith("@csdm.qc.ca")) {
      return false;
    }
    for (Job job : jobs) {
      if (job.address().equals(address)
          && (school == null || job.school().equals(school))
          && List.of(roles).contains(job.role())
          && (current(job) || slips(Slip.WITHDRAWN_ROLE_ACTS))) {
        return true;
      }
    }
    return false;
  }

  private boolean serves(String address, String school) {
    return holds(address, school, "DIRECTION", "PROFESSIONAL", "TEACHER", "SUPPORT");
  }

  private boolean directs(Ask ask, String school) {
    return ask.door().equals("STAFF") && holds(ask.who(), school, "DIRECTION");
  }

  private boolean leads(Ask ask, Sheet sheet) {
    return ask.door().equals("STAFF")
        && sheet.coordinator.equals(ask.who())
        && serves(ask.who(), sheet.school);
  }

  private boolean helps(Ask ask, Sheet sheet) {
    return ask.door().equals("STAFF")
        && sheet.listed.contains(ask.who())
        && serves(ask.who(), sheet.school);
  }

  private static boolean byParentsDoors(Ask ask) {
    return ask.door().equals("PARENT_PORTAL") || ask.door().equals("MOZAIK");
  }

  private boolean answersFor(String address, int student, boolean withAuthority) {
    return answers.stream()
        .anyMatch(
            one ->
                one.student() == student
                    && one.address().equals(address)
                    && (one.authority() || !withAuthority));
  }

  private boolean oldEnough(int student) {
    Pupil pupil = pupils.get(student);
    int age = slips(Slip.STUDENT_SIGNS_AT_13) ? 13 : 14;
    return pupil != null && !pupil.born().plusYears(age).isAfter(today);
  }

  private boolean familyOf(Ask ask, Sheet sheet) {
    if (!sheet.listed.contains(ask.who())) {
      return false;
    }
    if (ask.door().equals("STUDENT")) {
      return ask.who().equals(Integer.toString(sheet.student)) && oldEnough(sheet.student);
    }
    return byParentsDoors(ask) && answersFor(ask.who(), sheet.student, true);
  }

  private boolean gone(int student) {
    Pupil pupil = pupils.get(student);
    LocalDate day = slips(Slip.STUDENT_GONE_A_DAY_LATE) ? today.minusDays(1) : today;
    return pupil != null && !pupil.gone().isAfter(day);
  }

  private String schoolOf(int student) {
    Pupil pupil = pupils.get(student);
    return pupil == null ? "" : pupil.school();
  }

  // Who may read.

  private boolean readsAsStaff(Ask ask, Sheet sheet) {
    return directs(ask, sheet.school) || leads(ask, sheet) || helps(ask, sheet);
  }

  private boolean readsAsFamily(Ask ask, Sheet sheet) {
    return familyOf(ask, sheet) && (sheet.lastReady > 0 || slips(Slip.PARENT_READS_BEFORE_READY));
  }

  private boolean mayRead(Ask ask, Sheet sheet) {
    if (gone(sheet.student)) {
      return directs(ask, schoolOf(sheet.student));
    }
    if (readsAsStaff(ask, sheet) || readsAsFamily(ask, sheet)) {
      return true;
    }
    if (sheet.year >= thisYear()) {
      return false;
    }
    if (directs(ask, schoolOf(sheet.student))) {
      return true;
    }
    for (Sheet other : sheets.values()) {
      if (!other.purged && other.student == sheet.student && other.year == thisYear()) {
        if (readsAsStaff(ask, other) || (readsAsFamily(ask, other) && sheet.lastReady > 0)) {
          return true;
        }
      }
    }
    return false;
  }

  // What is refused, and why.

  /** The rules that refuse, in book order; none: granted. */
  Set<String> refusals(Ask ask) {
    Set<String> rules = new TreeSet<>(BOOK_ORDER);
    switch (ask.kind()) {
      case "RefreshRights" -> {}
      case "Enter" -> enter(ask, rules);
      case "MaintainStaffTable" -> maintain(ask, rules);
      case "Create" -> create(ask, rules);
      case "Purge" -> purge(ask, rules);
      default -> onPlan(ask, rules);
    }
    return rules;
  }

  private static void unless(boolean met, Set<String> rules, String rule) {
    if (!met) {
      rules.add(rule);
    }
  }

  private static boolean ofDistrict(Ask ask) {
    return ask.who().endsWith("@csdm.qc.ca");
  }

  private boolean hasAccess(Ask ask) {
    return holds(ask.who(), null, "DIRECTION", "PROFESSIONAL", "TEACHER", "SUPPORT", "SECRETARY");
  }

  private void enter(Ask ask, Set<String> rules) {
    switch (ask.door()) {
      case "STAFF" -> {
        unless(ofDistrict(ask), rules, "A-1");
        unless(hasAccess(ask), rules, "A-2");
      }
      case "IT" -> unless(ofDistrict(ask), rules, "A-1");
      case "STUDENT" -> unless(pupils.containsKey(Integer.parseInt(ask.who())), rules, "A-2");
      default ->
          unless(
              throughTheRightDoor(ask)
                  && answers.stream().anyMatch(one -> one.address().equals(ask.who())),
              rules,
              "G-4");
    }
  }

  private boolean throughTheRightDoor(Ask ask) {
    return (ask.door().equals("PARENT_PORTAL") || slips(Slip.MOZAIK_IS_A_DOOR))
        && (accounts.contains(ask.who()) || slips(Slip.NO_ACCOUNT_NEEDED));
  }

  private void maintain(Ask ask, Set<String> rules) {
    boolean staff = ask.door().equals("STAFF");
    unless(ofDistrict(ask), rules, "A-1");
    unless(staff && hasAccess(ask), rules, "A-2");
    unless(staff && holds(ask.who(), ask.word(), "DIRECTION", "SECRETARY"), rules, "A-4");
  }

  private boolean creates(Ask ask, int student) {
    String school = schoolOf(student);
    return ask.door().equals("STAFF")
        && (holds(ask.who(), school, "DIRECTION", "PROFESSIONAL", "TEACHER")
            || (slips(Slip.SUPPORT_CREATES) && holds(ask.who(), school, "SUPPORT")));
  }

  private boolean yearTaken(int student, int year) {
    return sheets.values().stream()
        .anyMatch(sheet -> sheet.student == student && sheet.year == year && sheet.live());
  }

  private void create(Ask ask, Set<String> rules) {
    if (!pupils.containsKey(ask.number())) {
      rules.add("A-11");
      return;
    }
    if (ask.door().equals("STAFF")) {
      unless(ofDistrict(ask), rules, "A-1");
      unless(hasAccess(ask), rules, "A-2");
    }
    unless(creates(ask, ask.number()), rules, "Y-5");
    if (rules.isEmpty()) {
      unless(ask.year() == thisYear(), rules, "Y-1");
      unless(!gone(ask.number()), rules, "S-9");
      unless(!yearTaken(ask.number(), ask.year()) || slips(Slip.TWO_LIVE_PLANS), rules, "Y-2");
    }
  }

  private void purge(Ask ask, Set<String> rules) {
    if (!(ask.door().equals("IT") && ask.who().equals("ti.pi@csdm.qc.ca"))) {
      rules.add("D-1");
      return;
    }
    Sheet sheet = sheets.get(ask.plan());
    if (sheet == null || sheet.purged) {
      rules.add("A-11");
      return;
    }
    unless(sheet.status.equals("CREATED_IN_ERROR") || slips(Slip.UNMARKED_IS_PURGED), rules, "D-1");
  }

  private void onPlan(Ask ask, Set<String> rules) {
    Sheet sheet = sheets.get(ask.plan());
    if (sheet == null || sheet.purged || !mayRead(ask, sheet)) {
      rules.add("A-11");
      return;
    }
    unless(!byParentsDoors(ask) || throughTheRightDoor(ask), rules, "G-4");
    switch (ask.kind()) {
      case "Consult" -> unless(!gone(sheet.student), rules, "A-9");
      case "Recover" -> unless(gone(sheet.student), rules, "A-9");
      case "Duplicate" -> duplicate(ask, sheet, rules);
      default -> {
        unless(sheet.year >= thisYear() || slips(Slip.PAST_YEARS_CHANGE), rules, "S-9");
        unless(!gone(sheet.student) || slips(Slip.LEFT_STUDENTS_PLANS_CHANGE), rules, "S-9");
        change(ask, sheet, rules);
      }
    }
  }

  private void duplicate(Ask ask, Sheet sheet, Set<String> rules) {
    unless(creates(ask, sheet.student), rules, "Y-5");
    if (!rules.isEmpty()) {
      return;
    }
    unless(sheet.year < thisYear(), rules, "Y-3");
    unless(
        !sheet.status.equals("CREATED_IN_ERROR") || slips(Slip.DUPLICATES_MARKED_PLANS),
        rules,
        "Y-3");
    unless(!gone(sheet.student), rules, "S-9");
    unless(!yearTaken(sheet.student, thisYear()), rules, "Y-2");
  }

  private void change(Ask ask, Sheet sheet, Set<String> rules) {
    boolean direction = directs(ask, sheet.school);
    boolean leads = direction || leads(ask, sheet);
    boolean open = sheet.status.equals("OPENING") || sheet.status.equals("IN_REVISION");
    boolean ready = sheet.status.equals("READY_TO_SIGN");
    switch (ask.kind()) {
      case "AnswerOpening" -> {
        unless(leads, rules, "O-5");
        unless(open || slips(Slip.OPENING_REASON_LEFT_OUT), rules, "O-5");
        unless(!ask.word().isEmpty(), rules, "O-2");
      }
      case "Write" -> {
        unless(leads || helps(ask, sheet), rules, "C-2");
        unless(open || (ready && slips(Slip.WRITTEN_WHEN_READY)), rules, "C-1");
        unless(sheet.situation(), rules, "O-3");
        unless(ask.year() == sheet.version(), rules, "C-3");
        unless(ask.word().indexOf('\r') < 0, rules, "C-4");
      }
      case "ListPerson", "UnlistPerson", "NameCoordinator" -> {
        unless(leads || (slips(Slip.COLLABORATOR_LISTS) && helps(ask, sheet)), rules, "C-5");
        unless(open || ready, rules, "C-5");
        unless(sheet.situation(), rules, "O-3");
        unless(personFits(ask, sheet), rules, "C-5");
      }
      case "ChangeStatus" -> changeStatus(ask, sheet, direction, leads, rules);
      case "Sign" -> {
        unless(leads || helps(ask, sheet) || familyOf(ask, sheet), rules, "G-2");
        unless(ready, rules, "G-1");
        unless(sheet.situation(), rules, "O-3");
        unless(!sheet.signed(ask.who()) || slips(Slip.SIGNED_TWICE), rules, "G-3");
      }
      case "SignFor" -> signFor(ask, sheet, direction, leads, rules);
      case "Decline" -> {
        unless(byParentsDoors(ask) && familyOf(ask, sheet), rules, "G-8");
        unless(!ask.word().isBlank(), rules, "G-8");
        unless(ready, rules, "G-1");
      }
      default -> throw new IllegalArgumentException(ask.kind());
    }
  }

  private boolean mayBeListed(String person, Sheet sheet) {
    return serves(person, sheet.school)
        || answersFor(person, sheet.student, false)
        || (person.equals(Integer.toString(sheet.student)) && pupils.containsKey(sheet.student));
  }

  private boolean personFits(Ask ask, Sheet sheet) {
    String person = ask.person();
    return switch (ask.kind()) {
      case "ListPerson" ->
          mayBeListed(person, sheet)
              && !sheet.listed.contains(person)
              && !sheet.coordinator.equals(person);
      case "UnlistPerson" ->
          sheet.listed.contains(person)
              && (!sheet.signed(person) || slips(Slip.SIGNED_MAY_BE_UNLISTED));
      default -> serves(person, sheet.school) && !sheet.coordinator.equals(person);
    };
  }

  private void changeStatus(
      Ask ask, Sheet sheet, boolean direction, boolean leads, Set<String> rules) {
    boolean closes = direction || (leads && slips(Slip.COORDINATOR_CLOSES));
    boolean mayBeMarked = sheet.marks.isEmpty() || slips(Slip.SIGNED_MAY_BE_MARKED);
    switch (sheet.status + " " + ask.word()) {
      case "OPENING READY_TO_SIGN" -> unless(leads && sheet.said().goals() > 0, rules, "S-1");
      case "READY_TO_SIGN IN_REVISION" -> unless(leads, rules, "S-2");
      case "IN_REVISION READY_TO_SIGN" -> unless(leads && sheet.said().goals() > 0, rules, "S-3");
      case "OPENING CREATED_IN_ERROR",
          "READY_TO_SIGN CREATED_IN_ERROR",
          "IN_REVISION CREATED_IN_ERROR" ->
          unless(leads && mayBeMarked, rules, "S-4");
      case "CREATED_IN_ERROR OPENING" -> unless(leads, rules, "S-5");
      case "READY_TO_SIGN CLOSED", "IN_REVISION CLOSED" -> unless(closes, rules, "S-6");
      case "CLOSED IN_REVISION" -> unless(direction && sheet.year == thisYear(), rules, "S-7");
      default -> rules.add("S-8");
    }
    unless(!sheet.said().opening().isEmpty(), rules, "O-3");
    unless(!sheet.said().opening().equals("DOES_NOT_MEET"), rules, "O-4");
  }

  private void signFor(Ask ask, Sheet sheet, boolean direction, boolean leads, Set<String> rules) {
    String person = ask.person();
    boolean personDirects = holds(person, sheet.school, "DIRECTION");
    boolean onThePlan = sheet.listed.contains(person);
    boolean signatory =
        personDirects
            || (serves(person, sheet.school) && (onThePlan || sheet.coordinator.equals(person)))
            || (onThePlan
                && (answersFor(person, sheet.student, true)
                    || (person.equals(Integer.toString(sheet.student))
                        && oldEnough(sheet.student))));
    unless(leads, rules, "G-5");
    unless(!person.equals(ask.who()), rules, "G-5");
    unless(!personDirects || direction || slips(Slip.ANYBODY_FOR_DIRECTION), rules, "G-5");
    unless(!ask.word().isEmpty() && !ask.word().equals("OTHER"), rules, "G-5");
    unless(
        ask.date().isPresent() && (!ask.date().get().isAfter(today) || slips(Slip.FUTURE_CONSENT)),
        rules,
        "G-5");
    unless(signatory, rules, "G-2");
    unless(!sheet.signed(person), rules, "G-3");
    unless(sheet.status.equals("READY_TO_SIGN"), rules, "G-1");
    unless(sheet.situation(), rules, "O-3");
  }

  // What stands in the way of what is granted.

  /** The world moved: what was displayed is not what is there, or the year is taken. */
  boolean conflicts(Ask ask) {
    Sheet sheet = sheets.get(ask.plan());
    if (sheet == null) {
      return false;
    }
    if (ask.displayed().isPresent()) {
      return !sheet.versions.get(ask.displayed().get() - 1).equals(sheet.said());
    }
    return ask.kind().equals("ChangeStatus")
        && ask.word().equals("OPENING")
        && yearTaken(sheet.student, sheet.year);
  }

  // What becomes of what is granted.

  /**
   * Writes down what a granted action does.
   *
   * @param newPlan the identifier of a plan that comes to be
   */
  void apply(Ask ask, String newPlan) {
    Sheet sheet = sheets.get(ask.plan());
    if (ask.kind().equals("Create")) {
      Sheet made = new Sheet(newPlan, schoolOf(ask.number()), ask.number(), ask.year(), ask.who());
      made.versions.add(new Sheet.Said("", "", 0));
      sheets.put(newPlan, made);
    } else if (sheet != null) {
      applyTo(sheet, ask, newPlan);
    }
  }

  private void applyTo(Sheet sheet, Ask ask, String newPlan) {
    Sheet.Said said = sheet.said();
    switch (ask.kind()) {
      case "Duplicate" -> duplicated(sheet, ask, newPlan);
      case "AnswerOpening" ->
          sheet.versions.add(new Sheet.Said(ask.word(), said.remarks(), said.goals()));
      case "Write" -> sheet.versions.add(new Sheet.Said(said.opening(), ask.word(), ask.number()));
      case "ListPerson" -> {
        sheet.listed.add(ask.person());
        if (slips(Slip.LIST_MAKES_A_VERSION)) {
          sheet.versions.add(said);
        }
      }
      case "UnlistPerson" -> sheet.listed.remove(ask.person());
      case "NameCoordinator" -> {
        String before = sheet.coordinator;
        sheet.coordinator = ask.person();
        sheet.listed.remove(ask.person());
        if (mayBeListed(before, sheet) && !slips(Slip.OLD_COORDINATOR_IS_FORGOTTEN)) {
          sheet.listed.add(before);
        }
      }
      case "ChangeStatus" -> {
        sheet.status = ask.word();
        if (ask.word().equals("IN_REVISION") && !slips(Slip.REVISION_KEEPS_VERSION)) {
          sheet.versions.add(said);
        }
        if (ask.word().equals("READY_TO_SIGN")) {
          sheet.lastReady = sheet.version();
        }
      }
      case "Sign" -> sheet.marks.add(new Sheet.Mark(sheet.version(), ask.who()));
      case "SignFor" -> sheet.marks.add(new Sheet.Mark(sheet.version(), ask.person()));
      case "Decline" -> sheet.declined++;
      case "Purge" -> sheet.purged = true;
      default -> {}
    }
  }

  private void duplicated(Sheet source, Ask ask, String newPlan) {
    Sheet made =
        new Sheet(newPlan, schoolOf(source.student), source.student, thisYear(), ask.who());
    String opening = slips(Slip.DUPLICATE_KEEPS_THE_ANSWER) ? source.said().opening() : "";
    made.versions.add(new Sheet.Said(opening, source.said().remarks(), source.said().goals()));
    Collection<String> people = new ArrayList<>(source.listed);
    people.add(source.coordinator);
    for (String person : people) {
      if (mayBeListed(person, made) && !person.equals(made.coordinator)) {
        made.listed.add(person);
      }
    }
    sheets.put(newPlan, made);
  }
}
