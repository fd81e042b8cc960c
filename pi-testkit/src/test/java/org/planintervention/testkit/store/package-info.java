/** The store contract held against the reference store, and against stores that are broken. */
@NullMarked
package org.planintervention.testkit.store;

import org.jspecify.annotations.NullMarked;
