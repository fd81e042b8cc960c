package org.planintervention.spi.store;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.NONE;

import java.util.Objects;
import java.util.Optional;
import org.planintervention.spi.privacy.PersonalData;

/**
 * Where rows lie, as the store says it: the values may be none that the library could have written.
 *
 * @param school what stands for the school
 * @param name of one chain or plan; empty: all of them
 */
public record KeptPlace(
    @PersonalData(NONE) String school, @PersonalData(DEIDENTIFIED) Optional<String> name) {
  /** All parts are required. */
  public KeptPlace {
    Objects.requireNonNull(school, "school");
    Objects.requireNonNull(name, "name");
  }

  /** All of a school. */
  public static KeptPlace of(String school) {
    return new KeptPlace(school, Optional.empty());
  }

  /** One chain, and what is kept under its name. */
  public static KeptPlace of(String school, String name) {
    return new KeptPlace(school, Optional.of(name));
  }
}
