/**
 * A second reading of the domain's Actions table, as data, and the finite space of situations in
 * which both readings are compared. Nothing here calls the production conditions.
 */
@NullMarked
package org.planintervention.oracle;

import org.jspecify.annotations.NullMarked;
