/**
 * The rule book on paper: the rules, the table of actions and the diagram of the statuses, printed
 * from the code. It holds no rule and no second list of one.
 */
@NullMarked
package org.planintervention.testkit.book;

import org.jspecify.annotations.NullMarked;
