package org.planintervention.plan;

/** The three grounds for which a plan may be opened (O-2; ministry framework 19-7053). */
public enum OpeningSituation {
  /**
   * The complex situation calls for an increased and concerted mobilisation of several partners.
   */
  CONCERTED_ACTION,
  /** It calls for specialised resources, or adaptations other than the usual ones. */
  SPECIALISED_RESOURCES,
  /** It calls for decisions that will bear on the student's schooling path. */
  PATHWAY_DECISIONS
}
