package org.planintervention.spi.store;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.IDENTIFYING;
import static org.planintervention.spi.privacy.DataLevel.NONE;

import java.util.Optional;
import java.util.Set;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.privacy.PersonalData;

/**
 * Which plans of a school. Everything that is given narrows the list.
 *
 * @param school the school
 * @param year first calendar year of the school year (Y-4)
 * @param status only those in this status
 * @param coordinator only those that this person leads
 * @param person only those that this person, by key, leads or is listed on
 * @param unsignedBy only those whose present version bears no signature of this person, by key
 * @param students only those of these students, at most {@link PlanStore#MOST}
 */
public record PlanQuery(
    @PersonalData(NONE) SchoolCode school,
    @PersonalData(NONE) Optional<Integer> year,
    @PersonalData(DEIDENTIFIED) Optional<String> status,
    @PersonalData(IDENTIFYING) Optional<EmailAddress> coordinator,
    @PersonalData(IDENTIFYING) Optional<String> person,
    @PersonalData(IDENTIFYING) Optional<String> unsignedBy,
    @PersonalData(IDENTIFYING) Optional<Set<StudentNumber>> students) {

  /** Takes the parts; the set is copied. */
  public PlanQuery {
    students = students.map(Set::copyOf);
  }

  /** All plans of a school. */
  public static PlanQuery of(SchoolCode school) {
    return new PlanQuery(
        school,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** All plans of a school and year. */
  public static PlanQuery of(SchoolCode school, int year) {
    return of(school).inYear(year);
  }

  /** Only those of a school year, by its first calendar year. */
  public PlanQuery inYear(int only) {
    return new PlanQuery(
        school, Optional.of(only), status, coordinator, person, unsignedBy, students);
  }

  /** Only those in a status, by its name. */
  public PlanQuery inStatus(String only) {
    return new PlanQuery(
        school, year, Optional.of(only), coordinator, person, unsignedBy, students);
  }

  /** Only those that a person leads. */
  public PlanQuery ledBy(EmailAddress only) {
    return new PlanQuery(school, year, status, Optional.of(only), person, unsignedBy, students);
  }

  /** Only those that a person leads or is listed on. */
  public PlanQuery with(String only) {
    return new PlanQuery(
        school, year, status, coordinator, Optional.of(only), unsignedBy, students);
  }

  /** Only those whose present version a person has not signed. */
  public PlanQuery unsignedBy(String only) {
    return new PlanQuery(school, year, status, coordinator, person, Optional.of(only), students);
  }

  /** Only those of some students. */
  public PlanQuery ofStudents(Set<StudentNumber> only) {
    return new PlanQuery(school, year, status, coordinator, person, unsignedBy, Optional.of(only));
  }

  /** The school and year (T-2). */
  @Override
  public String toString() {
    return "PlanQuery[" + school + ", " + year + "]";
  }
}
