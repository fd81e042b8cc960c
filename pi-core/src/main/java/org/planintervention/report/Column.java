package org.planintervention.report;

import static org.planintervention.spi.privacy.DataLevel.NONE;

import java.util.Objects;
import org.planintervention.spi.privacy.PersonalData;

/**
 * A column of a report's table.
 *
 * @param name what it is called in JSON and CSV
 * @param type what its cells are
 * @param optional whether a cell may be absent
 * @param derived whether the library computes it from what is kept, so that nobody gave it and
 *     nothing is lost without it
 */
public record Column(
    @PersonalData(NONE) String name,
    @PersonalData(NONE) Type type,
    @PersonalData(NONE) boolean optional,
    @PersonalData(NONE) boolean derived) {
  /** What the cells of a column are. */
  public enum Type {
    /** A text, such as a code, an address or words; Unicode is kept exactly. */
    TEXT,
    /** A whole number, in decimal digits. */
    NUMBER,
    /** {@code true} or {@code false}. */
    TRUTH,
    /** A point of time to the millisecond, as {@code 2026-11-23T17:05:00Z}. */
    TIME,
    /** A day, as {@code 2026-11-23}. */
    DAY
  }

  /** All parts are required. */
  public Column {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
  }

  static Column text(String name) {
    return new Column(name, Type.TEXT, false, false);
  }

  static Column number(String name) {
    return new Column(name, Type.NUMBER, false, false);
  }

  static Column truth(String name) {
    return new Column(name, Type.TRUTH, false, false);
  }

  static Column time(String name) {
    return new Column(name, Type.TIME, false, false);
  }

  static Column day(String name) {
    return new Column(name, Type.DAY, false, false);
  }

  Column orAbsent() {
    return new Column(name, type, true, derived);
  }

  Column computed() {
    return new Column(name, type, optional, true);
  }
}
