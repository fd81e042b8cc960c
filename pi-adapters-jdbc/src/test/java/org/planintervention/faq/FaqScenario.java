package org.planintervention.faq;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.planintervention.decision.GuideKey;
import org.planintervention.decision.MenuItem;
import org.planintervention.jdbc.H2Stores;
import org.planintervention.memory.MemoryPlanStore;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.store.PlanId;
import org.planintervention.text.Language;
import org.planintervention.text.Texts;

/** A question of the help page, told as a story through the desk, on every store. */
abstract class FaqScenario {
  /** Where the plans of a story are kept. */
  enum Kept {
    IN_MEMORY,
    ON_H2
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Kept.class)
  final void isAnswered(Kept kept) {
    if (kept == Kept.IN_MEMORY) {
      story(new School(new MemoryPlanStore()));
      return;
    }
    try (H2Stores.Opened opened = H2Stores.memory(UUID.randomUUID().toString())) {
      story(new School(opened.store()));
    }
  }

  abstract void story(School school);

  /** The line of a person's menu, which a screen draws its button from. */
  static MenuItem button(School school, Actor actor, PlanId plan, String action) {
    return school.desk.menu(actor, plan).stream()
        .filter(item -> item.action().equals(action))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no line " + action + " on the menu"));
  }

  /** The titles of a guide, as a screen shows them beside the host's link. */
  static void guideIsNamed(GuideKey guide, String french, String english) {
    assertThat(Texts.in(Language.FRENCH).guide(guide)).isEqualTo(french);
    assertThat(Texts.in(Language.ENGLISH).guide(guide)).isEqualTo(english);
  }
}
