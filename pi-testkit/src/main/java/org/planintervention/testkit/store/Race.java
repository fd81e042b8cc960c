package org.planintervention.testkit.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Lets several threads do something at the same moment. */
final class Race {
  /** How many threads race. */
  static final int THREADS = 8;

  private static final int PATIENCE_IN_SECONDS = 120;

  private Race() {}

  /** What each of {@link #THREADS} racers came to, in their order; what one throws is thrown. */
  static <T> List<T> run(IntFunction<Callable<T>> racer) throws Exception {
    return run(THREADS, racer);
  }

  /** What each racer came to, in their order; what one throws is thrown. */
  static <T> List<T> run(int threads, IntFunction<Callable<T>> racer) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      CyclicBarrier start = new CyclicBarrier(threads);
      List<Future<T>> racing = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        Callable<T> one = racer.apply(thread);
        racing.add(
            pool.submit(
                () -> {
                  start.await(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
                  return one.call();
                }));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> one : racing) {
        results.add(one.get(PATIENCE_IN_SECONDS, TimeUnit.SECONDS));
      }
      return results;
    } finally {
      pool.shutdownNow();
    }
  }
}
