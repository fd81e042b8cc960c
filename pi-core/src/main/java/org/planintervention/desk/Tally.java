package org.planintervention.desk;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.planintervention.spi.store.ChainId;
import org.planintervention.trail.Finding;
import org.planintervention.trail.Finding.Kind;
import org.planintervention.trail.VerificationReport;
import org.planintervention.trail.VerificationReport.AgainstCheckpoint;

/** What a verification looked at and found so far. */
final class Tally {
  private final SortedMap<String, List<Finding>> findings = new TreeMap<>();
  private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);
  private int told;
  private long plans;
  private long rows;
  private boolean ahead;
  private Optional<ChainId> behind = Optional.empty();

  /** Takes something that was found while a school was looked at. */
  void find(String school, Finding finding) {
    counts.merge(finding.kind(), 1L, Long::sum);
    if (told < VerificationReport.MOST) {
      findings.computeIfAbsent(school, key -> new ArrayList<>()).add(finding);
      told++;
    }
  }

  /** Takes a chain that was replayed. */
  void chain(boolean ofPlan, long itsRows) {
    plans += ofPlan ? 1 : 0;
    rows += itsRows;
  }

  /** A chain is shorter than it was at the checkpoint. */
  void behind(ChainId chain) {
    behind = behind.isPresent() ? behind : Optional.of(chain);
  }

  /** A chain is longer than it was at the checkpoint. */
  void ahead() {
    ahead = true;
  }

  /** The first chain that is behind the checkpoint, when none is ahead of it. */
  Optional<ChainId> onlyBehind() {
    return ahead ? Optional.empty() : behind;
  }

  /** Takes what was looked at and found in other schools. */
  void add(Tally other) {
    other.findings.forEach(
        (school, all) -> findings.computeIfAbsent(school, key -> new ArrayList<>()).addAll(all));
    other.counts.forEach((kind, count) -> counts.merge(kind, count, Long::sum));
    told += other.told;
    plans += other.plans;
    rows += other.rows;
    ahead |= other.ahead;
    behind =
        behind.isPresent() && other.behind.isPresent()
            ? behind.filter(own -> own.compareTo(other.behind.get()) < 0).or(() -> other.behind)
            : behind.or(() -> other.behind);
  }

  VerificationReport report(Optional<AgainstCheckpoint> checkpoint, boolean complete) {
    List<Finding> all =
        findings.values().stream().flatMap(List::stream).limit(VerificationReport.MOST).toList();
    return new VerificationReport(plans, rows, all, counts, checkpoint, complete);
  }
}
