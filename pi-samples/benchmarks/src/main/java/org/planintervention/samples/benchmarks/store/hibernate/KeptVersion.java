package org.planintervention.samples.benchmarks.store.hibernate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** What a version of a plan says. */
@Entity
@Table(name = "orm_plan_version")
@SuppressWarnings("NullAway.Init")
class KeptVersion {
  @EmbeddedId Key key;

  byte[] content;

  /** The key. */
  @Embeddable
  record Key(String district, String school, String name, int version) {}
}
