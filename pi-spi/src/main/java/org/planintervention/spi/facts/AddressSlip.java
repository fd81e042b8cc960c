package org.planintervention.spi.facts;

/** What makes a typed address unusable, in the order in which a slip is looked for. */
public enum AddressSlip {
  /** Nothing but blanks. */
  MISSING,
  /** A character outside ASCII: an accent, or a letter that only looks like one of ours. */
  NOT_ASCII,
  /** A space or tab between other characters. */
  BLANK_INSIDE,
  /** A dot that is doubled, first, last, or beside the {@code @}. */
  DOTS,
  /** Anything else that no usable address has. */
  MALFORMED
}
