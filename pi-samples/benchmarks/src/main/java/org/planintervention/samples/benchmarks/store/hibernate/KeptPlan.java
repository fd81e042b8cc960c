package org.planintervention.samples.benchmarks.store.hibernate;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A plan; of a change only the columns that changed are written. */
@Entity
@Table(name = "orm_plan")
@DynamicUpdate
@SuppressWarnings("NullAway.Init")
class KeptPlan {
  @EmbeddedId OfPlan key;

  int student;

  @Column(name = "school_year")
  int year;

  String status;

  int version;

  String coordinator;

  @Column(columnDefinition = "text")
  String listed;

  @Column(name = "content_hash")
  byte[] contentHash;

  @Column(name = "marked_at")
  @Nullable Long markedAt;

  byte[] state;
}
