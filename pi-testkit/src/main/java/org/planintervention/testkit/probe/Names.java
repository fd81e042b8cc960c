package org.planintervention.testkit.probe;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.planintervention.json.JsonFields;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.store.PlanId;

/**
 * The schools, plans, students and addresses that one case names. What cannot be a value of the
 * library, such as an unusable address, gets a stand-in: it is equal to the same text elsewhere in
 * the case, and matches nothing else.
 */
final class Names {
  private static final int HIGHEST_STUDENT = 9_999_999;

  private final StandIns<SchoolCode> schools =
      new StandIns<>(
          text -> SchoolCode.fits(text) ? Optional.of(new SchoolCode(text)) : Optional.empty(),
          number -> new SchoolCode("other-" + number));
  private final StandIns<String> plans =
      new StandIns<>(
          text -> PlanId.fits(text) ? Optional.of(text) : Optional.empty(),
          number -> "other-" + number);
  private final StandIns<StudentNumber> students =
      new StandIns<>(StudentNumber::read, number -> new StudentNumber(HIGHEST_STUDENT - number));
  private final Map<EmailAddress, String> unusable = new HashMap<>();
  private final Addresses addresses;

  Names(Addresses addresses) {
    this.addresses = addresses;
  }

  /** The school that a field names. */
  SchoolCode school(JsonFields fields, String field) {
    return schools.of(fields.text(field).orElse(""));
  }

  /** The name of the plan that a field names, within its school. */
  String plan(String written) {
    return plans.of(written);
  }

  /** The student that a field names. */
  StudentNumber student(JsonFields fields, String field) {
    return students.of(fields.digits(field).orElse(""));
  }

  /** The address that somebody typed, if it is usable. */
  Optional<EmailAddress> usable(String typed) {
    return addresses.read(typed).usable();
  }

  /** The address that somebody typed, or its stand-in. */
  EmailAddress address(String typed) {
    Addresses.Typed read = addresses.read(typed);
    if (read.usable().isEmpty()) {
      unusable.put(read.address(), read.text());
    }
    return read.address();
  }

  /** The person whom fields name: a student by number, anybody else by address. */
  Person person(JsonFields fields) {
    return fields.has("student")
        ? Person.of(student(fields, "student"))
        : Person.of(address(fields.text("address").orElse("")));
  }

  /** A school as the case writes it. */
  String written(SchoolCode school) {
    return schools.writtenAs(school).orElse(school.value());
  }

  /** A plan as the case writes it. */
  String written(PlanId plan) {
    return plans.writtenAs(plan.name()).orElse(plan.name());
  }

  /** A student's number as the case writes it. */
  String written(StudentNumber student) {
    return students.writtenAs(student).orElse(student.text());
  }

  /** An address as the case writes it. */
  String written(EmailAddress address) {
    return unusable.getOrDefault(address, address.value());
  }
}
