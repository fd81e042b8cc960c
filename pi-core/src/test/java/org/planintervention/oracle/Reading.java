package org.planintervention.oracle;

import static org.planintervention.oracle.Formula.all;
import static org.planintervention.oracle.Formula.any;
import static org.planintervention.oracle.Formula.given;
import static org.planintervention.oracle.Formula.is;
import static org.planintervention.oracle.Formula.never;
import static org.planintervention.oracle.Formula.not;
import static org.planintervention.oracle.Formula.same;

import org.planintervention.oracle.Employment.Work;

/** The words in which the Actions table speaks, written out in elementary statements. */
final class Reading {
  private Reading() {}

  /** A row counts from its first day to its last. */
  private static final Formula ROW_CURRENT = all(is(Atoms.ROW_BEGUN), is(Atoms.ROW_LASTS));

  /** Whoever comes in by the staff's door, with an address of the district. */
  private static final Formula AS_STAFF =
      all(is(Atoms.BY_STAFF_DOOR), is(Atoms.ADDRESS_OF_DISTRICT));

  private static final Formula DIRECTION_ROW =
      all(is(Atoms.ADDRESS_OF_DISTRICT), ROW_CURRENT, is(Atoms.ROW_DIRECTION));

  private static final Formula SERVING_ROW =
      all(is(Atoms.ADDRESS_OF_DISTRICT), ROW_CURRENT, is(Atoms.ROW_SERVES));

  private static final Formula SECOND_ROW =
      all(is(Atoms.ADDRESS_OF_DISTRICT), is(Atoms.ALSO_TEACHER));

  /** The direction of the plan's school. */
  static final Formula DIRECTION = all(is(Atoms.BY_STAFF_DOOR), is(Atoms.ROW_HERE), DIRECTION_ROW);

  /** The direction of the school where the student is, or was last. */
  static final Formula DIRECTION_OF_STUDENT =
      all(
          is(Atoms.BY_STAFF_DOOR),
          is(Atoms.STUDENT_KNOWN),
          DIRECTION_ROW,
          same(is(Atoms.ROW_HERE), is(Atoms.STUDENT_HERE)));

  private static final Formula SERVES_HERE =
      all(is(Atoms.BY_STAFF_DOOR), any(all(is(Atoms.ROW_HERE), SERVING_ROW), SECOND_ROW));

  static final Formula COORDINATOR = all(is(Atoms.COORDINATES), SERVES_HERE);
  static final Formula COLLABORATOR = all(is(Atoms.LISTED), SERVES_HERE);
  static final Formula COORDINATOR_OR_DIRECTION = any(COORDINATOR, DIRECTION);

  private static final Formula GUARDIAN_WITH_AUTHORITY =
      all(is(Atoms.BY_PARENTS_DOORS), is(Atoms.GUARDIAN_OF_STUDENT), is(Atoms.HOLDS_AUTHORITY));

  private static final Formula STUDENT_OF_AGE =
      all(is(Atoms.IS_THE_STUDENT), is(Atoms.STUDENT_KNOWN), is(Atoms.OLD_ENOUGH));

  private static final Formula FAMILY = any(GUARDIAN_WITH_AUTHORITY, STUDENT_OF_AGE);

  static final Formula LISTED_GUARDIAN = all(is(Atoms.LISTED), GUARDIAN_WITH_AUTHORITY);

  /**
   * A plan that is ready was ready; where a case says that it was not, it is judged as it
   * stands.
   */
  private static final Formula READS_BY_A_7 =
      any(DIRECTION, COORDINATOR, COLLABORATOR, all(is(Atoms.WAS_READY), is(Atoms.LISTED), FAMILY));

  private static final Formula SERVES_WHERE_THE_OTHER_IS =
      all(
          is(Atoms.BY_STAFF_DOOR),
          any(
              all(same(is(Atoms.ROW_HERE), is(Atoms.OTHER_HERE)), SERVING_ROW),
              all(is(Atoms.OTHER_HERE), SECOND_ROW)));

  private static final Formula DIRECTS_WHERE_THE_OTHER_IS =
      all(is(Atoms.BY_STAFF_DOOR), same(is(Atoms.ROW_HERE), is(Atoms.OTHER_HERE)), DIRECTION_ROW);

