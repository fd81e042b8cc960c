package org.planintervention.desk;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.collect.ImmutableMap;
import java.time.Duration;
import java.time.Instant;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.rules.StaffRoles;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Entry;

/** Rights computed once and kept for a while. */
final class RightsCache {
  private static final long MOST_PEOPLE = 50_000;

  private final HostSystems host;
  private final DistrictPolicy policy;
  private final FactGathering gathering;
  private final Cache<EmailAddress, Rights> kept =
      CacheBuilder.newBuilder().maximumSize(MOST_PEOPLE).build();

  RightsCache(HostSystems host, DistrictPolicy policy, FactGathering gathering) {
    this.host = host;
    this.policy = policy;
    this.gathering = gathering;
  }

  Rights of(Actor actor) {
    Instant now = host.clock().instant();
    if (actor.entry() != Entry.STAFF || actor.address().isEmpty()) {
      return new Rights(ImmutableMap.of(), now);
    }
    EmailAddress address = actor.address().get();
    Rights rights = kept.getIfPresent(address);
    if (rights == null
        || Duration.between(rights.computed(), now).compareTo(policy.rightsKept()) >= 0) {
      rights = compute(address, now);
      kept.put(address, rights);
    }
    return rights;
  }

  void refresh(Actor actor) {
    actor.address().ifPresent(kept::invalidate);
  }

  private Rights compute(EmailAddress address, Instant now) {
    return new Rights(
        StaffRoles.bySchool(policy, host.staff().rowsOf(address), gathering.today()), now);
  }
}
