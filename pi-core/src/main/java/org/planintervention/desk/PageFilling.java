package org.planintervention.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.planintervention.spi.store.PlanStore;

/**
 * One page while it is filled: it takes as many entries as were asked for, and knows of one more.
 */
final class PageFilling<T> {
  private final int limit;
  private final List<T> entries = new ArrayList<>();
  private boolean oneMore;

  /**
   * An empty page.
   *
   * @throws IllegalArgumentException when the limit is none that a list takes
   */
  PageFilling(int limit) {
    this.limit = PlanStore.checked(limit);
  }

  /** Takes an entry, in the list's order. */
  void take(T entry) {
    if (entries.size() < limit) {
      entries.add(entry);
    } else {
      oneMore = true;
    }
  }

  /** How many entries are needed to be complete: those of the page, and one more. */
  int needed() {
    return limit + 1;
  }

  /** Whether there is nothing more to be looked for. */
  boolean complete() {
    return oneMore;
  }

  /** The page; its next one begins after its last entry, which need not be there any more. */
  <K> Page<T, K> page(Function<T, K> key) {
    return new Page<>(
        entries,
        oneMore ? Optional.of(key.apply(entries.get(entries.size() - 1))) : Optional.empty());
  }
}
