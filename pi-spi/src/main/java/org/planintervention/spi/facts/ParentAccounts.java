package org.planintervention.spi.facts;

/** The parents' accounts (Mozaïk-Portail parents), the identity source for parents (G-4). */
public interface ParentAccounts {
  /** Whether there is an account of exactly this address. */
  boolean hasAccount(EmailAddress address);
}
