package org.planintervention.samples.benchmarks.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.planintervention.plan.Goal;
import org.planintervention.plan.OpeningAnswer;
import org.planintervention.plan.OpeningSituation;
import org.planintervention.plan.Plan;
import org.planintervention.plan.PlanContent;
import org.planintervention.plan.PlanStatus;
import org.planintervention.plan.SchoolYear;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.Guardian;
import org.planintervention.spi.facts.ParentAccounts;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StaffDirectory;
import org.planintervention.spi.facts.StaffRow;
import org.planintervention.spi.facts.Student;
import org.planintervention.spi.facts.StudentNames;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.facts.StudentRegistry;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Entry;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.store.PlanId;

/**
 * A district that nobody lives in and that takes no memory: who is where follows from numbers. A
 * student's school is the number's remainder; each school has people of the direction, teachers and
 * a psychologist, and there is one person of the direction of every school.
 */
final class NumberedDistrict implements StaffDirectory, StudentRegistry, ParentAccounts {
  /** The district's years in this benchmark begin with this one. */
  static final int YEAR = 2026;

  /** So many people the direction of a school has. */
  static final int DIRECTION = 12;

  private static final int TEACHERS = 20;
  private static final int FIRST_STUDENT = 1_000_000;
  private static final LocalDate BORN = LocalDate.of(2016, 5, 4);
  private static final EmailAddress OF_ALL = new EmailAddress("d.partout@csdm.qc.ca");
  private static final String[] WORDS = {
    "communiquer", "ses", "besoins", "avec", "aide", "résoudre", "un", "problème", "écrit",
    "maintenir", "son", "attention", "organiser", "le", "matériel", "gérer", "la", "frustration",
    "décoder", "des", "mots", "nouveaux", "élève", "à", "l'école"
  };

  private final int schools;
  private final List<SchoolCode> codes = new ArrayList<>();
  private final List<StaffRow> ofAll = new ArrayList<>();

  NumberedDistrict(int schools) {
    this.schools = schools;
    for (int school = 0; school < schools; school++) {
      codes.add(new SchoolCode(String.format("%03d", school)));
      ofAll.add(row(school, OF_ALL, "Direction", "Directeur"));
    }
  }

  /** The schools' codes. */
  List<SchoolCode> schools() {
    return codes;
  }

  /** Somebody of a school's direction. */
  static Actor direction(SchoolCode school, int person) {
    return Actor.of(Entry.STAFF, address('d', person, Integer.parseInt(school.value())));
  }

  /** Who is of every school's direction. */
  static Actor directionOfAll() {
    return Actor.of(Entry.STAFF, OF_ALL);
  }

  /** A student's plan of a year that has just been opened by the direction. */
  Plan opened(int number, int year, PlanContent content) {
    int school = number % schools;
    return Plan.opened(
        new PlanId(code(school), "plan-" + number + "-" + year),
        new StudentNumber(FIRST_STUDENT + number),
        new SchoolYear(year),
        address('d', 0, school),
        Set.of(Person.of(address('s', 0, school)), Person.of(parent(number))),
        content,
        Optional.empty());
  }

  /** A student's plan of a year as an earlier platform left it: ready to be signed. */
  Plan ready(int number, int year, PlanContent content) {
    int school = number % schools;
    return new Plan(
        new PlanId(code(school), "plan-" + number + "-" + year),
        new StudentNumber(FIRST_STUDENT + number),
        new SchoolYear(year),
        PlanStatus.READY_TO_SIGN,
        Optional.of(OpeningAnswer.of(OpeningSituation.CONCERTED_ACTION)),
        address('t', number % TEACHERS, school),
        Set.of(
            Person.of(address('t', (number + 1) % TEACHERS, school)),
            Person.of(address('s', 0, school)),
            Person.of(parent(number))),
        content,
        1,
        Optional.of(1),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  /** A content whose canonical bytes are about as many as asked for. */
  static PlanContent content(int number, int length) {
    int goals = 5;
    int texts = 4 * goals + 4;
    SplittableRandom random = new SplittableRandom(number);
    List<Goal> all = new ArrayList<>();
    for (int goal = 0; goal < goals; goal++) {
      all.add(
          new Goal(
              text(random, length / texts),
              text(random, length / texts),
              List.of(text(random, length / texts), text(random, length / texts)),
              List.of("TES"),
              "2027-06-15",
              ""));
    }
    return new PlanContent(
        List.of(text(random, length / texts), text(random, length / texts)),
        List.of(text(random, length / texts)),
        all,
        "2026-10-08",
        text(random, length / texts));
  }

  private static String text(SplittableRandom random, int length) {
    StringBuilder text = new StringBuilder(length + 16);
    while (text.length() < length) {
      text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
    }
    return text.toString();
  }

  @Override
  public List<StaffRow> rowsOf(EmailAddress address) {
    if (address.equals(OF_ALL)) {
      return ofAll;
    }
    String local = address.value().substring(0, address.value().indexOf('@'));
    int dot = local.indexOf('.');
    if (dot < 0) {
      return List.of();
    }
    int school = Integer.parseInt(local.substring(dot + 2));
    return List.of(
        switch (local.charAt(0)) {
          case 'd' -> row(school, address, "Direction", "Directeur");
          case 's' -> row(school, address, "Professionnel", "Psychologue");
          default -> row(school, address, "Enseignant", "Enseignant titulaire");
        });
  }

  @Override
  public List<StaffRow> rowsOfSchool(SchoolCode code) {
    int school = Integer.parseInt(code.value());
    List<StaffRow> rows = new ArrayList<>();
    rows.add(ofAll.get(school));
    for (int person = 0; person < DIRECTION; person++) {
      rows.addAll(rowsOf(address('d', person, school)));
    }
    rows.addAll(rowsOf(address('s', 0, school)));
    for (int teacher = 0; teacher < TEACHERS; teacher++) {
      rows.addAll(rowsOf(address('t', teacher, school)));
    }
    return rows;
  }

  private StaffRow row(int school, EmailAddress address, String category, String function) {
    return new StaffRow(
        code(school), address, category, function, Optional.empty(), Optional.empty());
  }

  @Override
  public Optional<Student> student(StudentNumber number) {
    int student = number.value() - FIRST_STUDENT;
    return student < 0
        ? Optional.empty()
        : Optional.of(new Student(number, BORN, code(student % schools), Optional.empty()));
  }

  @Override
  public List<Guardian> guardiansOf(StudentNumber number) {
    return List.of(new Guardian(number, Optional.of(parent(number.value() - FIRST_STUDENT)), true));
  }

  @Override
  public boolean knowsGuardian(EmailAddress address) {
    return address.value().startsWith("r");
  }

  @Override
  public Optional<StudentNames> namesOf(StudentNumber student) {
    return Optional.empty();
  }

  @Override
  public boolean hasAccount(EmailAddress address) {
    return knowsGuardian(address);
  }

  private static EmailAddress parent(int number) {
    return new EmailAddress("r" + number + "@famille.example");
  }

  private SchoolCode code(int school) {
    return codes.get(school);
  }

  private static EmailAddress address(char kind, int person, int school) {
    return new EmailAddress(kind + "" + person + ".e" + school + "@csdm.qc.ca");
  }
}
