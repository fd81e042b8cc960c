/** Migrations of the tables, and their comparison with the database's catalog. */
@NullMarked
package org.planintervention.jdbc.schema;

import org.jspecify.annotations.NullMarked;
