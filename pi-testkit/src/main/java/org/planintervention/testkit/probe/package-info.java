/**
 * The rule probe: a case a line in, an answer a line out. It builds facts and actions and calls the
 * rule book; there is no rule in it.
 */
@NullMarked
package org.planintervention.testkit.probe;

import org.jspecify.annotations.NullMarked;
