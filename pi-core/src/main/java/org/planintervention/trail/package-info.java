/**
 * The chained trail: how a row is sealed to the one before, and how all of it is verified (T-1).
 * Knows rows and hashes, not rules.
 */
@NullMarked
package org.planintervention.trail;

import org.jspecify.annotations.NullMarked;
