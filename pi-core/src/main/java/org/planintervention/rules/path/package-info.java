/** Paths: the search for the steps after which an action is granted. Internal. */
@NullMarked
package org.planintervention.rules.path;

import org.jspecify.annotations.NullMarked;
