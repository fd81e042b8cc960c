/** JSON that people hand in. */
@NullMarked
package org.planintervention.json;

import org.jspecify.annotations.NullMarked;
