/** What the plan make of situations. */
@NullMarked
package org.planintervention.plan;

import org.jspecify.annotations.NullMarked;
