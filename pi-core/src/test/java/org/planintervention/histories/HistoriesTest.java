package org.planintervention.histories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.planintervention.desk.Outcome;

@DisplayName("Histories: the desk and the model go the same way, and every invariant holds")
class HistoriesTest {
  private static final long HISTORIES = Long.getLong("histories", 20_000);
  private static final long SEED = Long.getLong("histories.seed", 20261123);
  private static final int STEPS = 30;
  private static final int MOST_TOLD = 5;

  /** Every invariant could have been broken in at least one step of so many histories. */
  private static final long HISTORIES_A_CONCERN = 50;

  private static final AtomicLongArray CONCERNED = new AtomicLongArray(Invariants.ALL.size());
  private static final ConcurrentLinkedQueue<String> BROKEN = new ConcurrentLinkedQueue<>();
  private static final ConcurrentLinkedQueue<String> DIFFERENT = new ConcurrentLinkedQueue<>();
  private static final AtomicLong STEPS_TAKEN = new AtomicLong();
  private static final TreeMap<String, LongAdder> CAME_OF_IT = new TreeMap<>();

  @BeforeAll
  static void tellHistories() {
    long start = System.nanoTime();
    LongStream.range(SEED, SEED + HISTORIES).parallel().forEach(HistoriesTest::tell);
    long took = (System.nanoTime() - start) / 1_000_000;
    System.out.printf(
        "%n%,d histories of %d actions from seed %d, %,d steps, in %,d ms%n",
        HISTORIES, STEPS, SEED, STEPS_TAKEN.get(), took);
    CAME_OF_IT.forEach((what, count) -> System.out.printf("  %-32s %,12d%n", what, count.sum()));
    for (int i = 0; i < CONCERNED.length(); i++) {
      System.out.printf("  %-70s %,12d%n", Invariants.ALL.get(i), CONCERNED.get(i));
    }
  }

  private static void tell(long seed) {
    new History(seed, EnumSet.noneOf(Slip.class))
        .run(STEPS, step -> check(seed, step))
        .ifPresent(text -> DIFFERENT.add("seed " + seed + ": " + text));
  }

  private static void check(long seed, Step step) {
    STEPS_TAKEN.incrementAndGet();
    count(step.ask().kind() + " " + inShort(step.outcome()));
    for (int i = 0; i < Invariants.ALL.size(); i++) {
      Invariant invariant = Invariants.ALL.get(i);
      if (invariant.concerns().test(step)) {
        CONCERNED.incrementAndGet(i);
        if (!invariant.holds().test(step)) {
          BROKEN.add(invariant.name() + ", seed " + seed + ": " + step.ask());
        }
      }
    }
  }

  private static void count(String what) {
    LongAdder adder;
    synchronized (CAME_OF_IT) {
      adder = CAME_OF_IT.computeIfAbsent(what, key -> new LongAdder());
    }
    adder.increment();
  }

  private static String inShort(Outcome outcome) {
    if (outcome.done()) {
      return "done";
    }
    return outcome instanceof Outcome.Conflict ? "in conflict" : "refused";
  }

  @Test
  @DisplayName("the desk answers and keeps what the model says, at every step")
  void sameWay() {
    assertThat(DIFFERENT.stream().limit(MOST_TOLD)).isEmpty();
    assertThat(STEPS_TAKEN.get()).isEqualTo(HISTORIES * STEPS);
  }

  @TestFactory
  Stream<DynamicTest> everyInvariantHolds() {
    return IntStream.range(0, Invariants.ALL.size())
        .mapToObj(
            i ->
                DynamicTest.dynamicTest(
                    Invariants.ALL.get(i).name(),
                    () -> {
                      String name = Invariants.ALL.get(i).name();
                      assertThat(BROKEN.stream().filter(text -> text.startsWith(name)))
                          .as(name)
                          .isEmpty();
                      assertThat(CONCERNED.get(i))
                          .as("steps at which it could be broken")
                          .isGreaterThanOrEqualTo(HISTORIES / HISTORIES_A_CONCERN);
                    }));
  }

  @Test
  @DisplayName("every action is done and refused in some step")
  void everythingHappens() {
    List<String> kinds = History.kinds();
    assertThat(kinds).hasSize(17);
    for (String kind : kinds) {
      assertThat(CAME_OF_IT).containsKey(kind + " done");
      if (!kind.equals("RefreshRights")) {
        assertThat(CAME_OF_IT).containsKey(kind + " refused");
      }
    }
    assertThat(CAME_OF_IT).containsKeys("Sign in conflict", "ChangeStatus in conflict");
  }

  @Test
  @DisplayName("a history is told again from its seed")
  void again() {
    assertThat(told(SEED)).isEqualTo(told(SEED)).isNotEqualTo(told(SEED + 1));
  }

  private static List<String> told(long seed) {
    List<String> told = new ArrayList<>();
    Optional<String> differs =
        new History(seed, EnumSet.noneOf(Slip.class))
            .run(STEPS, step -> told.add(step.ask() + " " + step.outcome().rules()));
    assertThat(differs).isEmpty();
    return told;
  }
}
