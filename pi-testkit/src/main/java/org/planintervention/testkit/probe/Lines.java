package org.planintervention.testkit.probe;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The lines of a stream, as bytes, one at a time; however long the stream is, one is held. */
final class Lines {
  /** The longest line that is read; of a longer one nothing is kept. */
  static final int LONGEST = 1 << 23;

  private static final int FIRST_SIZE = 1 << 16;

  private final InputStream stream;
  private final BeforeWaiting beforeWaiting;
  private byte[] buffer = new byte[FIRST_SIZE];
  private int start;
  private int end;
  private int filled;
  private boolean ended;
  private boolean tooLong;

  /** What is done before the stream is asked for more, which may take long. */
  interface BeforeWaiting {
    void run() throws IOException;
  }

  Lines(InputStream stream, BeforeWaiting beforeWaiting) {
    this.stream = stream;
    this.beforeWaiting = beforeWaiting;
  }

  /** Goes to the next line; false when there is none. */
  boolean next() throws IOException {
    tooLong = false;
    start = end;
    int seen = start;
    while (true) {
      for (int i = seen; i < filled; i++) {
        if (buffer[i] == '\n') {
          end = i + 1;
          return true;
        }
      }
      if (ended) {
        end = filled;
        return end > start || tooLong;
      }
      seen = fill();
    }
  }

  byte[] bytes() {
    return buffer;
  }

  int offset() {
    return start;
  }

  /** With the line feed, if there is one. */
  int length() {
    return end - start;
  }

  /** Whether the line is longer than what is read; it has no bytes then. */
  boolean tooLong() {
    return tooLong;
  }

  /** Reads more of the line, and answers from where on it is new. */
  private int fill() throws IOException {
    System.arraycopy(buffer, start, buffer, 0, filled - start);
    filled -= start;
    start = 0;
    if (tooLong || filled == LONGEST) {
      tooLong = true;
      filled = 0;
    } else if (filled == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    beforeWaiting.run();
    int seen = filled;
    int read = stream.read(buffer, filled, buffer.length - filled);
    ended = read < 0;
    filled += Math.max(read, 0);
    return seen;
  }
}
