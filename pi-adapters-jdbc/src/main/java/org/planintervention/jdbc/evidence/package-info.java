/** Raw rows for verification and export, and inconsistencies between tables. */
@NullMarked
package org.planintervention.jdbc.evidence;

import org.jspecify.annotations.NullMarked;
