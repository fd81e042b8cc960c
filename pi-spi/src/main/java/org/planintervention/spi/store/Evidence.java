package org.planintervention.spi.store;

import java.util.List;
import java.util.Optional;

/**
 * A store's rows as they lie there, for verification and export. What cannot be read as a value of
 * this library is handed out all the same: somebody may have written to the store by another way,
 * and that is what is looked for.
 *
 * <p>Everything is of one district, in the order of the keys, compared byte by byte.
 */
public interface Evidence {
  /**
   * Returns how the store's tables differ from those that the library creates. Only the catalog is
   * read for it: a table that somebody replaced by a view could run that person's code when it is
   * read. If there is a difference, a verification reads none of the tables. A store without tables
   * has no differences.
   */
  default List<SchemaDifference> schemaDifferences() {
    return List.of();
  }

  /**
   * What stands for the school in any row, of whatever table, in order; each once.
   *
   * @param after the last of the page before; empty: from the start
   * @param limit from 1 to {@link PlanStore#MOST}
   */
  List<String> schools(Optional<String> after, int limit);

  /**
   * Rows of a table.
   *
   * @param after the key of the last row of the page before; empty: from the start
   * @param limit from 1 to {@link PlanStore#MOST}
   */
  List<KeptRow> rows(KeptTable table, KeptPlace place, Optional<KeptRow.Key> after, int limit);

  /**
   * What else does not fit the plans of a school. A store that keeps nothing but the evidence has
   * none.
   *
   * @param limit how many are enough
   */
  default List<Misfit> misfits(KeptPlace place, int limit) {
    return List.of();
  }
}
