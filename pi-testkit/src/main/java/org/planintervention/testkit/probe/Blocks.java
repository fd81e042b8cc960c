package org.planintervention.testkit.probe;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * A stream in blocks of whole lines. Of a line that is too long to be read, no more is kept than
 * shows that it is.
 */
final class Blocks {
  private static final int FIRST_SIZE = 1 << 17;
  private static final int MOST_KEPT = Lines.LONGEST + 1;

  private final InputStream stream;
  private final Lines.BeforeWaiting beforeWaiting;
  private byte[] buffer = new byte[FIRST_SIZE];
  private int filled;

  Blocks(InputStream stream, Lines.BeforeWaiting beforeWaiting) {
    this.stream = stream;
    this.beforeWaiting = beforeWaiting;
  }

  /** The next block, which ends with a line feed or the stream; empty when there is none. */
  Optional<byte[]> next() throws IOException {
    while (true) {
      beforeWaiting.run();
      int read = stream.read(buffer, filled, buffer.length - filled);
      if (read < 0) {
        return filled == 0 ? Optional.empty() : Optional.of(cut(filled));
      }
      int seen = filled;
      filled += read;
      for (int i = filled; i > seen; i--) {
        if (buffer[i - 1] == '\n') {
          return Optional.of(cut(i));
        }
      }
      makeRoom();
    }
  }

  private byte[] cut(int length) {
    byte[] block = Arrays.copyOf(buffer, length);
    filled -= length;
    System.arraycopy(buffer, length, buffer, 0, filled);
    return block;
  }

  private void makeRoom() {
    filled = Math.min(filled, MOST_KEPT);
    if (filled == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
  }
}
