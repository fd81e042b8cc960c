package org.planintervention.faq;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.planintervention.decision.ReasonCode;
import org.planintervention.decision.RuleId;
import org.planintervention.desk.Outcome;
import org.planintervention.spi.outside.GuideLinks;
import org.planintervention.text.Explanation;
import org.planintervention.text.Language;
import org.planintervention.text.Texts;

/** What a person is told when something is refused, in both languages. */
record Told(List<Explanation> french, List<Explanation> english) {
  /** A host that has a link to every guide. */
  static final GuideLinks LINKS = key -> Optional.of("https://guide.example/" + key);

  /** What came of an action that is refused by exactly these rules. */
  static Told refused(Outcome outcome, RuleId... rules) {
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return refused(((Outcome.Refused) outcome).reasons(), rules);
  }

  /** Reasons of exactly these rules: never only a missing button. */
  static Told refused(List<ReasonCode> reasons, RuleId... rules) {
    Told told =
        new Told(
            Texts.in(Language.FRENCH).explain(reasons, LINKS),
            Texts.in(Language.ENGLISH).explain(reasons, LINKS));
    assertThat(told.french).extracting(Explanation::rule).isSubsetOf(Arrays.asList(rules));
    assertThat(told.french).extracting(Explanation::rule).contains(rules);
    assertThat(told.english).hasSameSizeAs(told.french);
    return told;
  }

  Told inFrench(String... words) {
    assertThat(all(french)).contains(words);
    return this;
  }

  Told inEnglish(String... words) {
    assertThat(all(english)).contains(words);
    return this;
  }

  /** The guides that are named, each with the host's link. */
  Told guides(String... keys) {
    assertThat(french).extracting(Explanation::guideKey).contains(keys);
    assertThat(french)
        .allSatisfy(
            one -> assertThat(one.link()).contains("https://guide.example/" + one.guideKey()));
    return this;
  }

  private static String all(List<Explanation> reasons) {
    StringBuilder all = new StringBuilder();
    for (Explanation one : reasons) {
      all.append(one.why()).append('\n');
      all.append(one.whoseMove()).append('\n');
      all.append(one.whatToDo()).append('\n');
    }
    return plain(all.toString());
  }

  /** With plain blanks, as tests are written. */
  static String plain(String text) {
    return text.replace('\u00a0', ' ').replace('\u202f', ' ');
  }
}
