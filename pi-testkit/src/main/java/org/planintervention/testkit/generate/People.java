package org.planintervention.testkit.generate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.policy.RoleMapping;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.Guardian;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StaffRow;
import org.planintervention.spi.facts.Student;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Person;

/**
 * The people of two schools around one student, on a day.
 *
 * @param today the day
 * @param staff rows by address; at least one person works at the first school
 * @param student the student, at one of the schools, or gone
 * @param guardians the student's
 */
public record People(
    LocalDate today,
    Map<EmailAddress, List<StaffRow>> staff,
    Student student,
    List<Guardian> guardians) {
  static final SchoolCode HERE = new SchoolCode("014");
  static final SchoolCode THERE = new SchoolCode("052");
  static final EmailAddress STRANGER = new EmailAddress("inconnu@courriel.example");

  private static final StudentNumber NUMBER = new StudentNumber(1_200_337);
  private static final int MOST_STAFF = 10;
  private static final int MOST_GUARDIANS = 3;
  private static final int YOUNGEST = 5;
  private static final int OLDEST = 26;

  /** Takes the parts; collections are copied. */
  public People {
    staff = ImmutableMap.copyOf(staff);
    guardians = ImmutableList.copyOf(guardians);
  }

  /** Draws people whose work the policy knows, for the most part. */
  static People drawn(DistrictPolicy policy, Chance chance) {
    LocalDate today = LocalDate.of(2026, 7, 1).plusDays(chance.between(0, 364));
    Map<EmailAddress, List<StaffRow>> staff = new LinkedHashMap<>();
    int count = 3 + chance.upTo(MOST_STAFF);
    for (int i = 0; i < count; i++) {
      String domain =
          chance.onceIn(20)
              ? "courriel.example"
              : chance.one(ImmutableList.copyOf(policy.domains()));
      EmailAddress address = new EmailAddress("personne." + i + "@" + domain);
      List<StaffRow> rows = new ArrayList<>();
      rows.add(row(policy, today, chance.onceIn(5) ? THERE : HERE, address, chance));
      if (chance.onceIn(6)) {
        rows.add(row(policy, today, chance.one(HERE, THERE), address, chance));
      }
      staff.put(address, rows);
    }
    return new People(today, staff, student(policy, today, chance), guardians(staff, chance));
  }

  private static StaffRow row(
      DistrictPolicy policy,
      LocalDate today,
      SchoolCode school,
      EmailAddress address,
      Chance chance) {
    RoleMapping mapping = chance.one(policy.roleMappings());
    String function =
        mapping.function().equals(RoleMapping.ANY) ? "quelconque" : mapping.function();
    return new StaffRow(
        school,
        address,
        mapping.category(),
        chance.onceIn(15) ? "inconnue" : function,
        chance.onceIn(3) ? Optional.of(today.plusDays(chance.between(-9, 1))) : Optional.empty(),
        chance.onceIn(3) ? Optional.of(today.plusDays(chance.between(-1, 9))) : Optional.empty());
  }

  private static Student student(DistrictPolicy policy, LocalDate today, Chance chance) {
    int age =
        chance.onceIn(2) ? chance.between(YOUNGEST, OLDEST) : Math.max(1, policy.studentAge());
    return new Student(
        NUMBER,
        today.minusYears(age).plusDays(chance.between(-1, 1)),
        chance.onceIn(8) ? THERE : HERE,
        chance.onceIn(8) ? Optional.of(today.plusDays(chance.between(-1, 1))) : Optional.empty());
  }

  private static List<Guardian> guardians(Map<EmailAddress, List<StaffRow>> staff, Chance chance) {
    List<Guardian> guardians = new ArrayList<>();
    for (int i = chance.upTo(MOST_GUARDIANS); i > 0; i--) {
      EmailAddress address =
          chance.onceIn(6)
              ? chance.one(List.copyOf(staff.keySet()))
              : new EmailAddress("parent." + i + "@courriel.example");
      guardians.add(
          new Guardian(
              NUMBER,
              chance.onceIn(8) ? Optional.empty() : Optional.of(address),
              !chance.onceIn(4)));
    }
    return guardians;
  }

  /** Everybody whom somebody could name, a stranger among them. */
  List<Person> everybody() {
    List<Person> everybody = new ArrayList<>();
    staff.keySet().stream().sorted().forEach(address -> everybody.add(Person.of(address)));
    guardians.forEach(guardian -> guardian.address().map(Person::of).ifPresent(everybody::add));
    everybody.add(Person.of(student.number()));
    everybody.add(Person.of(STRANGER));
    return everybody;
  }

  /** Those of the staff tables. */
  List<EmailAddress> addresses() {
    return staff.keySet().stream().sorted().toList();
  }
}
