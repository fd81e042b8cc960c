package org.planintervention.testkit.probe;

import com.google.common.collect.ImmutableSet;
import java.util.Map;
import java.util.Optional;
import org.planintervention.decision.Action;
import org.planintervention.json.JsonFields;
import org.planintervention.plan.ConsentGround;
import org.planintervention.plan.OpeningAnswer;
import org.planintervention.plan.OpeningSituation;
import org.planintervention.plan.PlanContent;
import org.planintervention.plan.PlanStatus;
import org.planintervention.plan.SchoolYear;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.store.PlanId;

/** Reads the action of a case. */
final class ActionReading {
  private static final String DOES_NOT_MEET = "DOES_NOT_MEET";
  private static final SchoolCode NOWHERE = new SchoolCode("0");

  private final Names names;
  private final Map<String, PlanId> planIds;

  /**
   * Reads actions of one case.
   *
   * @param planIds the plans that are there, by the identifiers that the case writes
   */
  ActionReading(Names names, Map<String, PlanId> planIds) {
    this.names = names;
    this.planIds = planIds;
  }

  /** The action; empty when there is a finding. */
  Optional<Action> read(JsonFields action) {
    action.require(ImmutableSet.of("type"));
    return action.text("type").flatMap(type -> read(type, action));
  }

  private Optional<Action> read(String type, JsonFields action) {
    return switch (type) {
      case "Enter" -> Optional.of(new Action.Enter());
      case "MaintainStaffTable" ->
          Optional.of(new Action.MaintainStaffTable(names.school(action, "school")));
      case "RefreshRights" -> Optional.of(new Action.RefreshRights());
      case "Create" ->
          year(action).map(year -> new Action.Create(names.student(action, "student"), year));
      default -> onPlan(type, plan(action), action);
    };
  }

  private Optional<Action> onPlan(String type, PlanId plan, JsonFields action) {
    return switch (type) {
      case "Duplicate" -> Optional.of(new Action.Duplicate(plan));
      case "Consult" -> Optional.of(new Action.Consult(plan));
      case "Recover" -> Optional.of(new Action.Recover(plan));
      case "AnswerOpening" ->
          Optional.of(
              new Action.AnswerOpening(
                  plan, opening(action, "answer").orElseGet(OpeningAnswer::of)));
      case "Write" ->
          Optional.of(
              new Action.Write(
                  plan,
                  action.wholeNumber("base", Integer.MIN_VALUE, Integer.MAX_VALUE).orElse(0),
                  PlanContent.EMPTY.withRemarks(action.text("remarks").orElse(""))));
      case "ListPerson" -> Optional.of(new Action.ListPerson(plan, person(action)));
      case "UnlistPerson" -> Optional.of(new Action.UnlistPerson(plan, person(action)));
      case "NameCoordinator" -> Optional.of(new Action.NameCoordinator(plan, person(action)));
      case "ChangeStatus" -> status(action).map(to -> new Action.ChangeStatus(plan, to));
      case "Sign" -> Optional.of(new Action.Sign(plan, Optional.empty()));
      case "SignFor" ->
          Optional.of(
              new Action.SignFor(
                  plan,
                  person(action),
                  action.constant("ground", ConsentGround.class),
                  action.text("text").orElse(""),
                  action.date("date"),
                  Optional.empty()));
      case "Decline" -> Optional.of(new Action.Decline(plan, action.text("text").orElse("")));
      case "Purge" -> Optional.of(new Action.Purge(plan));
      default -> {
        action.finding("type", "is no action that is known");
        yield Optional.empty();
      }
    };
  }

  /** A school year, which has to be there. */
  static Optional<SchoolYear> year(JsonFields fields) {
    fields.require(ImmutableSet.of("year"));
    return fields.parsed("year", SchoolYear::parse, "must be a school year such as 2026-2027");
  }

  /** An answer to the opening situations; empty: unanswered. */
  static Optional<OpeningAnswer> opening(JsonFields fields, String field) {
    if (!fields.has(field)) {
      return Optional.empty();
    }
    if (fields.isText(field)) {
      return fields.parsed(
          field,
          text ->
              text.equals(DOES_NOT_MEET)
                  ? Optional.of(new OpeningAnswer.DoesNotMeet())
                  : Optional.empty(),
          "must be a list of situations, or " + DOES_NOT_MEET);
    }
    return Optional.of(
        new OpeningAnswer.Situations(
            ImmutableSet.copyOf(fields.constants(field, OpeningSituation.class))));
  }

  private static Optional<PlanStatus> status(JsonFields action) {
    action.require(ImmutableSet.of("to"));
    return action.constant("to", PlanStatus.class);
  }

  private PlanId plan(JsonFields action) {
    String written = action.text("plan").orElse("");
    PlanId there = planIds.get(written);
    return there == null ? new PlanId(NOWHERE, names.plan(written)) : there;
  }

  private Person person(JsonFields action) {
    return action.object("person").map(names::person).orElseGet(() -> Person.of(names.address("")));
  }
}
