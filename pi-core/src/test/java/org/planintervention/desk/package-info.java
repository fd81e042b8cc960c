/** That the desk answers what screens ask, and nothing to who may not know. */
@NullMarked
package org.planintervention.desk;

import org.jspecify.annotations.NullMarked;
