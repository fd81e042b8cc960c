package org.planintervention.policy;

/**
 * How much a plan may say (C-4).
 *
 * @param textCodePoints longest text, in Unicode code points
 * @param listEntries most entries of a list
 * @param goals most goals
 */
public record ContentLimits(int textCodePoints, int listEntries, int goals) {
  /** The limits of the reference district. */
  public static final ContentLimits DEFAULT = new ContentLimits(10_000, 100, 30);

  /**
   * Takes the limits.
   *
   * @throws IllegalArgumentException when one is not positive
   */
  public ContentLimits {
    if (textCodePoints < 1 || listEntries < 1 || goals < 1) {
      throw new IllegalArgumentException("limits are positive");
    }
  }
}
