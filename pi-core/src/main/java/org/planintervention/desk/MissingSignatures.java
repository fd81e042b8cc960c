package org.planintervention.desk;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.IDENTIFYING;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.privacy.PersonalData;
import org.planintervention.spi.store.PageKey;

/**
 * A plan that waits for signatures.
 *
 * @param plan the plan
 * @param direction whether the direction has not signed its present version: the plan is not in
 *     force (G-8)
 * @param people of the coordinator and those who are listed, who may sign and has not
 */
public record MissingSignatures(
    @PersonalData(IDENTIFYING) PlanSummary plan,
    @PersonalData(DEIDENTIFIED) boolean direction,
    @PersonalData(IDENTIFYING) List<Person> people) {
  /** Takes the parts; the list is copied. */
  public MissingSignatures {
    people = ImmutableList.copyOf(people);
  }

  PageKey key() {
    return new PageKey(plan.student(), plan.id().name());
  }

  /** The plan (T-2). */
  @Override
  public String toString() {
    return "MissingSignatures[" + plan.id() + "]";
  }
}
