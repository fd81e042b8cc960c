/** Columns, statements, parameters and rows of each table. */
@NullMarked
package org.planintervention.jdbc.tables;

import org.jspecify.annotations.NullMarked;
