package org.planintervention.oracle;

import java.util.List;
import java.util.function.UnaryOperator;
import org.planintervention.decision.RuleId;
import org.planintervention.oracle.Row.Condition;

/**
 * A mistake in one row of the table, planted to see whether the enumeration finds it.
 *
 * @param says what is wrong
 * @param row the name of the row
 * @param change how the row is changed
 */
record PlantedBug(String says, String row, UnaryOperator<Condition> change) {

  /** The row with the mistake in it. */
  Row plantedIn(Row sound) {
    List<List<Condition>> stages =
        sound.stages().stream().map(stage -> stage.stream().map(change).toList()).toList();
    return new Row(sound.action(), sound.part(), sound.pins(), stages);
  }

  /** An atom is true at other values. */
  static PlantedBug otherAtom(String row, String says, Atom wrong) {
    return new PlantedBug(
        "\"%s\" is \"%s\"".formatted(says, wrong.says()),
        row,
        condition ->
            new Condition(
                condition.rule(), condition.says(), condition.formula().with(says, wrong)));
  }

  /** A condition is forgotten. */
  static PlantedBug forgotten(String row, RuleId rule, String says) {
    return changed(row, rule, says, "is forgotten", formula -> Formula.not(Formula.never()));
  }

  /** A condition is told the other way round. */
  static PlantedBug turned(String row, RuleId rule, String says) {
    return changed(row, rule, says, "is turned round", Formula::not);
  }

  /** A condition fails under another rule. */
  static PlantedBug otherRule(String row, RuleId rule, String says, RuleId wrong) {
    return new PlantedBug(
        "%s \"%s\" fails by %s".formatted(rule.text(), says, wrong.text()),
        row,
        condition ->
            is(condition, rule, says)
                ? new Condition(wrong, says, condition.formula())
                : condition);
  }

  private static PlantedBug changed(
      String row, RuleId rule, String says, String how, UnaryOperator<Formula> change) {
    return new PlantedBug(
        "%s \"%s\" %s".formatted(rule.text(), says, how),
        row,
        condition ->
            is(condition, rule, says)
                ? new Condition(rule, says, change.apply(condition.formula()))
                : condition);
  }

  private static boolean is(Condition condition, RuleId rule, String says) {
    return condition.rule() == rule && condition.says().equals(says);
  }

  @Override
  public String toString() {
    return row + ": " + says;
  }
}
