package org.planintervention.desk;

import static org.planintervention.spi.privacy.DataLevel.IDENTIFYING;
import static org.planintervention.spi.privacy.DataLevel.SENSITIVE;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.planintervention.spi.privacy.PersonalData;

/**
 * A part of a list.
 *
 * @param entries the entries, in the list's order
 * @param next what to ask for the next page with; empty when this is the last
 * @param <T> the kind of entry
 * @param <K> the kind of key
 */
public record Page<T, K>(
    @PersonalData(SENSITIVE) List<T> entries, @PersonalData(IDENTIFYING) Optional<K> next) {
  /** Takes the parts; the list is copied. */
  public Page {
    entries = ImmutableList.copyOf(entries);
  }

  /** A page that says nothing. */
  static <T, K> Page<T, K> empty() {
    return new Page<>(ImmutableList.of(), Optional.empty());
  }

  /** The same page with each entry as something else. */
  public <R> Page<R, K> map(Function<T, R> other) {
    return new Page<>(entries.stream().map(other).toList(), next);
  }
}
