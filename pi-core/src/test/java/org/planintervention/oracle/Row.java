package org.planintervention.oracle;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.planintervention.decision.RuleId;

/**
 * One row of the Actions table, or a part of one that the table tells apart.
 *
 * @param action the action's name
 * @param part which part of the row; empty where it has none
 * @param pins the values by which the part is told apart
 * @param stages conditions that are judged together; a stage is judged when those before it hold
 */
record Row(String action, String part, Map<Side, List<Object>> pins, List<List<Condition>> stages) {

  /**
   * One condition.
   *
   * @param rule the rule that fails with it
   * @param says in words
   * @param formula what it asks
   */
  record Condition(RuleId rule, String says, Formula formula) {
    Set<Atom> atoms() {
      Set<Atom> atoms = new LinkedHashSet<>();
      formula.collect(atoms);
      return atoms;
    }
  }

  static Condition needs(RuleId rule, String says, Formula formula) {
    return new Condition(rule, says, formula);
  }

  static Row of(String action, List<List<Condition>> stages) {
    return new Row(action, "", Map.of(), stages);
  }

  String name() {
    return part.isEmpty() ? action : action + " " + part;
  }

  List<Condition> conditions() {
    return stages.stream().flatMap(List::stream).toList();
  }

  Set<Atom> atoms() {
    Set<Atom> atoms = new LinkedHashSet<>();
    conditions().forEach(condition -> atoms.addAll(condition.atoms()));
    return atoms;
  }

  /** Whether the row judges a situation. */
  boolean admits(Cell cell) {
    return pins.entrySet().stream().allMatch(pin -> pin.getValue().contains(cell.at(pin.getKey())));
  }
}
