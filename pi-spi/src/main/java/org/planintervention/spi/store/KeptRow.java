package org.planintervention.spi.store;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.IDENTIFYING;
import static org.planintervention.spi.privacy.DataLevel.NONE;
import static org.planintervention.spi.privacy.DataLevel.SENSITIVE;

import java.util.List;
import java.util.Optional;
import org.planintervention.spi.privacy.PersonalData;

/**
 * A row as it lies in a store, readable or not: nobody has judged its values.
 *
 * @param texts what its texts and numbers are, as {@link KeptTable} says
 * @param bytes what its bytes are
 */
public record KeptRow(
    @PersonalData(SENSITIVE) List<Optional<String>> texts,
    @PersonalData(SENSITIVE) List<Optional<Bytes>> bytes) {
  /** The key of a number that no number is; so is every key of its name that is left. */
  public static final long NO_NUMBER = Long.MAX_VALUE;

  /** Takes the parts; lists are copied. */
  public KeptRow {
    texts = List.copyOf(texts);
    bytes = List.copyOf(bytes);
  }

  /**
   * Where a page of rows ended.
   *
   * @param name of the chain or plan
   * @param number row or version; 0 where the key has none; {@link #NO_NUMBER}: go on behind all of
   *     this name
   * @param person the signatory; empty where the key has none
   */
  public record Key(
      @PersonalData(DEIDENTIFIED) String name,
      @PersonalData(NONE) long number,
      @PersonalData(IDENTIFYING) String person) {
    /** The name only (T-2). */
    @Override
    public String toString() {
      return "Key[" + name + "]";
    }
  }

  /** The chain or plan that it says it is of. */
  public String name() {
    return text(0);
  }

  /** A text; empty when it is absent. */
  public String text(int index) {
    return texts.get(index).orElse("");
  }

  /** A text that is a number in ASCII digits; {@link #NO_NUMBER} when it is none. */
  public long number(int index) {
    try {
      return isAsciiNumber(text(index)) ? Long.parseLong(text(index)) : NO_NUMBER;
    } catch (NumberFormatException tooLarge) {
      return NO_NUMBER;
    }
  }

  private static boolean isAsciiNumber(String text) {
    boolean signed = text.startsWith("-") || text.startsWith("+");
    return text.chars().skip(signed ? 1 : 0).allMatch(digit -> digit >= '0' && digit <= '9');
  }

  /** The key of this row in its table. */
  public Key key(KeptTable table) {
    return new Key(name(), table.keys() > 1 ? number(1) : 0, table.keys() > 2 ? text(2) : "");
  }

  /** The type only (T-2). */
  @Override
  public String toString() {
    return "KeptRow";
  }
}
