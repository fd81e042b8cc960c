/**
 * Form of the table of actions: rows of stages of conditions, and what conditions look at.
 * Internal.
 */
@NullMarked
package org.planintervention.rules.table;

import org.jspecify.annotations.NullMarked;
