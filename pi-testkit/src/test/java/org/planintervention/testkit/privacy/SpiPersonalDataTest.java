package org.planintervention.testkit.privacy;

import org.planintervention.spi.facts.EmailAddress;

/** What the records of pi-spi hold. */
final class SpiPersonalDataTest extends PersonalDataContract {
  @Override
  protected Class<?> anyOfModule() {
    return EmailAddress.class;
  }
}
