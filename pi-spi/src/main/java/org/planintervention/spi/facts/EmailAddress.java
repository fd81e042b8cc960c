package org.planintervention.spi.facts;

import static org.planintervention.spi.privacy.DataLevel.IDENTIFYING;

import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.planintervention.spi.privacy.PersonalData;

/**
 * An e-mail address in usable form (rule A-5): ASCII, at most 254 characters, A-Z folded to a-z,
 * one {@code @}.
 *
 * <p>It is read by hand, character by character. There is no regular expression, no locale and no
 * Unicode normalisation in it, because each of these has let strangers in somewhere. Nothing is
 * ever repaired but blanks around the address.
 *
 * @param value the address in usable form, never with capitals or blanks
 */
public record EmailAddress(@PersonalData(IDENTIFYING) String value)
    implements Comparable<EmailAddress> {
  private static final int LONGEST_ADDRESS = 254;
  private static final int LONGEST_PART = 64;
  private static final int LONGEST_LABEL = 63;
  private static final String MARKS_BEFORE_AT = "!#$%&'*+-/=?^_`{|}~.";
  private static final char NO_BREAK_SPACE = 0xA0;

  /**
   * Takes an address that is in usable form already.
   *
   * @throws IllegalArgumentException when it is not; the message does not repeat the address (T-2)
   */
  public EmailAddress {
    Objects.requireNonNull(value, "value");
    if (slipOf(value).isPresent() || !all(value, character -> !asciiCapital(character))) {
      throw new IllegalArgumentException("not an address in usable form (A-5)");
    }
  }

  /**
   * Reads an address as somebody typed it: drops the blanks around it, folds A-Z, and says what is
   * wrong if anything is.
   */
  public static AddressReading read(String typed) {
    String trimmed = trimBlanks(typed);
    boolean blanksTrimmed = trimmed.length() != typed.length();
    if (trimmed.isEmpty()) {
      return new AddressReading(Optional.empty(), Optional.of(AddressSlip.MISSING), false, trimmed);
    }
    Optional<AddressSlip> slip = slipOf(trimmed);
    Optional<EmailAddress> usable =
        slip.isPresent()
            ? Optional.empty()
            : Optional.of(new EmailAddress(foldAsciiCapitals(trimmed)));
    return new AddressReading(usable, slip, blanksTrimmed, trimmed);
  }

  /** The part after the {@code @}. */
  public String domain() {
    return value.substring(value.indexOf('@') + 1);
  }

  @Override
  public int compareTo(EmailAddress other) {
    return value.compareTo(other.value);
  }

  /** The type only: an address is personal data (T-2). */
  @Override
  public String toString() {
    return "EmailAddress";
  }

  private static Optional<AddressSlip> slipOf(String address) {
    if (!all(address, character -> character < 0x80)) {
      return Optional.of(AddressSlip.NOT_ASCII);
    }
    if (address.contains(" ") || address.contains("\t")) {
      return Optional.of(AddressSlip.BLANK_INSIDE);
    }
    if (address.startsWith(".")
        || address.endsWith(".")
        || address.contains("..")
        || address.contains(".@")
        || address.contains("@.")) {
      return Optional.of(AddressSlip.DOTS);
    }
    return wellFormed(address) ? Optional.empty() : Optional.of(AddressSlip.MALFORMED);
  }

  private static boolean wellFormed(String address) {
    int at = address.indexOf('@');
    return address.length() <= LONGEST_ADDRESS
        && at >= 1
        && at <= LONGEST_PART
        && all(address.substring(0, at), EmailAddress::allowedBeforeAt)
        && domainWellFormed(address.substring(at + 1));
  }

  private static boolean domainWellFormed(String domain) {
    return domain.contains(".") && labelsWellFormed(domain);
  }

  private static boolean labelsWellFormed(String labels) {
    int dot = labels.indexOf('.');
    return dot == -1
        ? labelWellFormed(labels)
        : labelWellFormed(labels.substring(0, dot)) && labelsWellFormed(labels.substring(dot + 1));
  }

  /** Never of an empty label: dots that leave nothing between them were told before. */
  private static boolean labelWellFormed(String label) {
    return label.length() <= LONGEST_LABEL
        && label.charAt(0) != '-'
        && label.charAt(label.length() - 1) != '-'
        && all(label, character -> character == '-' || letterOrDigit(character));
  }

  private static boolean all(String text, IntPredicate allowed) {
    for (int i = 0; i < text.length(); i++) {
      if (!allowed.test(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean allowedBeforeAt(int character) {
    return letterOrDigit(character) || MARKS_BEFORE_AT.indexOf(character) >= 0;
  }

  private static boolean letterOrDigit(int character) {
    return (character >= 'a' && character <= 'z')
        || asciiCapital(character)
        || (character >= '0' && character <= '9');
  }

  private static boolean asciiCapital(int character) {
    return character >= 'A' && character <= 'Z';
  }

  private static String foldAsciiCapitals(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      folded.append(asciiCapital(character) ? (char) (character + ('a' - 'A')) : character);
    }
    return folded.toString();
  }

  private static String trimBlanks(String typed) {
    int start = 0;
    int end = typed.length();
    while (start < end && isBlank(typed.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(typed.charAt(end - 1))) {
      end--;
    }
    return typed.substring(start, end);
  }

  private static boolean isBlank(char character) {
    return character == ' ' || character == '\t' || character == NO_BREAK_SPACE;
  }
}
