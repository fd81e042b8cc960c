package org.planintervention.spi.privacy;

/**
 * Levels of personal data, from the least to the most protected, in the words of Quebec's Act
 * respecting Access to documents held by public bodies (chapter ), as Law 25 has it.
 */
public enum DataLevel {
  /** Says nothing of a natural person: settings, counts, codes, schools. */
  NONE,
  /**
   * De-identified (« dépersonnalisé », s. 65.1): about a person or their plan, without saying
   * directly whose: a plan's identifier, status or version, a verdict, a time, a hash.
   */
  DEIDENTIFIED,
  /** Personal (« renseignement personnel », s. 54): a date of birth, a job, a right. */
  PERSONAL,
  /** Says who it is: a name, an address, a student's number or permanent code. */
  IDENTIFYING,
  /**
   * Sensitive (« renseignement sensible », s. 59): what a plan says, why it was opened, what
   * parents answer; and what is opaque and may hold it.
   */
  SENSITIVE;

  /** Whether it may stand in a message, in a log or in {@code toString} (T-2). */
  public boolean mayBeShown() {
    return compareTo(DEIDENTIFIED) <= 0;
  }
}
