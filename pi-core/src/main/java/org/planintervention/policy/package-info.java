/**
 * What a district may settle for itself: every [D] of the domain as a value, validated. The
 * reference district's policy is the default. Pure.
 */
@NullMarked
package org.planintervention.policy;

import org.jspecify.annotations.NullMarked;
