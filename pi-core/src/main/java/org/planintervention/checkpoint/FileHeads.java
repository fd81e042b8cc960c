package org.planintervention.checkpoint;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.planintervention.spi.outside.CheckpointSource;
import org.planintervention.spi.store.ChainHead;
import org.planintervention.spi.store.StoreException;

/** The heads of one checkpoint, line by line. */
final class FileHeads implements CheckpointSource.Heads {
  private static final String NOT_READ = "The file of checkpoints could not be read.";

  private final BufferedReader lines;
  private final long number;
  private Optional<ChainHead> next;

  /**
   * Heads from a line on.
   *
   * @param lines the file, from its start; closed with this
   * @param beginning how many lines come before the first head
   */
  FileHeads(BufferedReader lines, long beginning, long number) {
    this.lines = lines;
    this.number = number;
    for (long skipped = 0; skipped < beginning; skipped++) {
      line();
    }
    this.next = following();
  }

  @Override
  public boolean hasNext() {
    return next.isPresent();
  }

  @Override
  public ChainHead next() {
    ChainHead head = next.orElseThrow(NoSuchElementException::new);
    next = following();
    return head;
  }

  @Override
  public void close() {
    try {
      lines.close();
    } catch (IOException failure) {
      throw new StoreException(NOT_READ, failure);
    }
  }

  private Optional<ChainHead> following() {
    for (Optional<String> line = line(); line.isPresent(); line = line()) {
      if (CheckpointLines.checkpoint(line.get())
          .filter(one -> one.number() == number)
          .isPresent()) {
        return Optional.empty();
      }
      Optional<ChainHead> head = CheckpointLines.head(line.get());
      if (head.isPresent()) {
        return head;
      }
    }
    return Optional.empty();
  }

  private Optional<String> line() {
    try {
      return Optional.ofNullable(lines.readLine());
    } catch (IOException failure) {
      throw new StoreException(NOT_READ, failure);
    }
  }
}
