/**
 * What other systems know: staff tables, students, guardians, accounts. Plain values that cannot
 * hold what is not valid, and the directories that a host implements. Nothing here decides
 * anything.
 */
@NullMarked
package org.planintervention.spi.facts;

import org.jspecify.annotations.NullMarked;
