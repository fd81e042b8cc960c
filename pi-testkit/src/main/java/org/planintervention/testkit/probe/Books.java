package org.planintervention.testkit.probe;

import java.util.Optional;
import java.util.Set;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.rules.RuleBook;
import org.planintervention.spi.facts.EmailAddress;

/**
 * The rule book under a policy, with the IT services that a case names. The last one is kept:
 * neighbouring cases mostly name the same.
 */
final class Books {
  private final DistrictPolicy policy;
  private RuleBook last;

  Books(DistrictPolicy policy) {
    this.policy = policy;
    this.last = new RuleBook(policy);
  }

  /**
   * The book for a case.
   *
   * @param itServices the case's; empty: the policy's
   */
  RuleBook with(Optional<Set<EmailAddress>> itServices) {
    Set<EmailAddress> addresses = itServices.orElse(policy.itServices());
    if (!addresses.equals(last.policy().itServices())) {
      last = new RuleBook(policy.withItServices(addresses));
    }
    return last;
  }
}
