/** What the rules make of situations. */
@NullMarked
package org.planintervention.rules.path;

import org.jspecify.annotations.NullMarked;
