package org.planintervention.testkit.generate;

import java.util.List;
import java.util.SplittableRandom;

/** Chance, with a size: the same seed and a smaller size give something like it, but smaller. */
final class Chance {
  private final SplittableRandom random;
  private final int size;

  Chance(long seed, int size) {
    this(new SplittableRandom(seed), size);
  }

  private Chance(SplittableRandom random, int size) {
    this.random = random;
    this.size = size;
  }

  /** Chance for a part of it: what other parts draw does not change what this one does. */
  Chance part() {
    return new Chance(random.split(), size);
  }

  /** True once in so many times. */
  boolean onceIn(int times) {
    return random.nextInt(times) == 0;
  }

  /** A number from a lowest to a highest, both included. */
  int between(int lowest, int highest) {
    return random.nextInt(lowest, highest + 1);
  }

  /** How many of something there are: none up to a most, and no more than the size. */
  int upTo(int most) {
    int drawn = random.nextInt(most + 1);
    return Math.min(drawn, size);
  }

  <T> T one(List<T> among) {
    return among.get(random.nextInt(among.size()));
  }

  @SafeVarargs
  final <T> T one(T... among) {
    return among[random.nextInt(among.length)];
  }
}
