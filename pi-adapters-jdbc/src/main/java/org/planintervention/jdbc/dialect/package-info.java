/** What differs between H2, PostgreSQL, MariaDB and SQLite. */
@NullMarked
package org.planintervention.jdbc.dialect;

import org.jspecify.annotations.NullMarked;
