package org.planintervention.evidence;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planintervention.trail.PlanStanding;
import org.planintervention.trail.PlanStanding.PartSeal;
import org.planintervention.trail.TrailPayload;
import org.planintervention.trail.TrailPayload.Detail;
import org.planintervention.trail.TrailPayload.EmptiedRow;

/** The last row of a chain, every field of it open to a forger. */
final class ForgedStep {
  String action;
  Optional<String> entry;
  Optional<String> actor;
  long at;
  Optional<Integer> student;
  Optional<String> plan;
  boolean granted;
  List<String> rules;
  List<String> reasons;
  final Map<Detail, String> details = new EnumMap<>(Detail.class);
  List<EmptiedRow> emptied;
  Optional<Standing> after;

  ForgedStep(TrailPayload said) {
    action = said.action();
    entry = said.entry();
    actor = said.actor();
    at = said.at();
    student = said.student();
    plan = said.plan();
    granted = said.granted();
    rules = said.rules();
    reasons = said.reasons();
    details.putAll(said.details());
    emptied = said.emptied();
    after = said.after().map(Standing::new);
  }

  TrailPayload payload() {
    return new TrailPayload(
        action,
        entry,
        actor,
        at,
        student,
        plan,
        granted,
        granted ? List.of() : rules,
        granted ? List.of() : reasons,
        details,
        emptied,
        after.map(Standing::standing));
  }

  /** Where the row leaves the plan. */
  static final class Standing {
    int year;
    String status;
    int version;
    String content;
    String coordinator;
    List<String> listed;
    Optional<Long> marked;
    Optional<Integer> lastReady;
    Optional<String> source;
    Optional<String> markedBy;
    List<PartSeal> signatures;
    List<PartSeal> declinations;

    Standing(PlanStanding from) {
      year = from.year();
      status = from.status();
      version = from.version();
      content = from.contentHash();
      coordinator = from.coordinator();
      listed = new ArrayList<>(from.listed());
      marked = from.marked();
      lastReady = from.lastReady();
      source = from.source();
      markedBy = from.markedBy();
      signatures = new ArrayList<>(from.signatures());
      declinations = new ArrayList<>(from.declinations());
    }

    PlanStanding standing() {
      return new PlanStanding(
          year,
          status,
          version,
          content,
          coordinator,
          listed,
          marked,
          lastReady,
          source,
          markedBy,
          signatures,
          declinations);
    }
  }
}
