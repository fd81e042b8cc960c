/** Seals for checkpoints, of the Java platform alone: for tests, and to begin with. */
@NullMarked
package org.planintervention.testkit.seal;

import org.jspecify.annotations.NullMarked;
