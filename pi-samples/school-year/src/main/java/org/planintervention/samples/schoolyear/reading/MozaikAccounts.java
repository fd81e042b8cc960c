package org.planintervention.samples.schoolyear.reading;

import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.ParentAccounts;

/** The parents' accounts of Mozaïk, as its export has them. */
public final class MozaikAccounts implements ParentAccounts {
  private final DistrictData data;

  /** The accounts over a district's files. */
  public MozaikAccounts(DistrictData data) {
    this.data = data;
  }

  @Override
  public boolean hasAccount(EmailAddress address) {
    return data.hasAccount(address);
  }
}
