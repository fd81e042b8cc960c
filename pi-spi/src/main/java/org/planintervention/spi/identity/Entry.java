package org.planintervention.spi.identity;

/** The door that a person came in by; it says in which capacity they act. */
public enum Entry {
  /** A member of staff, with a district address. */
  STAFF,
  /** IT services, who purge and read nothing (D-1). */
  IT,
  /** A parent by the parents' own address (G-4). */
  PARENT_PORTAL,
  /** A parent straight through Mozaïk: known, but not let through (G-4, FAQ 10-5). */
  MOZAIK,
  /** A student. */
  STUDENT;

  /** Whether this is one of the two doors of parents. */
  public boolean ofParents() {
    return this == PARENT_PORTAL || this == MOZAIK;
  }
}
