package org.planintervention.decision;

/** The guides of the help page; a host may know a link for each (H-1). */
public enum GuideKey {
  EARLIER_PLANS,
  SIDE_BY_SIDE,
  DUPLICATE,
  CREATE,
  RECOVER,
  ENTER,
  REFRESH_RIGHTS,
  SIGN_IN_LOTS,
  PARENTS,
  SIGN_FOR,
  STATUS,
  CREATED_IN_ERROR,
  OPENING_SITUATIONS,
  REVISE,
  TRAINING,
  QUESTA,
  COMMUNITY;

  private final String text = textOf(name());

  /** The key as hosts know it, such as {@code sign-for}. */
  public String text() {
    return text;
  }

  private static String textOf(String name) {
    StringBuilder key = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char character = name.charAt(i);
      key.append(character == '_' ? '-' : (char) (character + ('a' - 'A')));
    }
    return key.toString();
  }
}
