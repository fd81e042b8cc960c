/**
 * The store contract: every clause of it as tests. An adapter extends {@link
 * org.planintervention.testkit.store.PlanStoreContract}, says how its store is opened, and is held
 * to all of them.
 */
@NullMarked
package org.planintervention.testkit.store;

import org.jspecify.annotations.NullMarked;
