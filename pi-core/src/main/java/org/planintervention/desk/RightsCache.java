package org.planintervention.desk;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.collect.ImmutableMap;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.rules.StaffRoles;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.StaffRow;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Entry;

/** Rights computed once and kept for a while. */
final class RightsCache {
  private static final long MOST_PEOPLE = 50_000;

  private final HostSystems host;
  private final DistrictPolicy policy;
  private final StaffRoles roles;
  private final FactGathering gathering;
  private final Cache<EmailAddress, Rights> kept =
      CacheBuilder.newBuilder().maximumSize(MOST_PEOPLE).build();

  RightsCache(HostSystems host, DistrictPolicy policy, FactGathering gathering) {
    this.host = host;
    this.policy = policy;
    this.roles = new StaffRoles(policy);
    this.gathering = gathering;
  }

  Rights of(Actor actor) {
    if (actor.entry() != Entry.STAFF || actor.address().isEmpty()) {
      return fresh(actor);
    }
    EmailAddress address = actor.address().get();
    Optional<Rights> held =
        Optional.ofNullable(kept.getIfPresent(address)).filter(this::stillHolds);
    Rights rights = held.orElseGet(() -> fresh(actor));
    kept.put(address, rights);
    return rights;
  }

  private boolean stillHolds(Rights rights) {
    Duration age = Duration.between(rights.computed(), host.clock().instant());
    return age.compareTo(policy.rightsKept()) < 0;
  }

  /** As the tables say now; what is kept stays as it was. */
  Rights fresh(Actor actor) {
    Instant now = host.clock().instant();
    if (actor.entry() != Entry.STAFF || actor.address().isEmpty()) {
      return new Rights(ImmutableMap.of(), now);
    }
    List<StaffRow> rows = host.staff().rowsOf(actor.address().get());
    return new Rights(roles.bySchool(rows, gathering.today()), now);
  }

  void refresh(Actor actor) {
    actor.address().ifPresent(kept::invalidate);
  }
}
