package org.planintervention.json;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import org.jspecify.annotations.Nullable;
import org.planintervention.text.VisibleText;

/**
 * Escapes of characters that would steer a terminal on which a document is shown. A program reads
 * the very same text.
 */
final class SteeringEscapes extends CharacterEscapes {
  private static final long serialVersionUID = 1L;
  private static final int DELETE = 0x7F;

  private final int[] ascii = standardAsciiEscapesForJSON();

  SteeringEscapes() {
    ascii[DELETE] = ESCAPE_STANDARD;
  }

  @Override
  public int[] getEscapeCodesForAscii() {
    return ascii.clone();
  }

  @Override
  public @Nullable SerializableString getEscapeSequence(int c) {
    String plain = Character.toString(c);
    String shown = VisibleText.of(plain);
    return Character.isSurrogate((char) c) || shown.equals(plain)
        ? null
        : new SerializedString(shown);
  }
}
