package org.planintervention.jdbc;

/** How the tables that a database holds stand to those that this version of the library wants. */
public enum SchemaStanding {
  /** There are none. */
  ABSENT,
  /** They are of an earlier version; {@link JdbcPlanStore.Builder#migrate} brings them up. */
  OLDER,
  /** They are of the present version. */
  PRESENT,
  /** A later version of the library made them; this one must not be used with them. */
  NEWER,
  /** The table of migrations is not the one that migrations make, and was not read. */
  ALTERED,
  /** They were made by hand, and nobody kept which version they are of. */
  UNRECORDED
}
