package org.planintervention.checkpoint;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Predicate;
import org.planintervention.spi.outside.Checkpoint;
import org.planintervention.spi.outside.CheckpointSink;
import org.planintervention.spi.outside.CheckpointSource;
import org.planintervention.spi.store.StoreException;

/**
 * Checkpoints in a file to which lines are only added: a line that says which one begins, a line a
 * head, a line that says what the checkpoint is. What has no last line was never finished. The
 * format is specified in docs/trail-format.md. One writer at a time; safe for many readers.
 */
public final class CheckpointFile implements CheckpointSink, CheckpointSource {
  private static final String NOT_READ = "The file of checkpoints could not be read.";
  private static final String NOT_WRITTEN = "The file of checkpoints could not be written.";

  private final Path file;

  /**
   * Checkpoints in a file; it comes to be with the first.
   *
   * @param file where; best on a machine that whoever writes to the store cannot write to
   */
  public CheckpointFile(Path file) {
    this.file = file;
  }

  @Override
  public Optional<Checkpoint> last() {
    return latest(checkpoint -> true);
  }

  @Override
  public Optional<Checkpoint> checkpoint(long number) {
    return latest(checkpoint -> checkpoint.number() == number);
  }

  private Optional<Checkpoint> latest(Predicate<Checkpoint> wanted) {
    Optional<Checkpoint> found = Optional.empty();
    if (!Files.exists(file)) {
      return found;
    }
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Optional<Checkpoint> here = CheckpointLines.checkpoint(line).filter(wanted);
        found = here.isPresent() ? here : found;
      }
      return found;
    } catch (IOException failure) {
      throw new StoreException(NOT_READ, failure);
    }
  }

  @Override
  public Heads heads(long number) {
    try {
      return new FileHeads(Files.newBufferedReader(file), beginning(number), number);
    } catch (IOException failure) {
      throw new StoreException(NOT_READ, failure);
    }
  }

  /** On which line the heads of a checkpoint begin: the last beginning before its own line. */
  private long beginning(long number) throws IOException {
    long begun = 0;
    long heads = 0;
    long place = 0;
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        place++;
        if (CheckpointLines.begins(line, number)) {
          begun = place;
        } else if (CheckpointLines.checkpoint(line)
            .filter(found -> found.number() == number)
            .isPresent()) {
          heads = begun;
        }
      }
    }
    return heads;
  }

  @Override
  public Entry begin(long number) {
    try {
      boolean torn = torn();
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      return new FileEntry(channel, (torn ? "\n" : "") + CheckpointLines.begin(number));
    } catch (IOException failure) {
      throw new StoreException(NOT_WRITTEN, failure);
    }
  }

  /** Whether the last line has no end, because the machine stopped in the middle of it. */
  private boolean torn() throws IOException {
    if (!Files.exists(file) || Files.size(file) == 0) {
      return false;
    }
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
      bytes.seek(bytes.length() - 1);
      return bytes.read() != '\n';
    }
  }
}
