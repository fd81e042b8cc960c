package org.planintervention.json;

import static org.planintervention.spi.privacy.DataLevel.NONE;

import org.planintervention.spi.privacy.PersonalData;

/**
 * One thing that is wrong with a JSON document. It repeats nothing of what the document says (T-2).
 *
 * @param pointer where: a JSON pointer (RFC 6901); empty: the document itself
 * @param sentence what is wrong, to be read after the place: {@code must be a date such as
 *     2026-11-23}
 */
public record JsonFinding(@PersonalData(NONE) String pointer, @PersonalData(NONE) String sentence) {
  /** Place and sentence in one. */
  public String text() {
    return (pointer.isEmpty() ? "the document" : pointer) + " " + sentence;
  }
}
