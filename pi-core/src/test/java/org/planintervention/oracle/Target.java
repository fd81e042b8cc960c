package org.planintervention.oracle;

import java.util.ArrayList;
import java.util.List;
import org.planintervention.oracle.Employment.From;
import org.planintervention.oracle.Employment.To;
import org.planintervention.oracle.Employment.Work;
import org.planintervention.oracle.Visitor.GuardianKind;
import org.planintervention.oracle.Visitor.Pupil;

/**
 * The person that an action is about: to be listed, named, or signed for.
 *
 * @param self whether it is who asks; then all else is told of the visitor
 * @param ofDistrict whether the address is of the district's domains
 * @param employment what the staff tables say
 * @param guardian what the school management system says
 * @param pupil which student it is
 */
record Target(
    boolean self, boolean ofDistrict, Employment employment, GuardianKind guardian, Pupil pupil) {

  static final Target SELF =
      new Target(true, false, Employment.NOBODY, GuardianKind.OF_NOBODY, Pupil.NO_STUDENT);
  static final Target STRANGER =
      new Target(false, false, Employment.NOBODY, GuardianKind.OF_NOBODY, Pupil.NO_STUDENT);
  static final Target TEACHER = staff(Employment.current(Work.TEACHER));
  static final Target DIRECTION = staff(Employment.current(Work.DIRECTION));
  static final Target PARENT = guardian(GuardianKind.WITH_AUTHORITY);
  static final Target STUDENT =
      new Target(false, false, Employment.NOBODY, GuardianKind.OF_NOBODY, Pupil.OF_THE_PLAN);

  static final List<Target> ALL = all();

  private static List<Target> all() {
    List<Target> all = new ArrayList<>(List.of(TEACHER, SELF, STRANGER));
    for (Work work : Work.values()) {
      if (work != Work.TEACHER) {
        all.add(staff(Employment.current(work)));
      }
    }
    for (Work work : List.of(Work.DIRECTION, Work.TEACHER)) {
      Employment row = Employment.current(work);
      all.add(staff(row.elsewhere()));
      all.add(staff(row.from(From.TODAY)));
      all.add(staff(row.from(From.TOMORROW)));
      all.add(staff(row.to(To.TODAY)));
      all.add(staff(row.to(To.YESTERDAY)));
      all.add(new Target(false, false, row, GuardianKind.OF_NOBODY, Pupil.NO_STUDENT));
    }
    all.add(staff(Employment.current(Work.SECRETARY).andTeacher()));
    all.add(guardian(GuardianKind.OF_ANOTHER_STUDENT));
    all.add(guardian(GuardianKind.WITHOUT_AUTHORITY));
    all.add(PARENT);
    all.add(STUDENT);
    all.add(new Target(false, false, Employment.NOBODY, GuardianKind.OF_NOBODY, Pupil.ANOTHER));
    return List.copyOf(all);
  }

  private static Target staff(Employment employment) {
    return new Target(false, true, employment, GuardianKind.OF_NOBODY, Pupil.NO_STUDENT);
  }

  private static Target guardian(GuardianKind kind) {
    return new Target(false, false, Employment.NOBODY, kind, Pupil.NO_STUDENT);
  }
}
