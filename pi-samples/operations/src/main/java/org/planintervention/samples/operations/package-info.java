/**
 * The {@code pi} command: what operations do with a store of plans, from a terminal or a script.
 */
@NullMarked
package org.planintervention.samples.operations;

import org.jspecify.annotations.NullMarked;
