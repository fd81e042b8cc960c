package org.planintervention.samples.schoolyear.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of an archived plan while it is read. What is absent or null is empty; what is of another
 * form than it should be makes the line malformed.
 */
final class ArchivedPart {
  private final JsonNode node;
  private final Line line;

  private ArchivedPart(JsonNode node, Line line) {
    this.node = node;
    this.line = line;
  }

  /** What is wrong with a line: the first thing that was found. */
  static final class Line {
    private final Function<String, String> shared;
    private Optional<Flaw> wrong = Optional.empty();

    /**
     * A line without a flaw yet.
     *
     * @param shared the same text, kept once where it is said often
     */
    Line(Function<String, String> shared) {
      this.shared = shared;
    }

    void wrong(Flaw flaw) {
      wrong = wrong.or(() -> Optional.of(flaw));
    }

    Optional<Flaw> wrong() {
      return wrong;
    }
  }

  /** A whole line. */
  static ArchivedPart of(JsonNode node, Line line) {
    if (!node.isObject()) {
      line.wrong(Flaw.ARCHIVED_FORM);
    }
    if (hasMisspeltKey(node)) {
      line.wrong(Flaw.KEY_MISSPELT);
    }
    return new ArchivedPart(node, line);
  }

  /** Whether a text is there. */
  boolean says(String field) {
    return !text(field).isEmpty();
  }

  /** A text; empty when absent. */
  String text(String field) {
    return text(node.path(field));
  }

  /** A text, or a whole number as text: student numbers are written as either. */
  String numberOrText(String field) {
    return numberOrText(node.path(field));
  }

  /** A list of texts. */
  List<String> texts(String field) {
    return list(field, this::text);
  }

  /** A list of texts and whole numbers. */
  List<String> numbersOrTexts(String field) {
    return list(field, this::numberOrText);
  }

  /** A part of this part; empty when absent. */
  ArchivedPart part(String field) {
    return part(node.path(field));
  }

  /** A list of parts. */
  List<ArchivedPart> parts(String field) {
    return list(field, this::part);
  }

  void wrong(Flaw flaw) {
    line.wrong(flaw);
  }

  private ArchivedPart part(JsonNode value) {
    if (!value.isObject() && !absent(value)) {
      line.wrong(Flaw.ARCHIVED_FORM);
    }
    return new ArchivedPart(value, line);
  }

  private String numberOrText(JsonNode value) {
    return value.isIntegralNumber() ? value.asText() : text(value);
  }

  private String text(JsonNode value) {
    if (absent(value)) {
      return "";
    }
    String text = value.isTextual() ? value.textValue() : "";
    if (!value.isTextual() || !whole(text)) {
      line.wrong(Flaw.ARCHIVED_FORM);
    }
    return line.shared.apply(text);
  }

  private <T> List<T> list(String field, Function<JsonNode, T> entry) {
    JsonNode value = node.path(field);
    if (!value.isArray() && !absent(value)) {
      line.wrong(Flaw.ARCHIVED_FORM);
    }
    List<T> entries = new ArrayList<>();
    value.forEach(one -> entries.add(entry.apply(one)));
    return entries;
  }

  /** Whether no character of a text is cut in half: JSON can say one, UTF-8 cannot. */
  private static boolean whole(String text) {
    return text.codePoints()
        .noneMatch(one -> one >= Character.MIN_SURROGATE && one <= Character.MAX_SURROGATE);
  }

  /**
   * Whether a key of any depth is almost one of the archive's. Other unknown keys are ignored; this
   * one would leave out in silence what it stands before, such as a signature given for somebody.
   */
  private static boolean hasMisspeltKey(JsonNode node) {
    for (var names = node.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!ArchiveWords.KEYS.contains(name)
          && ArchiveWords.KEYS.stream().anyMatch(key -> Spelling.almostSame(key, name))) {
        return true;
      }
    }
    for (JsonNode part : node) {
      if (hasMisspeltKey(part)) {
        return true;
      }
    }
    return false;
  }

  private static boolean absent(JsonNode value) {
    return value.isMissingNode() || value.isNull();
  }
}
