package org.planintervention.jdbc;

import static org.planintervention.spi.privacy.DataLevel.IDENTIFYING;
import static org.planintervention.spi.privacy.DataLevel.NONE;

import java.util.Comparator;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.privacy.PersonalData;
import org.planintervention.spi.store.PlanRow;

/** The one place that a student and a year have for a live plan (Y-2). */
record Place(@PersonalData(IDENTIFYING) StudentNumber student, @PersonalData(NONE) int year)
    implements Comparable<Place> {
  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::student).thenComparingInt(Place::year);

  static Place of(PlanRow row) {
    return new Place(row.student(), row.year());
  }

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }

  /** The type only (T-2). */
  @Override
  public String toString() {
    return "Place";
  }
}
