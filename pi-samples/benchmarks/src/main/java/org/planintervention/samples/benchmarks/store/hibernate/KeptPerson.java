package org.planintervention.samples.benchmarks.store.hibernate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** Somebody on a plan. */
@Entity
@Table(name = "orm_plan_person")
@SuppressWarnings("NullAway.Init")
class KeptPerson {
  @EmbeddedId Key key;

  /** The key, which is all there is. */
  @Embeddable
  record Key(String district, String school, String person, int student, String name) {}
}
