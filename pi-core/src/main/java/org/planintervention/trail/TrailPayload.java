package org.planintervention.trail;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.IDENTIFYING;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.privacy.PersonalData;
import org.planintervention.spi.store.DoorRows;
import org.planintervention.spi.store.PlanId;

/**
 * Payload of a trail row: who asked for what, when, in which capacity, what came of it, and where
 * it left the plan (T-1). {@link TrailFormat} writes it as bytes and reads it back.
 *
 * @param action the action's name, such as {@code Sign}
 * @param entry the door of the actor; empty for what the host itself does, such as an import
 * @param actor key of the actor; empty when the actor has none
 * @param at when, in epoch milliseconds
 * @param student number of the student whose plan it is about
 * @param plan for a row at a door, the plan that was asked for, such as {@code 014/5f3a}
 * @param granted whether it was done
 * @param rules of a refusal, the rules in book order
 * @param reasons of a refusal, the codes of its reasons
 * @param details what the row says beyond that
 * @param emptied of a purge, the rows of doors that it emptied
 * @param after where the plan stands afterwards; empty when nothing of it changed
 */
public record TrailPayload(
    @PersonalData(DEIDENTIFIED) String action,
    @PersonalData(DEIDENTIFIED) Optional<String> entry,
    @PersonalData(IDENTIFYING) Optional<String> actor,
    @PersonalData(DEIDENTIFIED) long at,
    @PersonalData(IDENTIFYING) Optional<Integer> student,
    @PersonalData(DEIDENTIFIED) Optional<String> plan,
    @PersonalData(DEIDENTIFIED) boolean granted,
    @PersonalData(DEIDENTIFIED) List<String> rules,
    @PersonalData(DEIDENTIFIED) List<String> reasons,
    @PersonalData(IDENTIFYING) Map<Detail, String> details,
    @PersonalData(DEIDENTIFIED) List<EmptiedRow> emptied,
    @PersonalData(IDENTIFYING) Optional<PlanStanding> after) {
  /** Takes the parts; collections are copied. */
  public TrailPayload {
    rules = ImmutableList.copyOf(rules);
    reasons = ImmutableList.copyOf(reasons);
    emptied = ImmutableList.copyOf(emptied);
    details =
        details.isEmpty() ? Map.of() : Maps.immutableEnumMap(new EnumMap<Detail, String>(details));
  }

  /**
   * Row of a door that a purge emptied, because it named the plan (D-2).
   *
   * @param chain the door's chain, such as {@code 014/~door}
   * @param row the row's number
   */
  public record EmptiedRow(
      @PersonalData(DEIDENTIFIED) String chain, @PersonalData(DEIDENTIFIED) long row) {}

  /** What a row may say beyond who, what, when and what came of it. */
  public enum Detail {
    /** Whether the plan was imported beside another of its student and year (Y-2). */
    BESIDE("beside", Type.TRUTH),
    /** The status that was asked for. */
    TO("to", Type.TEXT),
    /** Key of the person whom the action names. */
    PERSON("person", Type.TEXT),
    /** The version that a writer worked on. */
    BASE("base", Type.NUMBER),
    /** The school whose staff table was changed. */
    SCHOOL("school", Type.TEXT),
    /** First calendar year of the school year. */
    YEAR("year", Type.NUMBER),
    /** The version that was read. */
    VERSION("version", Type.NUMBER),
    /** Key of the person who marked a purged plan. */
    MARKED_BY("markedBy", Type.TEXT);

    private final String key;
    private final Type type;

    Detail(String key, Type type) {
      this.key = key;
      this.type = type;
    }

    String key() {
      return key;
    }

    Type type() {
      return type;
    }
  }

  /** How a detail is written. */
  enum Type {
    TEXT,
    NUMBER,
    TRUTH
  }

  /** Returns the payload of something done. */
  public static TrailPayload granted(String action, Instant at) {
    return of(action, at, true, ImmutableList.of(), ImmutableList.of());
  }

  /**
   * Returns the payload of a refusal.
   *
   * @param rules the rules in book order
   * @param reasons the codes of its reasons
   */
  public static TrailPayload refused(
      String action, Instant at, List<String> rules, List<String> reasons) {
    return of(action, at, false, rules, reasons);
  }

  private static TrailPayload of(
      String action, Instant at, boolean granted, List<String> rules, List<String> reasons) {
    return new TrailPayload(
        action,
        Optional.empty(),
        Optional.empty(),
        at.toEpochMilli(),
        Optional.empty(),
        Optional.empty(),
        granted,
        rules,
        reasons,
        Map.of(),
        ImmutableList.of(),
        Optional.empty());
  }

  /** Returns the payload with the person who asked, and their door. */
  public TrailPayload by(Actor who) {
    return with(
        Optional.of(who.entry().name()),
        who.person().map(Person::key),
        student,
        plan,
        details,
        after);
  }

  /** Returns the payload with the student whose plan it is about. */
  public TrailPayload about(StudentNumber number) {
    return with(entry, actor, Optional.of(number.value()), plan, details, after);
  }

  /** Returns the payload with the plan that was asked for at a door. */
  public TrailPayload askedFor(PlanId asked) {
    return with(entry, actor, student, Optional.of(asked.text()), details, after);
  }

  /** Returns the payload with one more detail. */
  public TrailPayload with(Detail detail, String value) {
    Map<Detail, String> more = new EnumMap<>(Detail.class);
    more.putAll(details);
    more.put(detail, value);
    return with(entry, actor, student, plan, more, after);
  }

  /** Returns the payload of a purge with the rows of a door that it empties. */
  public TrailPayload emptying(DoorRows door) {
    String chain = door.head().chain().toString();
    return new TrailPayload(
        action,
        entry,
        actor,
        at,
        student,
        plan,
        granted,
        rules,
        reasons,
        details,
        door.numbers().stream()
            .map(number -> new EmptiedRow(chain, number))
            .collect(ImmutableList.toImmutableList()),
        after);
  }

  /** Returns the payload with where the plan stands afterwards. */
  public TrailPayload leaving(PlanStanding standing) {
    return with(entry, actor, student, plan, details, Optional.of(standing));
  }

  private TrailPayload with(
      Optional<String> withEntry,
      Optional<String> withActor,
      Optional<Integer> withStudent,
      Optional<String> withPlan,
      Map<Detail, String> withDetails,
      Optional<PlanStanding> withAfter) {
    return new TrailPayload(
        action,
        withEntry,
        withActor,
        at,
        withStudent,
        withPlan,
        granted,
        rules,
        reasons,
        withDetails,
        emptied,
        withAfter);
  }

  /** Returns a detail; empty when the row does not say it. */
  public Optional<String> detail(Detail detail) {
    return Optional.ofNullable(details.get(detail));
  }

  /** Returns whether the row says that the plan was purged (D-2). */
  public boolean purges() {
    return granted && action.equals("Purge");
  }

  /** The action only (T-2). */
  @Override
  public String toString() {
    return "TrailPayload[" + action + "]";
  }
}
