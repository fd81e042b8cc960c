package org.planintervention.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.SerializableString;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Characters that steer a terminal are escaped in JSON")
class SteeringEscapesTest {
  private static final SteeringEscapes ESCAPES = new SteeringEscapes();

  @Test
  @DisplayName("a character that changes the direction of text is told by its number")
  void direction() {
    SerializableString escaped = Objects.requireNonNull(ESCAPES.getEscapeSequence(0x202E));
    assertThat(escaped.getValue()).isEqualTo("\\u202E");
  }

  @Test
  @DisplayName("letters stay, and so do halves of characters, which stand in pairs")
  void others() {
    assertThat(ESCAPES.getEscapeSequence('é')).isNull();
    assertThat(ESCAPES.getEscapeSequence(0xD83D)).isNull();
    assertThat(ESCAPES.getEscapeSequence(0xDE00)).isNull();
  }
}
