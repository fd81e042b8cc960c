package org.planintervention.histories;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that somebody asks for, in words that both the model and the desk are told.
 *
 * @param kind the action's name
 * @param door the door that the person came in by
 * @param who address, or number of a student
 * @param plan identifier; empty text where none is meant
 * @param person whom it is about: address, or number of a student
 * @param word status, answer, ground, or text of what is written
 * @param number student, version, or goals that have means
 * @param year first calendar year of the school year
 * @param date date of consent
 * @param displayed the version that the person was shown; empty: nothing is said of it
 */
record Ask(
    String kind,
    String door,
    String who,
    String plan,
    String person,
    String word,
    int number,
    int year,
    Optional<LocalDate> date,
    Optional<Integer> displayed) {

  static Ask of(String kind, String door, String who, String plan) {
    return new Ask(kind, door, who, plan, "", "", 0, 0, Optional.empty(), Optional.empty());
  }

  Ask about(String other) {
    return new Ask(kind, door, who, plan, other, word, number, year, date, displayed);
  }

  Ask saying(String other) {
    return new Ask(kind, door, who, plan, person, other, number, year, date, displayed);
  }

  Ask counting(int other) {
    return new Ask(kind, door, who, plan, person, word, other, year, date, displayed);
  }

  Ask inYear(int other) {
    return new Ask(kind, door, who, plan, person, word, number, other, date, displayed);
  }

  Ask dated(LocalDate other) {
    return new Ask(
        kind, door, who, plan, person, word, number, year, Optional.of(other), displayed);
  }

  Ask shown(int version) {
    return new Ask(kind, door, who, plan, person, word, number, year, date, Optional.of(version));
  }

  /** The action and the door (T-2). */
  @Override
  public String toString() {
    return kind + " " + word + " by " + door + " on " + plan;
  }
}
