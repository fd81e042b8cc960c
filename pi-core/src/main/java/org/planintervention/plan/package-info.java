/**
 * A plan d'intervention and its parts as immutable values, the school year, and the comparison of
 * contents. Pure: no store, port, logger, clock or thread.
 */
@NullMarked
package org.planintervention.plan;

import org.jspecify.annotations.NullMarked;
