package org.planintervention.spi.facts;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.IDENTIFYING;
import static org.planintervention.spi.privacy.DataLevel.NONE;

import java.util.Optional;
import org.planintervention.spi.privacy.PersonalData;

/**
 * What came of reading a typed address: a usable one, or the first slip that makes it
 * unusable.
 *
 * @param usable the address, if it can be used
 * @param slip why it cannot, otherwise
 * @param blanksTrimmed whether blanks stood around it; worth a warning, no hindrance
 * @param typed what was typed, less the blanks around it
 */
public record AddressReading(
    @PersonalData(IDENTIFYING) Optional<EmailAddress> usable,
    @PersonalData(DEIDENTIFIED) Optional<AddressSlip> slip,
    @PersonalData(NONE) boolean blanksTrimmed,
    @PersonalData(IDENTIFYING) String typed) {

  /** A reading is either usable or has a slip. */
  public AddressReading {
    if (usable.isPresent() == slip.isPresent()) {
      throw new IllegalArgumentException("a reading has either an address or a slip");
    }
  }

  /** The slip only: what was typed may be personal data (T-2). */
  @Override
  public String toString() {
    return "AddressReading[" + slip.map(Enum::name).orElse("usable") + "]";
  }
}
