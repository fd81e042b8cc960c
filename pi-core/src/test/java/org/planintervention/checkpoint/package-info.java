/** Tests of checkpoints in a file. */
@NullMarked
package org.planintervention.checkpoint;

import org.jspecify.annotations.NullMarked;
