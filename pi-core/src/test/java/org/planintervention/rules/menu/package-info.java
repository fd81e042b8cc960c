/** What the rules make of situations. */
@NullMarked
package org.planintervention.rules.menu;

import org.jspecify.annotations.NullMarked;
