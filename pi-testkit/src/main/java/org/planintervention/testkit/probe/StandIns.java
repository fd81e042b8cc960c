package org.planintervention.testkit.probe;

import com.google.common.collect.BiMap;
import com.google.common.collect.HashBiMap;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Values for what a case writes: the value itself where there is one, and where there is none, a
 * stand-in that is equal to the value of that very text and of no other.
 *
 * @param <V> what the texts stand for
 */
final class StandIns<V> {
  private final BiMap<String, V> values = HashBiMap.create();
  private final Function<String, Optional<V>> itself;
  private final IntFunction<V> numbered;
  private int count;

  /**
   * Stand-ins for one case.
   *
   * @param itself the value of a text, if the text is in usable form
   * @param numbered any number of other values
   */
  StandIns(Function<String, Optional<V>> itself, IntFunction<V> numbered) {
    this.itself = itself;
    this.numbered = numbered;
  }

  /** The value of a text. */
  V of(String written) {
    V known = values.get(written);
    if (known != null) {
      return known;
    }
    V value =
        itself.apply(written).filter(own -> !values.containsValue(own)).orElseGet(this::unused);
    values.put(written, value);
    return value;
  }

  /** The text that a value stands for; empty when the case did not write it. */
  Optional<String> writtenAs(V value) {
    return Optional.ofNullable(values.inverse().get(value));
  }

  private V unused() {
    V candidate = numbered.apply(count++);
    while (values.containsValue(candidate)) {
      candidate = numbered.apply(count++);
    }
    return candidate;
  }
}