  /** A-8, by this year's plan of the student. */
  private static final Formula READS_THIS_YEARS =
      all(
          is(Atoms.OTHER_OF_THIS_YEAR),
          any(
              DIRECTS_WHERE_THE_OTHER_IS,
              all(
                  any(is(Atoms.OTHER_COORDINATED), is(Atoms.OTHER_LISTED)),
                  SERVES_WHERE_THE_OTHER_IS),
              all(is(Atoms.OTHER_LISTED), is(Atoms.OTHER_WAS_READY), FAMILY, is(Atoms.WAS_READY))));

  private static final Formula READS_BY_A_8 =
      all(is(Atoms.PAST), any(DIRECTION_OF_STUDENT, READS_THIS_YEARS));

  /** "May read", and the plan is there. */
  static final Formula MAY_READ =
      all(
          is(Atoms.THERE),
          any(
              all(not(is(Atoms.GONE)), any(READS_BY_A_7, READS_BY_A_8)),
              all(is(Atoms.GONE), DIRECTION_OF_STUDENT)));

  /** G-4, on a plan: a guardian's door and account. */
  static final Formula DOOR_AND_ACCOUNT =
      given(
          is(Atoms.BY_PARENTS_DOORS), all(is(Atoms.BY_PARENTS_OWN_DOOR), is(Atoms.HOLDS_ACCOUNT)));

  /** G-2. */
  static final Formula SIGNATORY =
      any(DIRECTION, COORDINATOR, COLLABORATOR, all(is(Atoms.LISTED), FAMILY));

  /** a row in any school that gives a role. */
  static final Formula ROW_WITH_ROLE =
      any(all(is(Atoms.ADDRESS_OF_DISTRICT), ROW_CURRENT, is(Atoms.ROW_ACCESS)), SECOND_ROW);

  static final Formula ENTERED_WITH_ROLE = all(is(Atoms.BY_STAFF_DOOR), ROW_WITH_ROLE);

  /** */
  static final Formula KEEPS_THE_TABLE =
      all(
          AS_STAFF,
          ROW_CURRENT,
          is(Atoms.ROW_KEEPS_TABLE),
          same(is(Atoms.ROW_HERE), is(Atoms.TABLE_HERE)));

  /** Y-5, at the school where the student is or was last. */
  static Formula creates(District district) {
    return all(
        AS_STAFF,
        is(Atoms.STUDENT_KNOWN),
        any(
            all(
                ROW_CURRENT,
                is(Atoms.rowCreates(district)),
                same(is(Atoms.ROW_HERE), is(Atoms.STUDENT_HERE))),
            district.creators().contains(Work.TEACHER)
                ? all(is(Atoms.ALSO_TEACHER), is(Atoms.STUDENT_HERE))
                : never()));
  }

  // The person that an action is about.

  private static final Formula TARGET_ROW =
      all(
          is(Atoms.TARGET_OF_DISTRICT),
          is(Atoms.TARGET_ROW_HERE),
          is(Atoms.TARGET_ROW_BEGUN),
          is(Atoms.TARGET_ROW_LASTS));

  static final Formula TARGET_DIRECTS = all(TARGET_ROW, is(Atoms.TARGET_DIRECTION));

  /** Also who may coordinate. */
  static final Formula TARGET_SERVES =
      any(
          all(TARGET_ROW, is(Atoms.TARGET_SERVES)),
          all(is(Atoms.TARGET_OF_DISTRICT), is(Atoms.TARGET_ALSO_TEACHER)));

  private static final Formula TARGET_IS_STUDENT =
      all(is(Atoms.TARGET_STUDENT), is(Atoms.STUDENT_KNOWN));

  static final Formula TARGET_LISTED = is(Atoms.TARGET_LISTED);
  static final Formula TARGET_COORDINATES = is(Atoms.TARGET_COORDINATES);
  static final Formula TARGET_SIGNED = is(Atoms.TARGET_SIGNED);

  /** "Who may be listed". */
  static final Formula TARGET_MAY_BE_LISTED =
      any(TARGET_SERVES, is(Atoms.TARGET_GUARDIAN), TARGET_IS_STUDENT);

  static final Formula TARGET_SIGNATORY =
      any(
          TARGET_DIRECTS,
          all(TARGET_SERVES, any(TARGET_COORDINATES, TARGET_LISTED)),
          all(
              TARGET_LISTED,
              any(
                  all(is(Atoms.TARGET_GUARDIAN), is(Atoms.TARGET_AUTHORITY)),
                  all(TARGET_IS_STUDENT, is(Atoms.OLD_ENOUGH)))));
}
