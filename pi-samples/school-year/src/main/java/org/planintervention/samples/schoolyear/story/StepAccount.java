package org.planintervention.samples.schoolyear.story;

import org.planintervention.desk.Outcome;

/** Told what happens, so that people can follow it. */
public interface StepAccount {
  /**
   * A step begins.
   *
   * @param step its number, from 1 to 13
   * @param expected how many things it is about; 0 when that is not known
   */
  void begin(int step, int expected);

  /** One thing was asked for in a step, and this came of it. */
  void count(int step, Outcome outcome);

  /** A step ended. */
  void end(int step);
}
