package org.planintervention.testkit.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlocksTest {
  @Test
  void anEmptyStreamHasNoBlock() throws IOException {
    assertThat(blocksOf("")).isEmpty();
  }

  @Test
  void whatTheStreamEndsWithIsABlockToo() throws IOException {
    assertThat(blocksOf("a\nb\nc")).containsExactly("a\nb\n", "c");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 1_000, 131_071, 131_072, 131_073, 500_000})
  void linesAreNeverCut(int length) throws IOException {
    String text = ("x".repeat(length) + "\n").repeat(7) + "end";

    List<String> blocks = blocksOf(text);

    assertThat(String.join("", blocks).equals(text)).isTrue();
    assertThat(blocks.subList(0, blocks.size() - 1)).allMatch(block -> block.endsWith("\n"));
  }

  @Test
  void ofALineThatIsTooLongNoMoreIsKeptThanShowsIt() throws IOException {
    List<String> blocks = blocksOf("a\n" + "x".repeat(5 * Lines.LONGEST) + "\nb\n");

    assertThat(blocks.get(0)).isEqualTo("a\n");
    assertThat(blocks.get(1)).hasSizeBetween(Lines.LONGEST + 2, 3 * Lines.LONGEST);
    assertThat(blocks.get(blocks.size() - 1)).endsWith("\nb\n");
  }

  private static List<String> blocksOf(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Blocks blocks = new Blocks(new ByteArrayInputStream(bytes), () -> {});
    List<String> all = new ArrayList<>();
    for (Optional<byte[]> next = blocks.next(); next.isPresent(); next = blocks.next()) {
      all.add(new String(next.get(), StandardCharsets.UTF_8));
    }
    return all;
  }
}
