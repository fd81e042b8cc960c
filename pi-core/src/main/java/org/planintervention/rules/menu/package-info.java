/** Menus: every action on a plan with its verdict. Internal. */
@NullMarked
package org.planintervention.rules.menu;

import org.jspecify.annotations.NullMarked;
