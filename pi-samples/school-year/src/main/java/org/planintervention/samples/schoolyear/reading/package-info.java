/**
 * Reads a district's files as the host systems export them, says what is wrong in which row, and
 * serves the rest as the library's directories. Nothing is repaired, nothing is left out silently.
 */
@NullMarked
package org.planintervention.samples.schoolyear.reading;

import org.jspecify.annotations.NullMarked;
