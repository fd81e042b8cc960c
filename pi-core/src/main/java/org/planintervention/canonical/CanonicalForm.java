package org.planintervention.canonical;

import com.google.common.base.Enums;
import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.planintervention.plan.ContentHash;
import org.planintervention.plan.Goal;
import org.planintervention.plan.OpeningAnswer;
import org.planintervention.plan.OpeningSituation;
import org.planintervention.plan.PlanContent;
import org.planintervention.spi.store.Bytes;

/**
 * PI-CONTENT-1: what a version says, as bytes that are the same wherever they are made.
 *
 * <p>The form is typed and length-prefixed: a text is {@code T}, its length in UTF-8 bytes and
 * those bytes; a list is {@code L}, the number of its entries and the entries; lengths are four
 * bytes, most significant first. Unicode is kept exactly, nothing is normalised.
 */
public final class CanonicalForm {
  private static final byte[] MAGIC = "PI-CONTENT-1\n".getBytes(StandardCharsets.US_ASCII);
  private static final byte TEXT = 'T';
  private static final byte LIST = 'L';
  private static final byte UNANSWERED = 'U';
  private static final byte DOES_NOT_MEET = 'N';
  private static final byte SITUATIONS = 'S';

  private CanonicalForm() {}

  /**
   * The canonical bytes.
   *
   * @throws IllegalArgumentException when a text holds half of a surrogate pair, which no UTF-8 can
   *     say
   */
  public static Bytes encode(Edition edition) {
    Writer writer = new Writer();
    writer.opening(edition.opening());
    PlanContent content = edition.content();
    writer.texts(content.strengths());
    writer.texts(content.needs());
    writer.mark(LIST, content.goals().size());
    for (Goal goal : content.goals()) {
      writer.text(goal.need());
      writer.text(goal.objective());
      writer.texts(goal.means());
      writer.texts(goal.responsible());
      writer.text(goal.due());
      writer.text(goal.evaluation());
    }
    writer.text(content.meeting());
    writer.text(content.remarks());
    return writer.bytes();
  }

  /**
   * Reads canonical bytes back.
   *
   * @throws IllegalArgumentException when they are not of the form; the message holds no content
   */
  public static Edition decode(Bytes bytes) {
    try {
      Reader reader = new Reader(bytes.buffer());
      Optional<OpeningAnswer> opening = reader.opening();
      List<String> strengths = reader.texts();
      List<String> needs = reader.texts();
      List<Goal> goals = new ArrayList<>();
      int count = reader.mark(LIST);
      for (int i = 0; i < count; i++) {
        goals.add(
            new Goal(
                reader.text(),
                reader.text(),
                reader.texts(),
                reader.texts(),
                reader.text(),
                reader.text()));
      }
      PlanContent content = new PlanContent(strengths, needs, goals, reader.text(), reader.text());
      reader.end();
      return new Edition(opening, content);
    } catch (CharacterCodingException | BufferUnderflowException broken) {
      throw new IllegalArgumentException("the bytes are not PI-CONTENT-1", broken);
    }
  }

  /**
   * The answer to the opening situations, read from canonical bytes without reading the content.
   *
   * @throws IllegalArgumentException when they do not begin as the form does
   */
  public static Optional<OpeningAnswer> opening(Bytes bytes) {
    try {
      return new Reader(bytes.buffer()).opening();
    } catch (CharacterCodingException | BufferUnderflowException broken) {
      throw new IllegalArgumentException("the bytes are not PI-CONTENT-1", broken);
    }
  }

  private static IllegalArgumentException noSituation() {
    return new IllegalArgumentException("the bytes are not PI-CONTENT-1: no situation");
  }

  /** SHA-256 over canonical bytes. */
  public static ContentHash hash(Bytes bytes) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(bytes.buffer());
      return new ContentHash(HexFormat.of().formatHex(digest.digest()));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }

  /** The hash of what a version says. */
  public static ContentHash hash(Edition edition) {
    return hash(encode(edition));
  }

  private static final class Writer {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Writer() {
      out.writeBytes(MAGIC);
    }

    void opening(Optional<OpeningAnswer> opening) {
      if (opening.isEmpty()) {
        out.write(UNANSWERED);
      } else if (opening.get() instanceof OpeningAnswer.DoesNotMeet) {
        out.write(DOES_NOT_MEET);
      } else {
        mark(SITUATIONS, opening.get().situations().size());
        opening.get().situations().forEach(situation -> text(situation.name()));
      }
    }

    void texts(List<String> texts) {
      mark(LIST, texts.size());
      texts.forEach(this::text);
    }

    void text(String text) {
      try {
        ByteBuffer utf8 =
            StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .encode(CharBuffer.wrap(text));
        byte[] bytes = new byte[utf8.remaining()];
        utf8.get(bytes);
        mark(TEXT, bytes.length);
        out.writeBytes(bytes);
      } catch (CharacterCodingException halfPair) {
        throw new IllegalArgumentException("a text holds half of a surrogate pair (C-4)", halfPair);
      }
    }

    void mark(byte type, int length) {
      out.write(type);
      out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
    }

    Bytes bytes() {
      return Bytes.of(out.toByteArray());
    }
  }

  private static final class Reader {
    private final ByteBuffer in;

    Reader(ByteBuffer bytes) {
      in = bytes;
      byte[] magic = new byte[MAGIC.length];
      in.get(magic);
      require(Arrays.equals(magic, MAGIC));
    }

    Optional<OpeningAnswer> opening() throws CharacterCodingException {
      byte type = in.get(in.position());
      if (type == UNANSWERED || type == DOES_NOT_MEET) {
        in.get();
        return type == UNANSWERED ? Optional.empty() : Optional.of(new OpeningAnswer.DoesNotMeet());
      }
      EnumSet<OpeningSituation> situations = EnumSet.noneOf(OpeningSituation.class);
      int count = mark(SITUATIONS);
      for (int i = 0; i < count; i++) {
        OpeningSituation situation =
            Enums.getIfPresent(OpeningSituation.class, text())
                .toJavaUtil()
                .orElseThrow(CanonicalForm::noSituation);
        require(situations.stream().allMatch(before -> before.compareTo(situation) < 0));
        situations.add(situation);
      }
      return Optional.of(new OpeningAnswer.Situations(situations));
    }

    List<String> texts() throws CharacterCodingException {
      List<String> texts = new ArrayList<>();
      int count = mark(LIST);
      for (int i = 0; i < count; i++) {
        texts.add(text());
      }
      return texts;
    }

    String text() throws CharacterCodingException {
      int length = mark(TEXT);
      require(length <= in.remaining());
      ByteBuffer utf8 = in.slice(in.position(), length);
      in.position(in.position() + length);
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(utf8)
          .toString();
    }

    int mark(byte type) {
      require(in.get() == type);
      int length = in.getInt();
      require(length >= 0);
      return length;
    }

    void end() {
      require(!in.hasRemaining());
    }

    private static void require(boolean asSpecified) {
      if (!asSpecified) {
        throw new IllegalArgumentException("the bytes are not PI-CONTENT-1");
      }
    }
  }
}
