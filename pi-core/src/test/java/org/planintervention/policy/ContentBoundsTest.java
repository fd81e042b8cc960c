package org.planintervention.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planintervention.plan.Goal;
import org.planintervention.plan.PlanContent;

@DisplayName("C-4 bounds of content")
class ContentBoundsTest {
  private static final ContentLimits LIMITS = new ContentLimits(3, 2, 2);
  private static final String TOO_LONG = "abcd";

  @ParameterizedTest(name = "C-4 {0} is kept")
  @ValueSource(ints = {'\t', '\n', 0x20, 0x7E, 0xA0, 0xE9, 0xD7FF, 0xE000, 0xFFFD, 0x1F600})
  void kept(int codePoint) {
    assertThat(fits(Character.toString(codePoint))).isTrue();
    assertThat(fits("a" + Character.toString(codePoint) + "b")).isTrue();
  }

  @ParameterizedTest(name = "C-4 {0} is a control character, or half of a pair")
  @ValueSource(ints = {0, 0x08, 0x0B, '\r', 0x1F, 0x7F, 0x80, 0x9F, 0xD800, 0xDBFF, 0xDC00, 0xDFFF})
  void refused(int unit) {
    assertThat(fits(String.valueOf((char) unit))).isFalse();
    assertThat(fits("a" + (char) unit)).isFalse();
    assertThat(fits((char) unit + "b")).isFalse();
  }

  @Test
  @DisplayName("C-4 a text is as long as it has code points, in whatever plane")
  void codePoints() {
    String face = Character.toString(0x1F600);
    assertThat(fits("")).isTrue();
    assertThat(fits("abc")).isTrue();
    assertThat(fits(TOO_LONG)).isFalse();
    assertThat(fits(face.repeat(3))).isTrue();
    assertThat(fits(face.repeat(4))).isFalse();
    assertThat(fits("a" + face + "b")).isTrue();
    assertThat(fits("ab" + face + "c")).isFalse();
  }

  @Test
  @DisplayName("C-4 a content is in bounds up to its last part")
  void inBounds() {
    Goal goal = goal("abc", "abc", List.of("abc", "abc"), List.of("abc"), "abc", "abc");
    assertThat(outside(content(List.of("abc", ""), List.of("abc"), List.of(goal, goal), "abc", "")))
        .isEmpty();
  }

  @Test
  @DisplayName("C-4 the first part out of bounds is named by its place")
  void places() {
    List<Goal> none = List.of();
    List<String> no = List.of();
    assertThat(outside(content(List.of("a", TOO_LONG), List.of(TOO_LONG), none, "", "")))
        .contains("strengths[1]");
    assertThat(outside(content(List.of("a", "b", "c"), no, none, "", ""))).contains("strengths");
    assertThat(outside(content(no, List.of(TOO_LONG), none, TOO_LONG, ""))).contains("needs[0]");
    assertThat(outside(content(no, List.of("a", "b", "c"), none, "", ""))).contains("needs");
    assertThat(outside(content(no, no, none, TOO_LONG, TOO_LONG))).contains("meeting");
    assertThat(outside(content(no, no, none, "", TOO_LONG))).contains("remarks");
  }

  @Test
  @DisplayName("C-4 goals are bounded in number, and each in its parts")
  void goals() {
    List<String> no = List.of();
    Goal empty = goal("", "", no, no, "", "");
    assertThat(outside(Collections.nCopies(2, empty))).isEmpty();
    assertThat(outside(Collections.nCopies(3, empty))).contains("goals");
    assertThat(outside(List.of(goal(TOO_LONG, TOO_LONG, no, no, "", ""))))
        .contains("goals[0].need");
    assertThat(outside(List.of(empty, goal("", TOO_LONG, List.of(TOO_LONG), no, "", ""))))
        .contains("goals[1].objective");
    assertThat(outside(List.of(goal("", "", List.of(TOO_LONG), List.of(TOO_LONG), "", ""))))
        .contains("goals[0].means[0]");
    assertThat(outside(List.of(goal("", "", List.of("a", "b", "c"), no, "", ""))))
        .contains("goals[0].means");
    assertThat(outside(List.of(goal("", "", no, List.of("a", TOO_LONG), TOO_LONG, ""))))
        .contains("goals[0].responsible[1]");
    assertThat(outside(List.of(goal("", "", no, no, TOO_LONG, TOO_LONG)))).contains("goals[0].due");
    assertThat(outside(List.of(goal("", "", no, no, "", TOO_LONG))))
        .contains("goals[0].evaluation");
  }

  @Test
  @DisplayName("C-4 the lowest and the highest limits are limits")
  void limits() {
    assertThat(new ContentLimits(1, 1, 1).goals()).isEqualTo(1);
    assertThat(new ContentLimits(1_000_000, 1_000, 1_000).goals()).isEqualTo(1_000);
  }

  private static boolean fits(String text) {
    return ContentBounds.textFits(text, LIMITS);
  }

  private static Optional<String> outside(PlanContent content) {
    return ContentBounds.firstOutside(content, LIMITS);
  }

  private static Optional<String> outside(List<Goal> goals) {
    return outside(content(List.of(), List.of(), goals, "", ""));
  }

  private static PlanContent content(
      List<String> strengths,
      List<String> needs,
      List<Goal> goals,
      String meeting,
      String remarks) {
    return new PlanContent(strengths, needs, goals, meeting, remarks);
  }

  private static Goal goal(
      String need,
      String objective,
      List<String> means,
      List<String> responsible,
      String due,
      String evaluation) {
    return new Goal(need, objective, means, responsible, due, evaluation);
  }
}
