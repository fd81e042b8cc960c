package org.planintervention.samples.schoolyear.reading;

/** What can be found in a row; an address has the first code of this order that fits. */
public enum FindingCode {
  /** No address. */
  EMAIL_MISSING,
  /** Blanks around an address; they are dropped. */
  EMAIL_BLANKS_TRIMMED,
  /** A character outside ASCII in an address. */
  EMAIL_NOT_ASCII,
  /** A blank inside an address. */
  EMAIL_BLANK_INSIDE,
  /** A dot that is doubled, first, last or beside the {@code @}. */
  EMAIL_DOTS,
  /** Anything else that no usable address has. */
  EMAIL_MALFORMED,
  /** A member of staff whose address is not one of the district's. */
  EMAIL_FOREIGN_DOMAIN,
  /** The policy maps category and function to no role. */
  FUNCTION_UNKNOWN,
  /** The row says what an earlier one says. */
  ROW_REPEATED,
  /** The row cannot be read as one of its file, or the header does not name the file's columns. */
  ROW_MALFORMED,
  /** A column that no file of this name has; it is ignored. */
  COLUMN_UNKNOWN,
  /** A reason for leaving with blanks where none belong; it is understood. */
  MOTIF_BLANKS,
  /** A reason for leaving that is not known, or one of reason and day is missing. */
  MOTIF_UNKNOWN,
  /** The last day is before the first. */
  DATES_REVERSED,
  /** A further row of a student. */
  STUDENT_REPEATED,
  /** An earlier guardian of the same student has the same address. */
  ADDRESS_SHARED,
  /** A second archived plan of a student and year. */
  PLAN_REPEATED,
  /** The date part of the permanent code is not the date of birth. */
  PERMANENT_CODE_MISMATCH,
  /** No parents' account has the address of a guardian. */
  GUARDIAN_WITHOUT_ACCOUNT
}
