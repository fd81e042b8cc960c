package org.planintervention.testkit.probe;

import com.google.common.base.Ascii;
import com.google.common.hash.Hashing;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.planintervention.spi.facts.AddressReading;
import org.planintervention.spi.facts.EmailAddress;

/**
 * Addresses as people typed them. An unusable one gets a stand-in of a reserved domain, made
 * of its characters, A-Z folded: equal to the stand-in of the same text, and nobody's address.
 *
 * <p>Safe for use by many threads.
 */
final class Addresses {
  private static final String NOBODYS_DOMAIN = "@unusable.invalid";

  /** Cases name the same people again and again. */
  private static final int MOST_REMEMBERED = 10_000;

  private final Map<String, Typed> remembered = new ConcurrentHashMap<>();

  /**
   * What was typed.
   *
   * @param text less the blanks around it
   * @param usable the address; empty: it is unusable
   * @param address the address, or its stand-in
   */
  record Typed(String text, Optional<EmailAddress> usable, EmailAddress address) {}

  /** Reads an address. */
  Typed read(String typed) {
    Typed known = remembered.get(typed);
    if (known != null) {
      return known;
    }
    if (remembered.size() >= MOST_REMEMBERED) {
      remembered.clear();
    }
    AddressReading reading = EmailAddress.read(typed);
    Typed read =
        new Typed(
            reading.typed(),
            reading.usable(),
            reading.usable().orElseGet(() -> standIn(reading.typed())));
    remembered.put(typed, read);
    return read;
  }

  private static EmailAddress standIn(String text) {
    return new EmailAddress(
        Hashing.sha256().hashUnencodedChars(Ascii.toLowerCase(text)) + NOBODYS_DOMAIN);
  }
}
