package org.planintervention.samples.benchmarks.store.hibernate;

import jakarta.persistence.Embeddable;

/** The key of a plan and of its chain. */
@Embeddable
record OfPlan(String district, String school, String name) {}
