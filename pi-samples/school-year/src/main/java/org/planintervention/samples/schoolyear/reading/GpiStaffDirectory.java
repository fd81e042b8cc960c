package org.planintervention.samples.schoolyear.reading;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StaffDirectory;
import org.planintervention.spi.facts.StaffRow;
import org.planintervention.spi.facts.StaffRowSlip;

/** The staff tables of GPI, as its export has them. */
public final class GpiStaffDirectory implements StaffDirectory {
  private final Map<EmailAddress, List<StaffRow>> byAddress;
  private final Map<SchoolCode, List<StaffRow>> bySchool;
  private final List<Meant> unusable;

  /** The directory over a district's files. */
  public GpiStaffDirectory(DistrictData data) {
    StaffTable table = data.staff();
    byAddress = table.rows().stream().collect(Collectors.groupingBy(StaffRow::address));
    bySchool = table.rows().stream().collect(Collectors.groupingBy(StaffRow::school));
    unusable =
        table.unusable().stream()
            .map(row -> new Meant(Likeness.allOf(row.typed()), row.slips()))
            .toList();
  }

  private record Meant(List<Likeness> addresses, List<StaffRowSlip> slips) {}

  @Override
  public List<StaffRow> rowsOf(EmailAddress address) {
    return List.copyOf(byAddress.getOrDefault(address, List.of()));
  }

  @Override
  public List<StaffRow> rowsOfSchool(SchoolCode school) {
    return List.copyOf(bySchool.getOrDefault(school, List.of()));
  }

  @Override
  public List<StaffRowSlip> slipsNear(String typed) {
    List<Likeness> looked = Likeness.allOf(typed);
    return unusable.stream()
        .filter(row -> Likeness.anyNear(row.addresses(), looked))
        .flatMap(row -> row.slips().stream())
        .toList();
  }
}
