/**
 * The only place that judges. RuleBook is the table of actions; one class a chapter holds the
 * conditions. Pure: facts in, decision out.
 */
@NullMarked
package org.planintervention.rules;

import org.jspecify.annotations.NullMarked;
