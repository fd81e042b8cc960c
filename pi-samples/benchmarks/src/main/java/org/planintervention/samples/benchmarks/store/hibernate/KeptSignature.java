package org.planintervention.samples.benchmarks.store.hibernate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A signature. */
@Entity
@Table(name = "orm_signature")
@SuppressWarnings("NullAway.Init")
class KeptSignature {
  @EmbeddedId Key key;

  long place;

  @Column(name = "place_within")
  int within;

  byte[] payload;

  /** The key. */
  @Embeddable
  record Key(String district, String school, String name, int version, String signatory) {}
}
