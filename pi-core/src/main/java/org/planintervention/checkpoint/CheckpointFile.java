package org.planintervention.checkpoint;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.planintervention.spi.outside.Checkpoint;
import org.planintervention.spi.outside.CheckpointSink;
import org.planintervention.spi.outside.CheckpointSource;
import org.planintervention.spi.store.StoreException;

/**
 * Checkpoints in a file to which lines are only added: a line that says which one begins, a line a
 * head, a line that says what the checkpoint is. What has no last line was never finished. The
 * format is specified in docs/trail-format.md. One writer at a time; safe for many readers.
 *
 * <p>The file is created for its owner alone (mode 0600); a file that is there keeps its mode. If
 * the file is a symbolic link or no regular file, such as a pipe, it is neither read nor written.
 */
public final class CheckpointFile implements CheckpointSink, CheckpointSource {
  private static final String NOT_READ = "The file of checkpoints could not be read.";
  private static final String NOT_WRITTEN = "The file of checkpoints could not be written.";

  private static final FileAttribute<?> OWNER_ALONE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final Path file;

  /**
   * Checkpoints in a file; it is created with the first.
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
    if (isMissing()) {
      return found;
    }
    try (BufferedReader lines = reader()) {
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
      return new FileHeads(reader(), beginning(number), number);
    } catch (IOException failure) {
      throw new StoreException(NOT_READ, failure);
    }
  }

  /** On which line the heads of a checkpoint begin: the last beginning before its own line. */
  private long beginning(long number) throws IOException {
    long begun = 0;
    long heads = 0;
    long place = 0;
    try (BufferedReader lines = reader()) {
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
      FileChannel channel = opened(StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      return new FileEntry(channel, (torn ? "\n" : "") + CheckpointLines.begin(number));
    } catch (IOException failure) {
      throw new StoreException(NOT_WRITTEN, failure);
    }
  }

  /** Whether the last line has no end, because the machine stopped in the middle of it. */
  private boolean torn() throws IOException {
    if (isMissing()) {
      return false;
    }
    try (FileChannel bytes = opened(StandardOpenOption.READ)) {
      ByteBuffer last = ByteBuffer.allocate(1);
      return bytes.size() > 0 && bytes.read(last, bytes.size() - 1) == 1 && last.get(0) != '\n';
    }
  }

  private BufferedReader reader() throws IOException {
    return new BufferedReader(
        Channels.newReader(opened(StandardOpenOption.READ), StandardCharsets.UTF_8));
  }

  /** Returns whether nothing has the file's name. A link is something, wherever it leads. */
  private boolean isMissing() {
    return Files.notExists(file, LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * Opens the file itself, never one that a link leads to. The opening refuses links; the look
   * before it refuses pipes and devices, on which the opening would wait.
   */
  private FileChannel opened(OpenOption... options) throws IOException {
    if (!isMissing() && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileSystemException("-", null, "a link, or no regular file");
    }
    Set<OpenOption> all = new HashSet<>(List.of(options));
    all.add(LinkOption.NOFOLLOW_LINKS);
    return FileChannel.open(file, all, modes());
  }

  private FileAttribute<?>[] modes() {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {OWNER_ALONE}
        : new FileAttribute<?>[0];
  }
}
