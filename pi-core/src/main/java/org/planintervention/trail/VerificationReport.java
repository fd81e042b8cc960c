package org.planintervention.trail;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * What a verification looked at and found. It holds no personal data.
 *
 * @param plans how many plans' chains were replayed, purged ones included
 * @param rows how many rows of the trail were checked, those of the schools' doors included
 * @param findings everything that was found, by chain, then row
 */
public record VerificationReport(long plans, long rows, List<Finding> findings) {
  /** Takes the parts; the list is copied. */
  public VerificationReport {
    findings = ImmutableList.copyOf(findings);
  }
}
