package org.planintervention.spi.store;

import java.util.List;
import java.util.Optional;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StudentNumber;

/**
 * Where plans are kept. The contract, clause by clause, is the suite of {@code pi-testkit}; in
 * short:
 *
 * <ul>
 *   <li>a commit is one transaction, all or nothing, durable when it answers;
 *   <li>each chain's head is moved first, by compare-and-set on its length; unique keys hold the
 *       rest;
 *   <li>reading a plan that is not there runs the same statements as reading one that is;
 *   <li>lists are bounded and go on by key.
 * </ul>
 *
 * <p>Safe for use by many threads. A broken store throws {@link StoreException}; a commit that
 * threw may be asked again under the same key.
 */
public interface PlanStore {
  /** The largest limit that a list takes. */
  int MOST = 1_000;

  /** A plan; empty when it is not there or was purged. */
  Optional<StoredPlan> find(PlanId id);

  /** The plans of a student, by year, then school and name; of one year when one is given. */
  List<StoredPlan> ofStudent(StudentNumber student, Optional<Integer> year);

  /** The content of one version; empty when there is none. */
  Optional<Bytes> content(PlanId id, int version);

  /**
   * Plans of a school and year, by student, then name.
   *
   * @param after the last plan of the page before; empty: from the start. It need not be there any
   *     more
   * @param limit from 1 to {@link #MOST}
   */
  List<PlanRow> page(PlanQuery query, Optional<PageKey> after, int limit);

  /** Where a chain stands; length 0 when it has no row. */
  ChainHead head(ChainId chain);

  /**
   * Rows of a chain.
   *
   * @param after the number of the last row of the page before; 0: from the start
   * @param limit from 1 to {@link #MOST}
   */
  List<TrailRow> trail(ChainId chain, long after, int limit);

  /** Door rows about a plan, by number, after a number; for the access officer. */
  List<TrailRow> atDoorAbout(PlanId plan, long after, int limit);

  /**
   * Every chain's head, by school, then name.
   *
   * @param school only of this school; empty: of the whole district
   * @param after the last chain of the page before; empty: from the start
   * @param limit from 1 to {@link #MOST}
   */
  List<ChainHead> heads(Optional<SchoolCode> school, Optional<ChainId> after, int limit);

  /** What stays of purged plans, by school, then name, after a plan. */
  List<Tombstone> tombstones(Optional<PlanId> after, int limit);

  /**
   * Does all changes or none, in their order.
   *
   * @param key under which a commit whose answer was lost can be asked again; 1 to 100 ASCII
   *     characters
   * @param changes at least one; at most one on each chain
   */
  CommitResult commit(Optional<String> key, List<Change> changes);

  /** How the store is. */
  StoreHealth health();
}
