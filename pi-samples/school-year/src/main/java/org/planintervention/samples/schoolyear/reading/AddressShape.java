package org.planintervention.samples.schoolyear.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Common slips in an address that are worth a sentence of their own. */
enum AddressShape {
  /** Two addresses or more in one field. */
  SEVERAL_ADDRESSES,
  /** A name beside the address, as mail programs write it. */
  NAME_BESIDE_ADDRESS,
  /** An address with {@code mailto:} before it, as a link has it. */
  LINK,
  /** A blank or sign without width that no screen shows. */
  INVISIBLE_CHARACTER;

  private static final String LINK_START = "mailto:";
  private static final String MARKS_OF_ADDRESSES = "._%+-'@";
  private static final String MARKS_OF_NAMES = "<(\"";

  static Optional<AddressShape> of(String typed) {
    List<String> addresses = addressesIn(typed);
    if (addresses.size() > 1) {
      return Optional.of(SEVERAL_ADDRESSES);
    }
    if (addresses.size() == 1 && typed.chars().anyMatch(c -> MARKS_OF_NAMES.indexOf(c) >= 0)) {
      return Optional.of(NAME_BESIDE_ADDRESS);
    }
    if (typed.regionMatches(true, 0, LINK_START, 0, LINK_START.length())) {
      return Optional.of(LINK);
    }
    return hasInvisible(typed) ? Optional.of(INVISIBLE_CHARACTER) : Optional.empty();
  }

  /** The parts of a text that may be meant as addresses: something on both sides of an at sign. */
  static List<String> addressesIn(String typed) {
    List<String> found = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (int i = 0; i <= typed.length(); i++) {
      char character = i < typed.length() ? typed.charAt(i) : ' ';
      if (belongsToAddress(character)) {
        part.append(character);
        continue;
      }
      int at = part.indexOf("@");
      if (at > 0 && at < part.length() - 1) {
        found.add(part.toString());
      }
      part.setLength(0);
    }
    return found;
  }

  private static boolean belongsToAddress(char character) {
    return Character.isLetterOrDigit(character)
        || MARKS_OF_ADDRESSES.indexOf(character) >= 0
        || Character.getType(character) == Character.NON_SPACING_MARK
        || isUnseen(character);
  }

  /** Whether the only characters outside ASCII, if any, are invisible, and one character is. */
  private static boolean hasInvisible(String typed) {
    boolean found = false;
    for (int i = 0; i < typed.length(); i++) {
      char character = typed.charAt(i);
      boolean invisible = isUnseen(character) || (character > ' ' && Spelling.isBlank(character));
      if (character >= 0x80 && !invisible) {
        return false;
      }
      found = found || invisible;
    }
    return found;
  }

  private static boolean isUnseen(char character) {
    int type = Character.getType(character);
    return type == Character.FORMAT || (type == Character.CONTROL && !Spelling.isBlank(character));
  }
}
