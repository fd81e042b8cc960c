package org.planintervention.samples.benchmarks.store.hibernate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A row of a trail. */
@Entity
@Table(name = "orm_trail")
@SuppressWarnings("NullAway.Init")
class KeptTrail {
  @EmbeddedId Key key;

  @Column(name = "at_millis")
  long at;

  String kind;

  String actor;

  int student;

  byte[] salt;

  byte[] payload;

  byte[] commitment;

  @Column(name = "row_hash")
  byte[] hash;

  /** The key. */
  @Embeddable
  record Key(String district, String school, String chain, long place) {}
}
