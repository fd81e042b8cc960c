/**
 * Personal data (T-2): that every component of a record bears its level, that no value prints what
 * may not be shown, and the inventory that is printed from the levels.
 */
@NullMarked
package org.planintervention.testkit.privacy;

import org.jspecify.annotations.NullMarked;
