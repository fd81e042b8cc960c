/** Files that hold personal data: for their owner alone, whole or not there. */
@NullMarked
package org.planintervention.samples.schoolyear.files;

import org.jspecify.annotations.NullMarked;
