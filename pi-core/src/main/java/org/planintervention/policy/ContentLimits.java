package org.planintervention.policy;

import static org.planintervention.spi.privacy.DataLevel.NONE;

import org.planintervention.spi.privacy.PersonalData;

/**
 * How much a plan may say (C-4).
 *
 * @param textCodePoints longest text, in Unicode code points
 * @param listEntries most entries of a list
 * @param goals most goals
 */
public record ContentLimits(
    @PersonalData(NONE) int textCodePoints,
    @PersonalData(NONE) int listEntries,
    @PersonalData(NONE) int goals) {
  /** The limits of the reference district. */
  public static final ContentLimits DEFAULT = new ContentLimits(10_000, 100, 30);

  /** The highest that {@link #textCodePoints} can be. */
  public static final int HIGHEST_TEXT = 1_000_000;

  /** The highest that {@link #listEntries} and {@link #goals} can be. */
  public static final int HIGHEST_COUNT = 1_000;

  /**
   * Takes the limits.
   *
   * @throws IllegalArgumentException when one is not positive, or so high that it bounds nothing
   */
  public ContentLimits {
    if (outside(textCodePoints, HIGHEST_TEXT)
        || outside(listEntries, HIGHEST_COUNT)
        || outside(goals, HIGHEST_COUNT)) {
      throw new IllegalArgumentException("limits are positive, and low enough to bound something");
    }
  }

  private static boolean outside(int limit, int highest) {
    return limit < 1 || limit > highest;
  }
}
