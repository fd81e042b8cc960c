package org.planintervention.spi.outside;

import java.util.Optional;

/** The host's own guides (H-1). */
@FunctionalInterface
public interface GuideLinks {
  /**
   * A link for a guide key such as {@code sign-for}; empty when the host has none: the sentence
   * then stands alone.
   */
  Optional<String> linkFor(String key);
}
