package org.planintervention.plan;

import static org.planintervention.spi.privacy.DataLevel.SENSITIVE;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.planintervention.spi.privacy.PersonalData;

/**
 * What a plan says. Every part may be empty, none is null; Unicode is kept exactly (C-4).
 *
 * @param strengths the student's strengths
 * @param needs the student's needs
 * @param goals the goals
 * @param meeting the meeting, as written by people
 * @param remarks remarks
 */
public record PlanContent(
    @PersonalData(SENSITIVE) List<String> strengths,
    @PersonalData(SENSITIVE) List<String> needs,
    @PersonalData(SENSITIVE) List<Goal> goals,
    @PersonalData(SENSITIVE) String meeting,
    @PersonalData(SENSITIVE) String remarks) {
  /** A plan that says nothing yet. */
  public static final PlanContent EMPTY =
      new PlanContent(ImmutableList.of(), ImmutableList.of(), ImmutableList.of(), "", "");

  /** Takes the parts; lists are copied. */
  public PlanContent {
    strengths = ImmutableList.copyOf(strengths);
    needs = ImmutableList.copyOf(needs);
    goals = ImmutableList.copyOf(goals);
  }

  /** The same content with other remarks. */
  public PlanContent withRemarks(String other) {
    return new PlanContent(strengths, needs, goals, meeting, other);
  }

  /** The type only (T-2). */
  @Override
  public String toString() {
    return "PlanContent";
  }
}
