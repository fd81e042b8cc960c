package org.planintervention.testkit.store;

import org.planintervention.spi.store.PlanStore;

/**
 * An empty store whose space can be limited, such as by a quota of its database. A unit of space is
 * the smallest that the store can count: a page, a write to a file.
 */
public interface LimitedSpace {
  /** The store. */
  PlanStore store();

  /**
   * Leaves the store so much room and no more; what it wrote before is not counted.
   *
   * @param units how many units, from 0 on
   */
  void limit(int units);

  /** Takes the limit away. */
  void lift();
}
