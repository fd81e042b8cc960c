/** Commits: one transaction each, checked by compare-and-set and unique keys. */
@NullMarked
package org.planintervention.jdbc.commit;

import org.jspecify.annotations.NullMarked;
