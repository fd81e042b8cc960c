package org.planintervention.decision;

/** The rules of the domain, in book order. A number never changes and is never reused. */
public enum RuleId {
  A_1,
  A_2,
  A_3,
  A_4,
  A_5,
  A_6,
  A_7,
  A_8,
  A_9,
  A_10,
  A_11,
  O_1,
  O_2,
  O_3,
  O_4,
  O_5,
  S_1,
  S_2,
  S_3,
  S_4,
  S_5,
  S_6,
  S_7,
  S_8,
  S_9,
  C_1,
  C_2,
  C_3,
  C_4,
  C_5,
  G_1,
  G_2,
  G_3,
  G_4,
  G_5,
  G_6,
  G_7,
  G_8,
  Y_1,
  Y_2,
  Y_3,
  Y_4,
  Y_5,
  Y_6,
  D_1,
  D_2,
  D_3,
  H_1,
  H_2,
  H_3,
  H_4,
  H_5,
  T_1,
  T_2;

  private final String text = name().replace('_', '-');

  /** The number as people write it, such as {@code G-4}. */
  public String text() {
    return text;
  }
}
