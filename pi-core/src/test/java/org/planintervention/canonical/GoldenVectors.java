package org.planintervention.canonical;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.planintervention.plan.Goal;
import org.planintervention.plan.OpeningAnswer;
import org.planintervention.plan.OpeningSituation;
import org.planintervention.plan.PlanContent;
import org.planintervention.spi.store.Bytes;

/**
 * Wrote the golden vectors, once: who changes the form writes a file of another name. Its random
 * contents serve the tests too.
 */
final class GoldenVectors {
  private static final ObjectMapper JSON =
      JsonMapper.builder().configure(JsonWriteFeature.ESCAPE_NON_ASCII, true).build();
  private static final int LAST_PLANE = 16;
  private static final int LONGEST_TEXT = 10_000;
  private static final int LONGEST_LIST = 100;
  private static final int MOST_GOALS = 30;

  private final Map<String, Edition> vectors = new LinkedHashMap<>();
  private final Random random;

  GoldenVectors(long seed) {
    random = new Random(seed);
  }

  /**
   * Writes the file.
   *
   * @param args where to
   */
  public static void main(String[] args) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Map.Entry<String, Edition> vector : new GoldenVectors(1).all().entrySet()) {
      lines.append(JSON.writeValueAsString(json(vector.getKey(), vector.getValue()))).append('\n');
    }
    Files.writeString(Path.of(args[0]), lines);
  }

  private Map<String, Edition> all() {
    add("nothing at all", Optional.empty(), PlanContent.EMPTY);
    add("does not meet", Optional.of(new OpeningAnswer.DoesNotMeet()), PlanContent.EMPTY);
    for (int bits = 1; bits < 8; bits++) {
      EnumSet<OpeningSituation> situations = EnumSet.noneOf(OpeningSituation.class);
      for (OpeningSituation situation : OpeningSituation.values()) {
        if ((bits & (1 << situation.ordinal())) != 0) {
          situations.add(situation);
        }
      }
      add(
          "situations " + bits,
          Optional.of(new OpeningAnswer.Situations(situations)),
          PlanContent.EMPTY);
    }
    everyPart();
    unicode();
    limits();
    for (int i = 1; i <= 130; i++) {
      vectors.put("random " + i, random());
    }
    return vectors;
  }

  private void everyPart() {
    Goal none = new Goal("", "", List.of(), List.of(), "", "");
    for (int part = 0; part < 10; part++) {
      String[] texts = new String[10];
      Arrays.fill(texts, "");
      texts[part] = "x";
      add(
          "only part " + part,
          Optional.empty(),
          new PlanContent(
              list(texts[0]),
              list(texts[1]),
              part > 1 && part < 8
                  ? List.of(
                      new Goal(
                          texts[2], texts[3], list(texts[4]), list(texts[5]), texts[6], texts[7]))
                  : List.of(),
              texts[8],
              texts[9]));
    }
    add("an empty goal", Optional.empty(), goals(List.of(none)));
    add("two empty goals", Optional.empty(), goals(List.of(none, none)));
    add("an empty text in a list", Optional.empty(), strengths(List.of("")));
    add("a and b", Optional.empty(), strengths(List.of("a", "b")));
    add("ab", Optional.empty(), strengths(List.of("ab")));
    add("ab and nothing", Optional.empty(), strengths(List.of("ab", "")));
  }

  private void unicode() {
    for (int plane = 0; plane <= LAST_PLANE; plane++) {
      for (int low : new int[] {0x0041, 0x0300, 0x1000, 0x4E00, 0xF8FF, 0xFFFD, 0xFFFE, 0xFFFF}) {
        remarks("plane %d, %04X".formatted(plane, low), Character.toString((plane << 16) + low));
      }
    }
    remarks("é as one character", "\u00E9");
    remarks("é with a combining mark", "e\u0301");
    remarks("marks in one order", "a\u0323\u0307");
    remarks("marks in the other order", "a\u0307\u0323");
    remarks("a mark alone", "\u0301");
    remarks("the ohm sign", "\u2126");
    remarks("omega", "\u03A9");
    remarks("a ligature", "\uFB01");
    remarks("fi", "fi");
    remarks("jamo", "\u1112\u1161\u11AB");
    remarks("hangul", "\uD55C");
    remarks("joined by zero width", "\uD83D\uDC69\u200D\uD83C\uDFEB");
    remarks("from right to left", "\u202E\u05D0\u0628");
    remarks("byte order mark", "\uFEFFa");
    remarks("no-break spaces", "\u00AB\u00A0a\u00A0\u00BB\u202F!");
    remarks("blanks around", "  a  ");
    remarks("tab and line feed", "\ta\n\nb\n");
    remarks("last of one byte", "\u007E");
    remarks("first of two bytes", "\u00A0");
    remarks("last of two bytes", "\u07FF");
    remarks("first of three bytes", "\u0800");
    remarks("before the surrogates", "\uD7FF");
    remarks("after the surrogates", "\uE000");
    remarks("first of four bytes", "\uD800\uDC00");
    remarks("the last one", "\uDBFF\uDFFF");
    remarks("marks of the form", "PI-CONTENT-1\nTLSUN");
  }

  private void limits() {
    remarks("255 bytes", "a".repeat(255));
    remarks("256 bytes", "a".repeat(256));
    remarks("65,536 bytes", "a".repeat(65_536));
    remarks("as long as may be, of one byte", "z".repeat(LONGEST_TEXT));
    remarks("as long as may be, of four bytes", "\uD83D\uDE00".repeat(LONGEST_TEXT));
    add(
        "as many entries as may be",
        Optional.empty(),
        strengths(Collections.nCopies(LONGEST_LIST, "a")));
    Goal goal = new Goal("a", "b", List.of("c"), List.of("d"), "e", "f");
    add("as many goals as may be", Optional.empty(), goals(Collections.nCopies(MOST_GOALS, goal)));
  }

  /** A content by chance. */
  Edition random() {
    int answer = random.nextInt(6);
    Optional<OpeningAnswer> opening =
        switch (answer) {
          case 0 -> Optional.empty();
          case 1 -> Optional.of(new OpeningAnswer.DoesNotMeet());
          default ->
              Optional.of(
                  new OpeningAnswer.Situations(
                      EnumSet.of(
                          OpeningSituation.values()[random.nextInt(3)],
                          OpeningSituation.values()[random.nextInt(3)])));
        };
    List<Goal> goals = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      goals.add(new Goal(text(), text(), texts(), texts(), text(), text()));
    }
    return new Edition(opening, new PlanContent(texts(), texts(), goals, text(), text()));
  }

  private List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      texts.add(text());
    }
    return texts;
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      text.appendCodePoint(codePoint());
    }
    return text.toString();
  }

  private int codePoint() {
    int[] ends = {0x7E, 0x250, 0x3000, 0xFFFF, Character.MAX_CODE_POINT};
    int point;
    do {
      point = 0x20 + random.nextInt(ends[random.nextInt(ends.length)] - 0x1F);
    } while (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    return point;
  }

  private void remarks(String name, String text) {
    add(name, Optional.empty(), PlanContent.EMPTY.withRemarks(text));
  }

  private void add(String name, Optional<OpeningAnswer> opening, PlanContent content) {
    vectors.put(name, new Edition(opening, content));
  }

  private static List<String> list(String text) {
    return text.isEmpty() ? List.of() : List.of(text);
  }

  private static PlanContent strengths(List<String> strengths) {
    return new PlanContent(strengths, List.of(), List.of(), "", "");
  }

  private static PlanContent goals(List<Goal> goals) {
    return new PlanContent(List.of(), List.of(), goals, "", "");
  }

  static ObjectNode json(String name, Edition edition) {
    ObjectNode json = JSON.createObjectNode();
    json.put("name", name);
    Optional<OpeningAnswer> opening = edition.opening();
    if (opening.isEmpty()) {
      json.putNull("opening");
    } else if (opening.get() instanceof OpeningAnswer.DoesNotMeet) {
      json.put("opening", "DOES_NOT_MEET");
    } else {
      ArrayNode situations = json.putArray("opening");
      opening.get().situations().forEach(situation -> situations.add(situation.name()));
    }
    PlanContent content = edition.content();
    content.strengths().forEach(json.putArray("strengths")::add);
    content.needs().forEach(json.putArray("needs")::add);
    ArrayNode goals = json.putArray("goals");
    for (Goal goal : content.goals()) {
      ObjectNode node = goals.addObject();
      node.put("need", goal.need()).put("objective", goal.objective());
      goal.means().forEach(node.putArray("means")::add);
      goal.responsible().forEach(node.putArray("responsible")::add);
      node.put("due", goal.due()).put("evaluation", goal.evaluation());
    }
    json.put("meeting", content.meeting()).put("remarks", content.remarks());
    Bytes bytes = CanonicalForm.encode(edition);
    return json.put("hex", bytes.hex()).put("sha256", CanonicalForm.hash(bytes).hex());
  }
}
