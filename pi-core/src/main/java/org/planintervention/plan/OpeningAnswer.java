package org.planintervention.plan;

import static org.planintervention.spi.privacy.DataLevel.SENSITIVE;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Set;
import org.planintervention.spi.privacy.PersonalData;

/** The answer to the opening situations (O-2): some of the three, or that none applies. */
public sealed interface OpeningAnswer {
  /** The situations chosen; empty when none is. */
  Set<OpeningSituation> situations();

  /** Whether at least one situation is chosen (O-3). */
  default boolean hasSituation() {
    return !situations().isEmpty();
  }

  /** The answer that names situations. */
  static OpeningAnswer of(OpeningSituation... situations) {
    return new Situations(ImmutableSet.copyOf(situations));
  }

  /**
   * Situations chosen. An empty set can be handed in, and is refused (O-2).
   *
   * @param situations the situations
   */
  record Situations(@PersonalData(SENSITIVE) Set<OpeningSituation> situations)
      implements OpeningAnswer {
    /** Takes the situations, in the order of the framework. */
    public Situations {
      situations = Sets.immutableEnumSet(situations);
    }

    /** How many (T-2). */
    @Override
    public String toString() {
      return "Situations[" + situations.size() + "]";
    }
  }

  /** « Le PI ne répond pas aux situations d'ouverture ». */
  record DoesNotMeet() implements OpeningAnswer {
    @Override
    public Set<OpeningSituation> situations() {
      return Set.of();
    }
  }
}
