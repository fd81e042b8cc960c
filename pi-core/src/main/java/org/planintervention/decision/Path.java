package org.planintervention.decision;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.SENSITIVE;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.planintervention.spi.privacy.PersonalData;

/** What must happen before an action is granted (H-3). */
public sealed interface Path {
  /**
   * The name of the plan that an earlier step makes (Create, Duplicate): steps after it speak of it
   * by this name, in the school where the student is.
   */
  String NEW_PLAN = "in-thought";

  /**
   * The shortest sequence of permitted steps after which the action is granted.
   *
   * @param steps the steps in order; empty when the action is granted already
   */
  record Steps(@PersonalData(SENSITIVE) List<Step> steps) implements Path {
    /** Takes the steps; the list is copied. */
    public Steps {
      steps = ImmutableList.copyOf(steps);
    }
  }

  /**
   * No sequence of permitted actions leads there.
   *
   * @param because the reasons that no action can take away
   */
  record None(@PersonalData(DEIDENTIFIED) List<ReasonCode> because) implements Path {
    /** Takes the reasons; the list is copied. */
    public None {
      because = ImmutableList.copyOf(because);
    }
  }
}
