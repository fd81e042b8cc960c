package org.planintervention.samples.operations;

/** How the process ends. */
final class Status {
  /** It was done, and all is well. */
  static final int FINE = 0;

  /** It was done, and something was found that somebody should look at. */
  static final int FINDINGS = 1;

  /** It was not done: the command line is wrong, or the store cannot be used. */
  static final int NOT_DONE = 2;

  private Status() {}
}
