/**
 * The rules: the only place that judges. {@link org.planintervention.rules.RuleBook} is the table
 * of actions. Pure: facts in, decision out.
 */
@NullMarked
package org.planintervention.rules;

import org.jspecify.annotations.NullMarked;
