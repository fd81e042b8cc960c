/**
 * What holds under every policy, stated for jqwik: a host extends {@link
 * org.planintervention.testkit.properties.PolicyProperties} with its own policy.
 */
@NullMarked
package org.planintervention.testkit.properties;

import org.jspecify.annotations.NullMarked;
