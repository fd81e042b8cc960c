package org.planintervention.desk;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Work that is done beside the calling thread; whoever begins it waits for its end. */
final class Beside<T> implements AutoCloseable {
  private final CompletableFuture<T> work;

  Beside(Executor executor, Supplier<T> work) {
    this.work = CompletableFuture.supplyAsync(work, executor);
  }

  /** Waits for what comes of it; throws what the work threw. */
  T end() {
    try {
      return work.join();
    } catch (CompletionException failure) {
      throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
    }
  }

  /** Waits, whatever comes of it. */
  @Override
  public void close() {
    work.handle((done, failure) -> "").join();
  }
}
