package org.planintervention.testkit.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinesTest {
  @ParameterizedTest
  @ValueSource(strings = {"a\nbb\nccc\n", "a\nbb\nccc"})
  void linesEndWithALineFeedOrTheStream(String text) throws IOException {
    assertThat(linesOf(text)).containsExactly("a", "bb", "ccc");
  }

  @Test
  void anEmptyStreamHasNoLine() throws IOException {
    assertThat(linesOf("")).isEmpty();
  }

  @Test
  void anEmptyLineIsOne() throws IOException {
    assertThat(linesOf("\n\na\n")).containsExactly("", "", "a");
  }

  @ParameterizedTest
  @ValueSource(ints = {65_535, 65_536, 65_537, 200_000, Lines.LONGEST - 1})
  void longLinesAreWhole(int length) throws IOException {
    String line = "x".repeat(length);

    assertThat(linesOf("a\n" + line + "\nb\n").equals(List.of("a", line, "b"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {Lines.LONGEST, Lines.LONGEST + 1, 3 * Lines.LONGEST})
  void oneThatIsTooLongIsToldAndTheNextIsRead(int length) throws IOException {
    String line = "x".repeat(length);

    assertThat(linesOf("a\n" + line + "\nb\n")).containsExactly("a", "too long", "b");
    assertThat(linesOf(line)).containsExactly("too long");
  }

  @Test
  void beforeItWaitsForMoreItHandsOutWhatIsThere() throws IOException {
    PipedOutputStream asker = new PipedOutputStream();
    List<String> handedOut = new ArrayList<>();
    try (InputStream in = new PipedInputStream(asker)) {
      Lines lines = new Lines(in, () -> handedOut.add("flushed"));
      asker.write("a\nb\n".getBytes(StandardCharsets.UTF_8));

      lines.next();
      handedOut.add("a");
      lines.next();
      handedOut.add("b");
      asker.close();
      lines.next();
    }

    assertThat(handedOut).containsExactly("flushed", "a", "b", "flushed");
  }

  private static List<String> linesOf(String text) throws IOException {
    Lines lines =
        new Lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), () -> {});
    List<String> all = new ArrayList<>();
    while (lines.next()) {
      String line =
          new String(lines.bytes(), lines.offset(), lines.length(), StandardCharsets.UTF_8);
      all.add(lines.tooLong() ? "too long" : line.strip());
    }
    return all;
  }
}
