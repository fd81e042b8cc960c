package org.planintervention.rules;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.SENSITIVE;

import com.google.common.collect.ImmutableList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.planintervention.decision.ReasonCode;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.privacy.PersonalData;

/**
 * What an action that names a person comes to, whoever it names: only what differs from person to
 * person is still to be judged.
 *
 * @param matter the matter
 * @param reasons those for which it is refused whoever is named
 * @param conditions those of a person; none where an earlier stage refuses
 */
record Outlook(
    @PersonalData(SENSITIVE) Matter<?> matter,
    @PersonalData(DEIDENTIFIED) List<ReasonCode> reasons,
    @PersonalData(SENSITIVE) List<ConditionOfPerson> conditions) {

  /** Whether it is granted of somebody. */
  boolean isGrantedOfSome(Everybody people) {
    return reasons.isEmpty() && !people.allAre(one -> !allows(one));
  }

  /** Of whom it is granted, where it is of somebody. */
  List<Person> grantedOf(Everybody people) {
    return people.allWho(this::allows);
  }

  /**
   * Of people of whom it is granted to none: the reasons that hold for everybody; where there are
   * none, all that hold for somebody. In book order.
   */
  List<ReasonCode> reasonsOf(Everybody people) {
    Set<ReasonCode> all = EnumSet.noneOf(ReasonCode.class);
    all.addAll(reasons);
    for (ConditionOfPerson condition : conditions) {
      if (people.allAre(one -> !condition.holds().test(matter, one))) {
        all.add(condition.otherwise());
      }
    }
    if (all.isEmpty()) {
      for (ConditionOfPerson condition : conditions) {
        if (!people.allAre(one -> condition.holds().test(matter, one))) {
          all.add(condition.otherwise());
        }
      }
    }
    return ImmutableList.copyOf(all);
  }

  private boolean allows(Named one) {
    for (int i = 0; i < conditions.size(); i++) {
      if (!conditions.get(i).holds().test(matter, one)) {
        return false;
      }
    }
    return true;
  }
}
