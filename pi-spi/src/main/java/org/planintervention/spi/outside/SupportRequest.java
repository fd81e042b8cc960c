package org.planintervention.spi.outside;

import static org.planintervention.spi.privacy.DataLevel.NONE;
import static org.planintervention.spi.privacy.DataLevel.SENSITIVE;

import java.util.Objects;
import org.planintervention.spi.privacy.PersonalData;

/**
 * A request for support (H-5).
 *
 * @param to the address or the desk that it goes to
 * @param text the request, line by line, in French
 */
public record SupportRequest(@PersonalData(NONE) String to, @PersonalData(SENSITIVE) String text) {
  /** All parts are required. */
  public SupportRequest {
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(text, "text");
  }

  /** Where it goes (T-2). */
  @Override
  public String toString() {
    return "SupportRequest[" + to + "]";
  }
}
