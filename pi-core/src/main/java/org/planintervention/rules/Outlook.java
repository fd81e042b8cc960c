package org.planintervention.rules;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.SENSITIVE;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
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

  /** Of whom it is granted, where it is of somebody. */
  List<Person> grantedOf(Everybody people) {
    return people.allWho(one -> failing(one) == 0);
  }

  /**
   * Why it is granted of nobody: the reasons that hold for everybody; where there are none, all
   * that hold for somebody. In book order; empty where it is granted of somebody.
   */
  List<ReasonCode> reasonsOf(Everybody people) {
    Tally tally = new Tally();
    if (!people.allAre(one -> tally.isOpenAfter(failing(one)))) {
      return reasons;
    }
    List<ReasonCode> all = new ArrayList<>(reasons);
    for (int i = 0; i < conditions.size(); i++) {
      if (tally.keeps(i)) {
        all.add(conditions.get(i).otherwise());
      }
    }
    return ImmutableList.sortedCopyOf(all);
  }

  /** The conditions that fail of a person: the bit of each one's place. */
  private int failing(Named one) {
    int failing = 0;
    for (int i = 0; i < conditions.size(); i++) {
      if (!conditions.get(i).holds().test(matter, one)) {
        failing |= 1 << i;
      }
    }
    return failing;
  }

  /** What fails of everybody so far, and of somebody. */
  private final class Tally {
    private int ofEverybody = -1;
    private int ofSomebody;

    /** Whether another person could still make a difference, once one more is taken in. */
    boolean isOpenAfter(int failing) {
      ofEverybody &= failing;
      ofSomebody |= failing;
      return (reasons.isEmpty() ? failing : ofEverybody) != 0;
    }

    boolean keeps(int condition) {
      return ((ofEverybody == 0 ? ofSomebody : ofEverybody) & 1 << condition) != 0;
    }
  }
}
