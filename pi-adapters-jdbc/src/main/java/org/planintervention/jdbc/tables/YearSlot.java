package org.planintervention.jdbc.tables;

import static org.planintervention.spi.privacy.DataLevel.IDENTIFYING;
import static org.planintervention.spi.privacy.DataLevel.NONE;

import java.util.Comparator;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.privacy.PersonalData;
import org.planintervention.spi.store.PlanRow;

/** The one place that a student and a year have for a live plan (Y-2). */
public record YearSlot(
    @PersonalData(IDENTIFYING) StudentNumber student, @PersonalData(NONE) int year)
    implements Comparable<YearSlot> {
  private static final Comparator<YearSlot> ORDER =
      Comparator.comparing(YearSlot::student).thenComparingInt(YearSlot::year);

  public static YearSlot of(PlanRow row) {
    return new YearSlot(row.student(), row.year());
  }

  @Override
  public int compareTo(YearSlot other) {
    return ORDER.compare(this, other);
  }

  /** The type only (T-2). */
  @Override
  public String toString() {
    return "Place";
  }
}
