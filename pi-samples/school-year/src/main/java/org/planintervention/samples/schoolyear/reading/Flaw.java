package org.planintervention.samples.schoolyear.reading;

import org.planintervention.spi.facts.AddressSlip;

/** What exactly is wrong: the key of a finding's sentence. Several can share one code. */
enum Flaw {
  ADDRESS_MISSING(FindingCode.EMAIL_MISSING, false),
  GUARDIAN_ADDRESS_MISSING(FindingCode.EMAIL_MISSING, true),
  BLANKS_TRIMMED(FindingCode.EMAIL_BLANKS_TRIMMED, true),
  NOT_ASCII(FindingCode.EMAIL_NOT_ASCII, false),
  BLANK_INSIDE(FindingCode.EMAIL_BLANK_INSIDE, false),
  DOTS(FindingCode.EMAIL_DOTS, false),
  ADDRESS_MALFORMED(FindingCode.EMAIL_MALFORMED, false),
  FOREIGN_DOMAIN(FindingCode.EMAIL_FOREIGN_DOMAIN, false),
  FUNCTION_UNKNOWN(FindingCode.FUNCTION_UNKNOWN, false),
  FUNCTION_MISSPELT(FindingCode.FUNCTION_UNKNOWN, false),
  REPEATED(FindingCode.ROW_REPEATED, true),
  COLUMN_UNKNOWN(FindingCode.COLUMN_UNKNOWN, true),
  COLUMN_MISSING(FindingCode.ROW_MALFORMED, false),
  COLUMN_TWICE(FindingCode.ROW_MALFORMED, false),
  TOO_LONG(FindingCode.ROW_MALFORMED, false),
  FIELD_COUNT(FindingCode.ROW_MALFORMED, false),
  UNREADABLE_BYTES(FindingCode.ROW_MALFORMED, false),
  NO_DATE(FindingCode.ROW_MALFORMED, false),
  NO_SCHOOL_CODE(FindingCode.ROW_MALFORMED, false),
  NO_NUMBER(FindingCode.ROW_MALFORMED, false),
  NO_STUDENT_NUMBER(FindingCode.ROW_MALFORMED, false),
  SCHOOL_UNKNOWN(FindingCode.ROW_MALFORMED, false),
  STUDENT_UNKNOWN(FindingCode.ROW_MALFORMED, false),
  AUTHORITY_UNKNOWN(FindingCode.ROW_MALFORMED, false),
  SITUATION_UNKNOWN(FindingCode.ROW_MALFORMED, false),
  CONTRADICTS_EARLIER_ROW(FindingCode.ROW_MALFORMED, false),
  NO_JSON(FindingCode.ROW_MALFORMED, false),
  KEY_TWICE(FindingCode.ROW_MALFORMED, false),
  KEY_MISSPELT(FindingCode.ROW_MALFORMED, false),
  ARCHIVED_STUDENT_UNKNOWN(FindingCode.ROW_MALFORMED, false),
  ARCHIVED_SCHOOL_UNKNOWN(FindingCode.ROW_MALFORMED, false),
  ARCHIVED_STATUS_UNKNOWN(FindingCode.ROW_MALFORMED, false),
  ARCHIVED_SITUATION_UNKNOWN(FindingCode.ROW_MALFORMED, false),
  ARCHIVED_FORM(FindingCode.ROW_MALFORMED, false),
  REASON_BLANKS(FindingCode.MOTIF_BLANKS, true),
  REASON_UNKNOWN(FindingCode.MOTIF_UNKNOWN, true),
  REASON_SCHOOL_UNKNOWN(FindingCode.MOTIF_UNKNOWN, true),
  REASON_MISSING(FindingCode.MOTIF_UNKNOWN, true),
  DEPARTURE_MISSING(FindingCode.MOTIF_UNKNOWN, true),
  DATES_REVERSED(FindingCode.DATES_REVERSED, false),
  STUDENT_REPEATED(FindingCode.STUDENT_REPEATED, true),
  STUDENT_CONTRADICTED(FindingCode.STUDENT_REPEATED, false),
  ADDRESS_SHARED(FindingCode.ADDRESS_SHARED, true),
  PLAN_REPEATED(FindingCode.PLAN_REPEATED, true),
  CODE_MISMATCH(FindingCode.PERMANENT_CODE_MISMATCH, true),
  WITHOUT_ACCOUNT(FindingCode.GUARDIAN_WITHOUT_ACCOUNT, true);

  private final FindingCode code;
  private final boolean warning;

  Flaw(FindingCode code, boolean warning) {
    this.code = code;
    this.warning = warning;
  }

  FindingCode code() {
    return code;
  }

  /** Whether it leaves the row in use. */
  boolean warning() {
    return warning;
  }

  static Flaw of(AddressSlip slip) {
    return switch (slip) {
      case MISSING -> ADDRESS_MISSING;
      case NOT_ASCII -> NOT_ASCII;
      case BLANK_INSIDE -> BLANK_INSIDE;
      case DOTS -> DOTS;
      case MALFORMED -> ADDRESS_MALFORMED;
    };
  }
}
