package org.planintervention.json;

/**
 * One thing that is wrong with a JSON document. It repeats nothing of what the document says (T-2).
 *
 * @param pointer where: a JSON pointer (RFC 6901); empty: the document itself
 * @param sentence what is wrong, to be read after the place: {@code must be a date such as
 *     2026-11-23}
 */
public record JsonFinding(String pointer, String sentence) {
  /** Place and sentence in one. */
  public String text() {
    return (pointer.isEmpty() ? "the document" : pointer) + " " + sentence;
  }
}
