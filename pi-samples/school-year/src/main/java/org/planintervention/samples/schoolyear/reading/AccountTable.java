package org.planintervention.samples.schoolyear.reading;

import java.util.HashSet;
import java.util.Set;
import org.planintervention.spi.facts.EmailAddress;

/** The parents' accounts: {@code mozaik-comptes.csv}. */
final class AccountTable {
  private final Set<EmailAddress> accounts = new HashSet<>();
  private final FileReading reading;

  AccountTable(FileSource source) {
    reading = TableReading.read(source, DistrictFile.ACCOUNTS, this::read);
  }

  FileReading reading() {
    return reading;
  }

  boolean has(EmailAddress address) {
    return accounts.contains(address);
  }

  private void read(Row row) {
    row.address("Courriel").usable().ifPresent(accounts::add);
  }
}
