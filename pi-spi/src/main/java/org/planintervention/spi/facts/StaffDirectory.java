package org.planintervention.spi.facts;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The staff tables of the district's schools, kept in the school management system GPI. */
public interface StaffDirectory {
  /**
   * Every usable row of a person in any school, current or not. Never null; empty when there is
   * none.
   */
  List<StaffRow> rowsOf(EmailAddress address);

  /**
   * The rows of several people; who has none may be left out. A directory that can ask for many at
   * once does so here.
   */
  default Map<EmailAddress, List<StaffRow>> rowsOf(Collection<EmailAddress> addresses) {
    Map<EmailAddress, List<StaffRow>> rows = new HashMap<>();
    Set.copyOf(addresses).forEach(address -> rows.put(address, rowsOf(address)));
    return rows;
  }

  /** Every usable row of a school's table, in the table's order. */
  List<StaffRow> rowsOfSchool(SchoolCode school);

  /**
   * The rows that look as if meant for a person but cannot be used: for the diagnosis of a failed
   * sign-in (H-4), told to direction and secretary of the school alone.
   *
   * @param typed what the person typed, or the address the host knows them by
   */
  default List<StaffRowSlip> slipsNear(String typed) {
    return List.of();
  }
}
