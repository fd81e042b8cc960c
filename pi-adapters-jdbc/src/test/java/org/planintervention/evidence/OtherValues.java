package org.planintervention.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

/** Values near another, or nonsense. */
final class OtherValues {
  private final Random random;

  OtherValues(Random random) {
    this.random = random;
  }

  /** Another value: of the same kind, or the same as a text or as bytes. */
  Object than(Object value) {
    if (value instanceof Number number && random.nextInt(6) == 0) {
      return wide(number.toString());
    }
    if (value instanceof Number number) {
      int[] steps = {1, -1, 7, 1_000_000, -1_000_000};
      return number.longValue() + steps[random.nextInt(steps.length)];
    }
    if (value instanceof String text && random.nextInt(8) == 0) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    return value instanceof byte[] bytes ? than(bytes) : than((String) value);
  }

  private byte[] than(byte[] bytes) {
    if (bytes.length == 0 || random.nextInt(4) == 0) {
      return Arrays.copyOf(bytes, bytes.length + 1);
    }
    if (random.nextInt(4) == 0) {
      return Arrays.copyOf(bytes, bytes.length - 1);
    }
    byte[] flipped = bytes.clone();
    flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
    return flipped;
  }

  private String than(String text) {
    String[] others = {
      "", text + "x", "é~ !", text.toUpperCase(Locale.ROOT), "999", "x", wide(text)
    };
    if (random.nextInt(3) > 0 || text.isEmpty()) {
      return others[random.nextInt(others.length)];
    }
    int at = random.nextInt(text.length());
    return text.substring(0, at) + (char) ('a' + random.nextInt(26)) + text.substring(at + 1);
  }

  /** Full-width digits, which some readers take for digits. */
  private static String wide(String text) {
    return text.replaceAll("7", "\uff17").replaceAll("[1-6]", "\uff11");
  }
}
