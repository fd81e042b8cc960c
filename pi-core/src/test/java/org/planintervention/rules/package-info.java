/** What the rules make of situations. */
@NullMarked
package org.planintervention.rules;

import org.jspecify.annotations.NullMarked;
