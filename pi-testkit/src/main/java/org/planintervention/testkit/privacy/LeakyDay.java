package org.planintervention.testkit.privacy;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Planted: a day of birth whose reading fails with what was read, in the cause of an exception. */
final class LeakyDay {
  private LeakyDay() {}

  /** Ways in of a public type, as the search for misfits looks for them. */
  public static final class Planted {
    private Planted() {}

    /** Reads a day. */
    public static LocalDate read(String text) {
      try {
        return LocalDate.parse(text);
      } catch (DateTimeParseException repeats) {
        throw new IllegalArgumentException("not a day", repeats);
      }
    }
  }
}
