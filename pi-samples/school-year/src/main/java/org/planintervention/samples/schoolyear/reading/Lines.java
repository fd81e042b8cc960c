package org.planintervention.samples.schoolyear.reading;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The lines of a text, one by one; CRLF, LF and CR end one. Of a line that is longer than the bound
 * nothing is kept but that it was there, so memory is bounded whatever a file holds.
 */
final class Lines implements Closeable {
  private static final int END = -1;

  private final Reader reader;
  private final int longest;
  private final Deque<Line> putBack = new ArrayDeque<>();
  private long number;
  private boolean afterCarriageReturn;

  /**
   * The lines of a text.
   *
   * @param longest most characters of a line
   */
  Lines(Reader reader, int longest) {
    this.reader = reader;
    this.longest = longest;
  }

  /**
   * One line.
   *
   * @param number from 1 on
   * @param text without its end; empty when the line is too long
   * @param tooLong whether it is longer than the bound
   */
  record Line(long number, String text, boolean tooLong) {
    boolean empty() {
      return text.isEmpty() && !tooLong;
    }
  }

  /** The next line; empty at the end of the text. */
  Optional<Line> next() throws IOException {
    return putBack.isEmpty() ? read() : Optional.of(putBack.removeFirst());
  }

  /** Hands a line back, to be the next one again. The last handed back comes first. */
  void putBack(Line line) {
    putBack.addFirst(line);
  }

  private Optional<Line> read() throws IOException {
    int character = reader.read();
    if (afterCarriageReturn && character == '\n') {
      character = reader.read();
    }
    afterCarriageReturn = false;
    if (character == END) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder();
    boolean tooLong = false;
    while (character != END && character != '\n' && character != '\r') {
      if (text.length() == longest) {
        tooLong = true;
        text = new StringBuilder();
      }
      if (!tooLong) {
        text.append((char) character);
      }
      character = reader.read();
    }
    afterCarriageReturn = character == '\r';
    number++;
    return Optional.of(new Line(number, text.toString(), tooLong));
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
