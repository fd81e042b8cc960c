package org.planintervention.spi.identity;

import java.util.Optional;

/**
 * Turns what the host knows of a signed-in person into an {@link Actor}.
 *
 * @param <P> the host's own type of a principal
 */
@FunctionalInterface
public interface IdentityAdapter<P> {
  /** The actor behind a principal; empty when the host does not know who that is. */
  Optional<Actor> actorOf(P principal);
}
