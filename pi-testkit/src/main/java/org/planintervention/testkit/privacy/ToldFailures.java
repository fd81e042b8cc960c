package org.planintervention.testkit.privacy;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** Exceptions as a host would log them: with all that caused them. None may name anybody (T-2). */
public final class ToldFailures {
  private static final AtomicLong LOOKED_AT = new AtomicLong();

  private ToldFailures() {}

  /**
   * Looks at the message of an exception, of its causes, of what was suppressed and of what follows
   * it.
   *
   * @throws AssertionError when one holds personal data; it says of which class, and repeats
   *     nothing
   */
  public static void nameNobody(Throwable thrown) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Throwable> left = new ArrayDeque<>(Set.of(thrown));
    while (!left.isEmpty()) {
      Throwable one = left.pop();
      if (seen.add(one)) {
        LOOKED_AT.incrementAndGet();
        check(one);
        Collections.addAll(left, one.getSuppressed());
        if (one.getCause() != null) {
          left.push(one.getCause());
        }
        if (one instanceof Iterable<?> several) {
          // an SQLException goes through those that were chained to it
          several.forEach(next -> left.push((Throwable) next));
        }
      }
    }
  }

  /** How many exceptions were looked at in this process, causes and all. */
  public static long lookedAt() {
    return LOOKED_AT.get();
  }

  private static void check(Throwable one) {
    Set<PersonalText.Kind> found = PersonalText.in(String.valueOf(one.getMessage()));
    if (!found.isEmpty()) {
      throw new AssertionError(
          "T-2: the message of a " + one.getClass().getName() + " holds personal data: " + found);
    }
  }
}
