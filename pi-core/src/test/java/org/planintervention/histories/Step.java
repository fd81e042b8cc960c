package org.planintervention.histories;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.planintervention.desk.Outcome;
import org.planintervention.plan.Plan;
import org.planintervention.spi.facts.StaffRow;
import org.planintervention.spi.store.Bytes;
import org.planintervention.trail.VerificationReport;

/**
 * One step of a history, as it is seen from outside.
 *
 * @param ask what was asked for
 * @param outcome what came of it
 * @param before the stored plans before, by identifier
 * @param after the stored plans after
 * @param pairs the plans that were there both times
 * @param changed those of them that have changed
 * @param rowsBefore how many rows all trails had
 * @param rowsAfter how many they have
 * @param today the day
 * @param rowsOfActor the staff rows of who asked, as the tables say now
 * @param firstSeen the content of each version, as it was when it came to be
 * @param seenNow the contents of the plan that was asked for, as they are now
 * @param purged the plans purged so far, this step included
 * @param leftBehind what is still stored of plans that were purged
 * @param verified what a verification of everything found, at the last step
 */
record Step(
    Ask ask,
    Outcome outcome,
    Map<String, Plan> before,
    Map<String, Plan> after,
    List<Pair> pairs,
    List<Pair> changed,
    long rowsBefore,
    long rowsAfter,
    LocalDate today,
    List<StaffRow> rowsOfActor,
    Map<String, Bytes> firstSeen,
    Map<String, Bytes> seenNow,
    Set<String> purged,
    List<String> leftBehind,
    Optional<VerificationReport> verified) {

  /** A plan before and after. */
  record Pair(Plan before, Plan after) {}

  static List<Pair> pairs(Map<String, Plan> before, Map<String, Plan> after) {
    List<Pair> pairs = new ArrayList<>();
    for (Map.Entry<String, Plan> entry : before.entrySet()) {
      Plan now = after.get(entry.getKey());
      if (now != null) {
        pairs.add(new Pair(entry.getValue(), now));
      }
    }
    return pairs;
  }

  static List<Pair> changed(List<Pair> pairs) {
    List<Pair> changed = new ArrayList<>(1);
    for (Pair pair : pairs) {
      if (!pair.before().equals(pair.after())) {
        changed.add(pair);
      }
    }
    return changed;
  }
}
