package org.planintervention.spi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

final class BytesTest {
  @Test
  @DisplayName("a buffer reads what the bytes are, from their start each time, and changes nothing")
  void buffer() {
    Bytes bytes = Bytes.of(new byte[] {1, 2, 3});
    ByteBuffer first = bytes.buffer();
    assertThat(first.get()).isEqualTo((byte) 1);
    assertThat(bytes.buffer()).isEqualTo(ByteBuffer.wrap(new byte[] {1, 2, 3}));
    assertThatThrownBy(() -> first.put((byte) 9)).isInstanceOf(ReadOnlyBufferException.class);
    assertThat(bytes).isEqualTo(Bytes.of(new byte[] {1, 2, 3}));
  }
}
