package org.planintervention.samples.benchmarks.store.hibernate;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Where a plan's chain stands; its length is the lock. */
@Entity
@Table(name = "orm_chain")
@SuppressWarnings("NullAway.Init")
class KeptChain {
  @EmbeddedId OfPlan key;

  @Version
  @Column(name = "chain_length")
  long length;

  @Column(name = "head_hash")
  byte[] hash;
}
