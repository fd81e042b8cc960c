package org.planintervention.spi.outside;

import java.util.Objects;

/**
 * A request for support (H-5).
 *
 * @param to the address or the desk that it goes to
 * @param text the request, line by line, in French
 */
public record SupportRequest(String to, String text) {
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
