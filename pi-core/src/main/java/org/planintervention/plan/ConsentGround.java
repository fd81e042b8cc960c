package org.planintervention.plan;

/** On what ground somebody signs for somebody else (G-5). */
public enum ConsentGround {
  /** A signed paper form. */
  PAPER_FORM,
  /** Consent by voice. */
  VOICE,
  /** Present at the meeting. */
  PRESENT_AT_MEETING,
  /** Another ground, told in a text. */
  OTHER
}
