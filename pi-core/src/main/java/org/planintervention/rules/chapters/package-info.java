/** Conditions of the actions, one class a chapter of the domain. Internal. */
@NullMarked
package org.planintervention.rules.chapters;

import org.jspecify.annotations.NullMarked;
