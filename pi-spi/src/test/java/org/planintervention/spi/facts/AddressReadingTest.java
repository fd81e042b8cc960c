package org.planintervention.spi.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AddressReadingTest {
  private static final Optional<EmailAddress> ADDRESS = Optional.of(new EmailAddress("a@b.c"));
  private static final Optional<AddressSlip> SLIP = Optional.of(AddressSlip.DOTS);

  @Test
  @DisplayName("A-5 a reading has an address or a slip, never both, never none")
  void oneOfBoth() {
    assertThat(new AddressReading(ADDRESS, Optional.empty(), false, "a@b.c").usable())
        .isEqualTo(ADDRESS);
    assertThat(new AddressReading(Optional.empty(), SLIP, false, "a..@b.c").slip()).isEqualTo(SLIP);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AddressReading(ADDRESS, SLIP, false, "a@b.c"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AddressReading(Optional.empty(), Optional.empty(), false, "a@b.c"));
  }
}
