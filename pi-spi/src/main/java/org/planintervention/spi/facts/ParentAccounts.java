package org.planintervention.spi.facts;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** The parents' accounts (Mozaïk-Portail parents), the identity source for parents (G-4). */
public interface ParentAccounts {
  /** Whether there is an account of exactly this address. */
  boolean hasAccount(EmailAddress address);

  /** Those of some addresses that have an account. A source that can ask for many does so here. */
  default Set<EmailAddress> withAccount(Collection<EmailAddress> addresses) {
    return addresses.stream().filter(this::hasAccount).collect(Collectors.toUnmodifiableSet());
  }
}
