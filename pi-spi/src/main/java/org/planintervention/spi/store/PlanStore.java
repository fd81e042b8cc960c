package org.planintervention.spi.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StudentNumber;

/**
 * Where the plans of one district are kept. The contract, clause by clause, is the suite of {@code
 * pi-testkit}; in short:
 *
 * <ul>
 *   <li>a commit is one transaction, all or nothing, durable when it answers;
 *   <li>each chain's head is moved first, by compare-and-set on its length; unique keys hold the
 *       rest;
 *   <li>reading a plan that is not there runs the same statements as reading one that is;
 *   <li>lists are bounded and go on by key, never by offset;
 *   <li>every question names a school or a student, so that the plans of many schools can be spread
 *       over many machines.
 * </ul>
 *
 * <p>Safe for use by many threads. A broken store throws {@link StoreException}; a commit that
 * threw may be asked again under the same key.
 */
public interface PlanStore {
  /** The largest limit that a list takes, and the most things that can be asked for at once. */
  int MOST = 1_000;

  /**
   * Answers a list's limit when a store takes it.
   *
   * @throws IllegalArgumentException when it is less than 1 or more than {@link #MOST}
   */
  static int checked(int limit) {
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("a list takes a limit from 1 to " + MOST);
    }
    return limit;
  }

  /**
   * Plans by identifier, in the order of the identifiers; those that are not there or were purged
   * are left out.
   *
   * @param ids at most {@link #MOST}
   */
  List<StoredPlan> find(Collection<PlanId> ids);

  /** A plan; empty when it is not there or was purged. */
  default Optional<StoredPlan> find(PlanId id) {
    return find(List.of(id)).stream().findFirst();
  }

  /**
   * The rows of the plans of students, in whatever school, by student, year, school, then name; of
   * one year when one is given.
   *
   * @param students at most {@link #MOST}
   */
  List<PlanRow> ofStudents(Collection<StudentNumber> students, Optional<Integer> year);

  /** The content of one version; empty when there is none. */
  Optional<Bytes> content(PlanId id, int version);

  /**
   * The contents of all versions of a school's plans, by plan name, then version.
   *
   * @param after the last of the page before; empty: from the start
   * @param limit from 1 to {@link #MOST}
   */
  List<VersionRow> contents(SchoolCode school, Optional<VersionRow.Key> after, int limit);

  /**
   * Plans of a school, by student, then name.
   *
   * @param after the last plan of the page before; empty: from the start. It need not be there any
   *     more
   * @param limit from 1 to {@link #MOST}
   */
  List<PlanRow> page(PlanQuery query, Optional<PageKey> after, int limit);

  /**
   * The schools of which the store has any row, in order.
   *
   * @param after the last school of the page before; empty: from the start
   * @param limit from 1 to {@link #MOST}
   */
  List<SchoolCode> schools(Optional<SchoolCode> after, int limit);

  /** Where a chain stands; length 0 when it has no row. */
  ChainHead head(ChainId chain);

  /**
   * The heads of a school's chains, by name.
   *
   * @param after the name of the last chain of the page before; empty: from the start
   * @param limit from 1 to {@link #MOST}
   */
  List<ChainHead> heads(SchoolCode school, Optional<String> after, int limit);

  /**
   * Rows of a chain.
   *
   * @param after the number of the last row of the page before; 0: from the start
   * @param limit from 1 to {@link #MOST}
   */
  List<TrailRow> trail(ChainId chain, long after, int limit);

  /**
   * Rows of a school's chains, by the chain's name, then number.
   *
   * @param after the last row of the page before; empty: from the start
   * @param limit from 1 to {@link #MOST}
   */
  List<TrailRow> trail(TrailQuery query, Optional<TrailRow.Key> after, int limit);

  /** What stays of a plan that was purged; empty when it was not. */
  Optional<Tombstone> tombstone(PlanId id);

  /**
   * What stays of a school's purged plans, by name.
   *
   * @param after the name of the last one of the page before; empty: from the start
   * @param limit from 1 to {@link #MOST}
   */
  List<Tombstone> tombstones(SchoolCode school, Optional<String> after, int limit);

  /** Does all changes of a commit or none, in their order. */
  CommitResult commit(Commit commit);

  /**
   * Returns the use that was made of a key, whatever the fingerprint of the key that is asked for;
   * empty if nothing was committed under its scope. A purge changes no use.
   */
  Optional<KeyUse> committed(CommitKey key);

  /** How the store is. */
  StoreHealth health();

  /**
   * The rows as they lie there, for verification and export.
   *
   * @throws UnsupportedOperationException when the store does not hand them out, and so can be
   *     neither verified nor exported
   */
  default Evidence evidence() {
    throw new UnsupportedOperationException("this store does not hand out its rows as they lie");
  }
}
