package org.planintervention.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planintervention.plan.PlanContent;
import org.planintervention.spi.store.Bytes;

/** G-7: the bytes of docs/content-format.md, held by golden vectors and by a second reader. */
class ContentFormatTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LEAST_VECTORS = 300;
  private static final int RANDOM_CONTENTS = 5_000;
  private static final int BROKEN_CONTENTS = 20_000;

  @Test
  @DisplayName("G-7 every golden vector reads and writes to its bytes and its hash")
  void vectors() throws IOException {
    List<ObjectNode> vectors = vectorsOfTheFile();
    assertThat(vectors).hasSizeGreaterThanOrEqualTo(LEAST_VECTORS);
    for (ObjectNode vector : vectors) {
      String name = vector.path("name").asText();
      Bytes bytes = Bytes.hex(vector.path("hex").asText());
      assertThat(CanonicalForm.encode(CanonicalForm.decode(bytes))).as(name).isEqualTo(bytes);
      assertThat(CanonicalForm.hash(bytes).hex())
          .as(name)
          .isEqualTo(vector.path("sha256").asText());
      assertThat(SecondReader.read(bytes.hex())).as(name).isEqualTo(said(vector));
    }
  }

  @Test
  @DisplayName("C-4 the golden vectors have characters of every plane of Unicode")
  void everyPlane() throws IOException {
    assertThat(
            vectorsOfTheFile().stream()
                .flatMapToInt(vector -> vector.path("remarks").asText().codePoints())
                .map(point -> point >> 16)
                .distinct()
                .sorted())
        .containsExactlyElementsOf(IntStream.rangeClosed(0, 16).boxed().toList());
  }

  @Test
  @DisplayName("G-7 a second reader reads random contents as the library does")
  void secondReader() {
    GoldenVectors contents = new GoldenVectors(7);
    for (int i = 0; i < RANDOM_CONTENTS; i++) {
      Edition edition = contents.random();
      Bytes bytes = CanonicalForm.encode(edition);
      assertThat(CanonicalForm.decode(bytes)).isEqualTo(edition);
      assertThat(SecondReader.read(bytes.hex())).isEqualTo(said(GoldenVectors.json("", edition)));
    }
  }

  @Test
  @DisplayName("G-7 what one reader refuses of broken bytes the other refuses too")
  void brokenBytes() {
    GoldenVectors contents = new GoldenVectors(8);
    Random random = new Random(8);
    int refused = 0;
    for (int i = 0; i < BROKEN_CONTENTS; i++) {
      byte[] bytes = CanonicalForm.encode(contents.random()).toArray();
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      String hex = HexFormat.of().formatHex(bytes);
      boolean first = catchThrowable(() -> CanonicalForm.decode(Bytes.hex(hex))) != null;
      boolean second = catchThrowable(() -> SecondReader.read(hex)) != null;
      assertThat(first).as(hex).isEqualTo(second);
      refused += first ? 1 : 0;
    }
    assertThat(refused).isBetween(BROKEN_CONTENTS / 4, BROKEN_CONTENTS - 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uD800", "a\uDC00", "\uDC00\uD800", "\uD83Dx", "x\uDBFF"})
  @DisplayName("C-4 half of a surrogate pair has no bytes")
  void halfPairs(String text) {
    Edition edition = new Edition(Optional.empty(), PlanContent.EMPTY.withRemarks(text));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CanonicalForm.encode(edition))
        .withMessageNotContaining(text);
  }

  @Test
  @DisplayName("C-4 combining marks are kept as they are")
  void combiningMarks() {
    Edition one = new Edition(Optional.empty(), PlanContent.EMPTY.withRemarks("\u00E9"));
    Edition other = new Edition(Optional.empty(), PlanContent.EMPTY.withRemarks("e\u0301"));
    assertThat(CanonicalForm.hash(one)).isNotEqualTo(CanonicalForm.hash(other));
  }

  private static ObjectNode said(ObjectNode vector) {
    ObjectNode said = vector.deepCopy();
    said.remove(List.of("name", "hex", "sha256"));
    return said;
  }

  private static List<ObjectNode> vectorsOfTheFile() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    ContentFormatTest.class.getResourceAsStream("vectors.jsonl")),
                StandardCharsets.UTF_8))) {
      List<ObjectNode> vectors = new ArrayList<>();
      for (String line : lines.lines().toList()) {
        vectors.add((ObjectNode) JSON.readTree(line));
      }
      return vectors;
    }
  }
}
