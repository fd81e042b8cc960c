/** Tests of the store on each database. */
@NullMarked
package org.planintervention.jdbc;

import org.jspecify.annotations.NullMarked;
