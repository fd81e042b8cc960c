package org.planintervention.desk;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.IDENTIFYING;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.planintervention.spi.identity.Entry;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.privacy.PersonalData;

/**
 * One line of a plan's trail, as the direction reads it (T-1).
 *
 * @param number its place, from 1 on
 * @param at when
 * @param kind what was asked for, such as {@code Sign}
 * @param actor who asked; empty for what the host itself did
 * @param entry as whom: by which door
 * @param granted whether it was done
 * @param rules the rules by which it was refused, such as {@code G-1}
 */
public record TrailEntry(
    @PersonalData(DEIDENTIFIED) long number,
    @PersonalData(DEIDENTIFIED) Instant at,
    @PersonalData(DEIDENTIFIED) String kind,
    @PersonalData(IDENTIFYING) Optional<Person> actor,
    @PersonalData(DEIDENTIFIED) Optional<Entry> entry,
    @PersonalData(DEIDENTIFIED) boolean granted,
    @PersonalData(DEIDENTIFIED) List<String> rules) {
  /** Takes the parts; the list is copied. */
  public TrailEntry {
    rules = ImmutableList.copyOf(rules);
  }

  /** Place and kind (T-2). */
  @Override
  public String toString() {
    return "TrailEntry[" + number + ", " + kind + "]";
  }
}
