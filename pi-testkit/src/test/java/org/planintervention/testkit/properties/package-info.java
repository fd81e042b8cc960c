/** The properties, of the policies that we know; and that the generators reach everything. */
@NullMarked
package org.planintervention.testkit.properties;

import org.jspecify.annotations.NullMarked;
