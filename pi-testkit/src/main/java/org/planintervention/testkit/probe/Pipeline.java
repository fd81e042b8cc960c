package org.planintervention.testkit.probe;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.planintervention.policy.DistrictPolicy;

/** Answers blocks of lines on every processor, and writes the answers in the order of the lines. */
final class Pipeline {
  /** More would only wait, and take memory. */
  private static final int BLOCKS_PER_PROCESSOR = 2;

  private final DistrictPolicy policy;
  private final Answers.Extras extras;
  private final InputStream in;
  private final OutputStream out;
  private final Addresses addresses = new Addresses();
  private final Queue<CompletableFuture<Answered>> pending = new ArrayDeque<>();
  private boolean allCases = true;

  Pipeline(DistrictPolicy policy, Answers.Extras extras, InputStream in, OutputStream out) {
    this.policy = policy;
    this.extras = extras;
    this.in = in;
    this.out = out;
  }

  /** Answers all; false when some line was no case. */
  boolean run() throws IOException {
    int processors = Runtime.getRuntime().availableProcessors();
    ExecutorService pool = Executors.newFixedThreadPool(processors);
    try {
      Blocks blocks = new Blocks(in, this::handOutBeforeWaiting);
      long lines = 0;
      for (Optional<byte[]> next = blocks.next(); next.isPresent(); next = blocks.next()) {
        byte[] block = next.get();
        long before = lines;
        if (pending.size() == processors * BLOCKS_PER_PROCESSOR) {
          writeOldest();
        }
        pending.add(CompletableFuture.supplyAsync(() -> answer(block, before), pool));
        lines += lineFeeds(block);
      }
      writeAll();
    } finally {
      pool.shutdownNow();
    }
    return allCases;
  }

  /**
   * What came of a block.
   *
   * @param answers a line for each line
   * @param allCases whether every line was a case
   */
  private record Answered(byte[] answers, boolean allCases) {}

  private Answered answer(byte[] block, long linesBefore) {
    try {
      ByteArrayOutputStream answers = new ByteArrayOutputStream(block.length / 4);
      boolean cases =
          new CaseReader(!extras.menu(), addresses)
              .read(
                  new ByteArrayInputStream(block),
                  linesBefore,
                  new Answers(new Books(policy), extras, answers));
      return new Answered(answers.toByteArray(), cases);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** A program that waits for an answer before it asks on gets it. */
  private void handOutBeforeWaiting() throws IOException {
    if (in.available() == 0) {
      writeAll();
    }
  }

  private void writeAll() throws IOException {
    while (!pending.isEmpty()) {
      writeOldest();
    }
    out.flush();
  }

  private void writeOldest() throws IOException {
    Answered oldest = pending.remove().join();
    out.write(oldest.answers());
    allCases &= oldest.allCases();
  }

  private static long lineFeeds(byte[] block) {
    long count = 0;
    for (byte character : block) {
      count += character == '\n' ? 1 : 0;
    }
    return count;
  }
}
