package org.planintervention.desk;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.NONE;
import static org.planintervention.spi.privacy.DataLevel.SENSITIVE;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.planintervention.decision.Action;
import org.planintervention.spi.privacy.PersonalData;

/**
 * Many actions of one person, each decided by itself (G-6): what is refused stops nothing. The same
 * lot sent twice signs once; sent again after it was stopped, it goes on where it stopped.
 */
public final class Batch {
  private Batch() {}

  /** Told after each chunk; says whether to go on. */
  @FunctionalInterface
  public interface Progress {
    /**
     * Takes the count.
     *
     * @param decided how many actions are decided and kept
     * @param all how many there are
     * @return false to stop; what is decided stays
     */
    boolean after(int decided, int all);
  }

  /** What came of one action of a batch. */
  public enum Standing {
    /** Done now. */
    DONE,
    /** It was done before; nothing happened now. */
    DONE_BEFORE,
    /** Refused by the rules. */
    REFUSED,
    /** The world moved in between; look again. */
    CONFLICT
  }

  /**
   * One action of a batch and what came of it.
   *
   * @param action the action
   * @param standing in short
   * @param outcome in full, but that it holds a plan only where one asked to read it: what 25,000
   *     plans say has no place in memory
   */
  public record Item(
      @PersonalData(SENSITIVE) Action action,
      @PersonalData(DEIDENTIFIED) Standing standing,
      @PersonalData(SENSITIVE) Outcome outcome) {}

  /**
   * What came of a batch.
   *
   * @param items the actions that were decided, in order; fewer than asked for when it was stopped
   * @param stopped whether it was stopped before its end
   */
  public record Result(
      @PersonalData(SENSITIVE) List<Item> items, @PersonalData(NONE) boolean stopped) {
    /** Takes the parts; the list is copied. */
    public Result {
      items = ImmutableList.copyOf(items);
    }

    /** How many stand so. */
    public long count(Standing standing) {
      return items.stream().filter(item -> item.standing() == standing).count();
    }
  }
}
