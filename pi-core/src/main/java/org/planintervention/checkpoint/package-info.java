/**
 * A place for checkpoints: a file of lines that only grows. The one package of the library that
 * writes a file, for hosts that have no place of their own.
 */
@NullMarked
package org.planintervention.checkpoint;

import org.jspecify.annotations.NullMarked;
