package org.planintervention.spi.outside;

/**
 * Where unresolved cases are sent (H-5). A host mails or files them; the library only writes them.
 */
@FunctionalInterface
public interface SupportDesk {
  /** Sends a request. */
  void send(SupportRequest request);
}
