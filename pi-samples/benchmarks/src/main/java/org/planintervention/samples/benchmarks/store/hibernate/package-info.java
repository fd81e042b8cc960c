/** The same rows by way of Hibernate: entities as one writes them by hand, one session a plan. */
@NullMarked
package org.planintervention.samples.benchmarks.store.hibernate;

import org.jspecify.annotations.NullMarked;
