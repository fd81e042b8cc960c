package org.planintervention.spi.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A-5 addresses")
class EmailAddressTest {
  @ParameterizedTest(name = "A-5 usable: {0}")
  @ValueSource(
      strings = {
        "a@b.c",
        "poirier.j@csdm.qc.ca",
        "joseph-etienne.f@csdm.qc.ca",
        "o'neill@csdm.qc.ca",
        "a!#$%&'*+-/=?^_`{|}~b@x.y",
        "1@2.3",
        "a@b-c.d--e.f",
        "az09@az.z09a"
      })
  void usable(String typed) {
    assertThat(EmailAddress.read(typed).usable()).contains(new EmailAddress(typed));
  }

  @ParameterizedTest(name = "A-5 {1}: <{0}>")
  @CsvSource(
      delimiter = ';',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "'';MISSING",
        "'  ';MISSING",
        "é@csdm.qc.ca;NOT_ASCII",
        "pоirier.j@csdm.qc.ca;NOT_ASCII",
        "a b@csdm.qc.ca;BLANK_INSIDE",
        "nadeau.k @csdm.qc.ca;BLANK_INSIDE",
        "a\tb@csdm.qc.ca;BLANK_INSIDE",
        "roy..w@csdm.qc.ca;DOTS",
        ".roy@csdm.qc.ca;DOTS",
        "roy@csdm.qc.ca.;DOTS",
        "roy.@csdm.qc.ca;DOTS",
        "roy@.csdm.qc.ca;DOTS",
        "roy@csdm..ca;DOTS",
        "roy;MALFORMED",
        "@csdm.qc.ca;MALFORMED",
        "roy@;MALFORMED",
        "roy@ca;MALFORMED",
        "a@b@c.d;MALFORMED",
        "a@-b.c;MALFORMED",
        "a@b-.c;MALFORMED",
        "a@b_c.d;MALFORMED",
        "a,b@c.d;MALFORMED",
        "a:b@c.d;MALFORMED",
        "a[b@c.d;MALFORMED",
        "a@b/c.d;MALFORMED",
        "a@b:c.d;MALFORMED",
        "a@b[c.d;MALFORMED",
        "a@b`c.d;MALFORMED",
        "a@b{c.d;MALFORMED",
        "a@b.c-;MALFORMED",
        "a@b.c_d.e;MALFORMED",
        "a@b.c.d_;MALFORMED",
        "a\u007F@b.c;MALFORMED",
        "a\u0080@b.c;NOT_ASCII",
        "a b..c@d.e;BLANK_INSIDE",
        "é b@c.d;NOT_ASCII"
      })
  void unusable(String typed, AddressSlip slip) {
    assertThat(EmailAddress.read(typed).slip()).contains(slip);
  }

  @Test
  @DisplayName("A-5 blanks around are dropped, capitals folded")
  void folded() {
    AddressReading reading = EmailAddress.read("\u00A0\t Beaulieu.L@CSDM.qc.CA ");
    assertThat(reading.usable()).contains(new EmailAddress("beaulieu.l@csdm.qc.ca"));
    assertThat(reading.blanksTrimmed()).isTrue();
    assertThat(EmailAddress.read("a@b.c").blanksTrimmed()).isFalse();
  }

  @Test
  @DisplayName("A-5 folding reaches from A to Z, and no sign beside them")
  void foldedFromAToZ() {
    assertThat(EmailAddress.read("AZ`{@AZ.MN").usable()).contains(new EmailAddress("az`{@az.mn"));
  }

  @Test
  @DisplayName("A-5 where nothing but blanks was typed, no blanks are warned of")
  void nothingTyped() {
    assertThat(EmailAddress.read(" \t").blanksTrimmed()).isFalse();
  }

  @Test
  @DisplayName("A-5 an address that is not in usable form is none")
  void usableFormOnly() {
    for (String text : List.of("", " a@b.c", "a@b.c ", "A@b.c", "a@b.Z", "a@b")) {
      assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress(text));
    }
  }

  @Test
  @DisplayName("A-1 the domain is all that follows the @")
  void domain() {
    assertThat(new EmailAddress("poirier.j@csdm.qc.ca").domain()).isEqualTo("csdm.qc.ca");
  }

  @Test
  void addressesAreOrderedByTheirText() {
    EmailAddress first = new EmailAddress("a@b.c");
    EmailAddress second = new EmailAddress("a@b.d");
    assertThat(first).isLessThan(second);
    assertThat(second).isGreaterThan(first);
  }

  @Test
  @DisplayName("A-5 folding asks no locale")
  void turkish() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr"));
    try {
      assertThat(EmailAddress.read("ISIL.I@CSDM.QC.CA").usable())
          .contains(new EmailAddress("isil.i@csdm.qc.ca"));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  @DisplayName("A-5 lengths: 254 in all, 64 before the @, 63 a label")
  void lengths() {
    String before = "a".repeat(64);
    String label = "b".repeat(63);
    assertThat(EmailAddress.read(before + "@" + label + ".c").slip()).isEmpty();
    assertThat(EmailAddress.read(before + "a@" + label + ".c").slip())
        .contains(AddressSlip.MALFORMED);
    assertThat(EmailAddress.read(before + "@" + label + "b.c").slip())
        .contains(AddressSlip.MALFORMED);
    String longest = before + "@" + label + "." + label + "." + "c".repeat(61);
    assertThat(longest).hasSize(254);
    assertThat(EmailAddress.read(longest).slip()).isEmpty();
    assertThat(EmailAddress.read(longest + "c").slip()).contains(AddressSlip.MALFORMED);
  }

  @Test
  @DisplayName("T-2 no message and no toString repeats an address")
  void silent() {
    assertThatThrownBy(() -> new EmailAddress("canary @x.y")).hasMessageNotContaining("canary");
    assertThatThrownBy(() -> new EmailAddress("Canary@x.y")).hasMessageNotContaining("anary");
    assertThat(new EmailAddress("canary@x.y")).hasToString("EmailAddress");
    assertThat(EmailAddress.read("canary")).hasToString("AddressReading[MALFORMED]");
    assertThat(EmailAddress.read("canary@x.y")).hasToString("AddressReading[usable]");
    assertThat(EmailAddress.read("canary").slip()).isEqualTo(Optional.of(AddressSlip.MALFORMED));
  }
}
