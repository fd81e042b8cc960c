package org.planintervention.desk;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.planintervention.spi.identity.Entry;
import org.planintervention.spi.identity.Person;

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
    long number,
    Instant at,
    String kind,
    Optional<Person> actor,
    Optional<Entry> entry,
    boolean granted,
    List<String> rules) {
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
