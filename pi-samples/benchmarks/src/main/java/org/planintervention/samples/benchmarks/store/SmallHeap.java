package org.planintervention.samples.benchmarks.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planintervention.decision.Action;
import org.planintervention.desk.Batch;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.store.PlanId;

/**
 * 25,000 plans of 10 KB signed in one lot by somebody of every school's direction, in a heap of 256
 * MB: on H2, which runs in the same heap, and as a client of PostgreSQL. Ends with 1 when it does
 * not fit.
 */
public final class SmallHeap {
  private static final int PLANS = 25_000;
  private static final int SCHOOLS = 190;
  private static final int LENGTH = 10_240;
  private static final long MEGABYTE = 1 << 20;
  private static final long HEAP = 256;
  private static final double NANOSECONDS = 1e9;

  private SmallHeap() {}

  /** Runs all of it; the arguments may say how many plans, and on which database alone. */
  public static void main(String[] args) throws IOException {
    int plans = args.length > 0 ? Integer.parseInt(args[0]) : PLANS;
    long heap = Runtime.getRuntime().maxMemory() / MEGABYTE;
    if (heap > HEAP) {
      System.out.printf("the heap is of %,d MB, and was to be of %,d: MISSED%n", heap, HEAP);
      System.exit(1);
    }
    try {
      for (Database.Kind kind : Database.Kind.chosen(args, 1)) {
        try (Database database = kind.start()) {
          run(database, plans);
        }
      }
    } catch (OutOfMemoryError full) {
      System.out.printf("%,d plans in a heap of %,d MB: MISSED%n", plans, heap);
      System.exit(1);
    }
  }

  private static void run(Database database, int plans) {
    Filling filling = new Filling(database, "pi_", SCHOOLS);
    filling.takeOver(plans, NumberedDistrict.YEAR, LENGTH);
    List<Action> lot = new ArrayList<>();
    for (SchoolCode school : filling.schools()) {
      for (PlanId plan : filling.plansOf(school)) {
        lot.add(new Action.Sign(plan, Optional.empty()));
      }
    }
    long start = System.nanoTime();
    Batch.Result result =
        filling
            .desk(NumberedDistrict.YEAR)
            .performAll(NumberedDistrict.directionOfAll(), lot, (decided, of) -> true);
    double seconds = (System.nanoTime() - start) / NANOSECONDS;
    if (result.count(Batch.Standing.DONE) != plans) {
      throw new IllegalStateException("not every plan was signed");
    }
    System.gc();
    long held = (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / MEGABYTE;
    System.out.printf(
        "%-12s %,d plans of 10 KB in one lot: %.1f s, %,.0f plans/s; %,d of %,d MB in use at the"
            + " end: held%n",
        database.name(),
        result.items().size(),
        seconds,
        plans / seconds,
        held,
        Runtime.getRuntime().maxMemory() / MEGABYTE);
  }
}
