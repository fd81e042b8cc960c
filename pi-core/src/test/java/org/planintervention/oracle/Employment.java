package org.planintervention.oracle;

import java.util.ArrayList;
import java.util.List;

/**
 * What the staff tables say of an actor: one row, and perhaps a second.
 *
 * @param work what the row says of the work
 * @param here whether the row is of the plan's school; otherwise of the other school
 * @param from its first day
 * @param to its last day
 * @param alsoTeacher whether a second, current row of the plan's school says teacher
 */
record Employment(Work work, boolean here, From from, To to, boolean alsoTeacher) {

  /** The role that category and function are mapped to. */
  enum Work {
    NO_ROW,
    DIRECTION,
    PROFESSIONAL,
    TEACHER,
    SUPPORT,
    SECRETARY,
    WITHOUT_ACCESS,
    UNKNOWN_FUNCTION
  }

  /** The row's first day. */
  enum From {
    EARLIER(true),
    ALWAYS(true),
    TODAY(true),
    TOMORROW(false);

    final boolean begun;

    From(boolean begun) {
      this.begun = begun;
    }
  }

  /** The row's last day. */
  enum To {
    OPEN(true),
    LATER(true),
    TODAY(true),
    YESTERDAY(false);

    final boolean lasts;

    To(boolean lasts) {
      this.lasts = lasts;
    }
  }

  static final Employment NOBODY = current(Work.NO_ROW);

  static Employment current(Work work) {
    return new Employment(work, true, From.EARLIER, To.OPEN, false);
  }

  Employment elsewhere() {
    return new Employment(work, false, from, to, alsoTeacher);
  }

  Employment from(From day) {
    return new Employment(work, here, day, to, alsoTeacher);
  }

  Employment to(To day) {
    return new Employment(work, here, from, day, alsoTeacher);
  }

  Employment andTeacher() {
    return new Employment(work, here, from, to, true);
  }

  /** Every kind that the enumeration goes through. */
  static List<Employment> all() {
    List<Employment> all = new ArrayList<>();
    for (Work work : Work.values()) {
      all.add(current(work));
    }
    for (Work work : List.of(Work.DIRECTION, Work.TEACHER, Work.SECRETARY)) {
      all.add(current(work).elsewhere());
    }
    all.addAll(onTheEdge(current(Work.DIRECTION)));
    all.addAll(onTheEdge(current(Work.TEACHER)));
    Employment both = current(Work.DIRECTION).andTeacher();
    all.add(both);
    all.add(both.elsewhere());
    all.addAll(onTheEdge(both));
    for (Work work : List.of(Work.TEACHER, Work.SECRETARY, Work.WITHOUT_ACCESS, Work.NO_ROW)) {
      all.add(current(work).andTeacher());
    }
    return List.copyOf(all);
  }

  private static List<Employment> onTheEdge(Employment row) {
    return List.of(
        row.from(From.ALWAYS),
        row.from(From.TODAY),
        row.from(From.TOMORROW),
        row.to(To.LATER),
        row.to(To.TODAY),
        row.to(To.YESTERDAY));
  }
}
