package org.planintervention.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planintervention.decision.ReasonCode;
import org.planintervention.decision.RuleId;
import org.planintervention.plan.PlanStatus;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.rules.table.Row;

@DisplayName("The table of actions, as it is told")
class TableTest {
  @Test
  @DisplayName("every action has a row, in the order of the domain")
  void rows() {
    assertThat(RuleBook.table().keySet())
        .containsExactly(
            "Enter",
            "MaintainStaffTable",
            "Create",
            "Duplicate",
            "Consult",
            "Recover",
            "AnswerOpening",
            "Write",
            "ListPerson",
            "UnlistPerson",
            "NameCoordinator",
            "ChangeStatus",
            "Sign",
            "SignFor",
            "Decline",
            "Purge",
            "RefreshRights");
  }

  @Test
  @DisplayName("H-2 every row is made with its conditions, and the menu is drawn from them")
  void madeAnew() {
    assertThat(RuleBook.rows().values().stream().map(Row::reasons))
        .containsExactlyElementsOf(RuleBook.table().values());
    assertThat(
            new RuleBook(DistrictPolicy.reference())
                .menu(Scene.plan().facts(), Scene.staff(Scene.COORDINATOR), Scene.PLAN))
        .isNotEmpty();
  }

  @Test
  @DisplayName("D-1 a row is told stage by stage, with the reasons of each")
  void stages() {
    assertThat(RuleBook.table().get("Purge"))
        .isEqualTo(
            List.of(
                List.of(ReasonCode.NOT_IT_SERVICES),
                List.of(ReasonCode.NOT_FOUND),
                List.of(ReasonCode.NOT_MARKED_FOR_PURGE)));
    assertThat(RuleBook.table().get("MaintainStaffTable"))
        .isEqualTo(
            List.of(
                List.of(
                    ReasonCode.ADDRESS_NOT_OF_DISTRICT,
                    ReasonCode.NO_CURRENT_STAFF_ROW,
                    ReasonCode.NOT_DIRECTION_OR_SECRETARY)));
  }

  @Test
  @DisplayName("S-1 to S-7 the changes of status, in book order")
  void statusChanges() {
    assertThat(RuleBook.statusChanges())
        .extracting(StatusChange::rule)
        .containsExactly(
            RuleId.S_1, RuleId.S_2, RuleId.S_3, RuleId.S_4, RuleId.S_5, RuleId.S_6, RuleId.S_7);
    assertThat(RuleBook.statusChanges().get(0))
        .isEqualTo(
            new StatusChange(
                RuleId.S_1,
                Set.of(PlanStatus.OPENING),
                PlanStatus.READY_TO_SIGN,
                List.of(ReasonCode.NOT_WHO_MAKES_READY, ReasonCode.NO_GOAL_WITH_MEANS)));
  }

  @Test
  void aRuleBookKnowsItsPolicy() {
    DistrictPolicy policy = DistrictPolicy.reference();
    assertThat(new RuleBook(policy).policy()).isSameAs(policy);
  }
}
