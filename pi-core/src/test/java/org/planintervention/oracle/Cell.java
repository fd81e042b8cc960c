package org.planintervention.oracle;

import java.util.StringJoiner;

/**
 * One situation of the finite space: a value for every side. It changes under the hand of the
 * enumeration that walks through the space, so nobody else keeps it.
 */
final class Cell {
  private final int[] choice = new int[Side.COUNT];

  int index(Side side) {
    return choice[side.ordinal()];
  }

  int index(int side) {
    return choice[side];
  }

  void choose(Side side, int index) {
    choice[side.ordinal()] = index;
  }

  Object at(Side side) {
    return side.range().get(index(side));
  }

  boolean yes(Side side) {
    return (boolean) at(side);
  }

  Visitor who() {
    return (Visitor) at(Side.WHO);
  }

  Target target() {
    return (Target) at(Side.TARGET);
  }

  OtherPlan other() {
    return (OtherPlan) at(Side.OTHER);
  }

  /** The sides that are not at their plainest. */
  @Override
  public String toString() {
    StringJoiner text = new StringJoiner(", ", "{", "}");
    for (Side side : Side.values()) {
      if (index(side) != 0 || side == Side.WHO || side == Side.STATUS) {
        text.add(side + "=" + at(side));
      }
    }
    return text.toString();
  }
}
