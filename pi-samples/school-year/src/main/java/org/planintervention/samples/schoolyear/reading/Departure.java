package org.planintervention.samples.schoolyear.reading;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.planintervention.spi.facts.SchoolCode;

/**
 * A student's leaving, as the columns {@code Départ} and {@code Motif} say it.
 *
 * @param day the first day on which the student is gone; empty: stays
 * @param school the school that the student moves to; empty: leaves the district
 */
record Departure(Optional<LocalDate> day, Optional<SchoolCode> school) {
  private static final String DAY = "Départ";
  private static final String REASON = "Motif";
  private static final String LEFT_DISTRICT = "Hors CSSDM";
  private static final String OTHER_SCHOOL = "Autre école du CSSDM: ";

  /**
   * Reads both columns and notes what is wrong with the reason. Of a reason that is not understood
   * only the day counts, and the student counts as having left the district.
   */
  static Departure read(Row row, Predicate<SchoolCode> schools) {
    Optional<LocalDate> day = row.dateOrNone(DAY);
    String written = row.text(REASON);
    String reason = withoutStrayBlanks(written);
    Optional<SchoolCode> school =
        reason.startsWith(OTHER_SCHOOL)
            ? Row.schoolCode(reason.substring(OTHER_SCHOOL.length())).filter(schools)
            : Optional.empty();
    boolean understood = school.isPresent() || reason.equals(LEFT_DISTRICT);
    if (understood && !reason.equals(written)) {
      row.note(REASON, Flaw.REASON_BLANKS);
    }
    if (written.isEmpty() && day.isPresent()) {
      row.note(REASON, Flaw.REASON_MISSING);
    } else if (!written.isEmpty() && !understood) {
      row.note(
          REASON,
          reason.startsWith(OTHER_SCHOOL) ? Flaw.REASON_SCHOOL_UNKNOWN : Flaw.REASON_UNKNOWN);
    } else if (understood && day.isEmpty()) {
      row.note(REASON, Flaw.DEPARTURE_MISSING);
    }
    return new Departure(day, school);
  }

  private static String withoutStrayBlanks(String reason) {
    return Spelling.withoutOuterBlanks(Spelling.withOrdinarySpaces(reason)).replace(" :", ":");
  }

  boolean isPastOn(LocalDate today) {
    return day.isPresent() && !day.get().isAfter(today);
  }

  /** Where the student is, or was last, whose row names this school. */
  SchoolCode schoolOn(LocalDate today, SchoolCode ofRow) {
    return isPastOn(today) ? school.orElse(ofRow) : ofRow;
  }

  /** The day on which the student leaves the district. */
  Optional<LocalDate> fromDistrict() {
    return school.isPresent() ? Optional.empty() : day;
  }
}
