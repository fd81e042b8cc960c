package org.planintervention.plan;

/** Where a plan stands (« statut »). */
public enum PlanStatus {
  /** « Ouverture du PI »: being written, or brought back. */
  OPENING,
  /** « PI prêt à être signé »: frozen; can be signed. */
  READY_TO_SIGN,
  /** « PI en cours de révision »: being rewritten after it was ready. */
  IN_REVISION,
  /** « PI créé par erreur »: waits to be purged. */
  CREATED_IN_ERROR,
  /** « PI fermé »: ended by the direction. */
  CLOSED
}
