/** What the decision make of situations. */
@NullMarked
package org.planintervention.decision;

import org.jspecify.annotations.NullMarked;
