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

  /** Of whom it is granted. */
  List<Person> grantedOf(Everybody people) {
    ImmutableList.Builder<Person> granted = ImmutableList.builder();
    if (reasons.isEmpty()) {
      addGrantedOf(people.near(), granted);
      addGrantedOf(people.others().get(), granted);
    }
    return granted.build();
  }

  private void addGrantedOf(List<Alike> people, ImmutableList.Builder<Person> granted) {
    for (int i = 0; i < people.size(); i++) {
      Alike some = people.get(i);
      if (allows(some.one())) {
        granted.addAll(some.people());
      }
    }
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
