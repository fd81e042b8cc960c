/**
 * Connections, transactions, statements with their parameters, and failures without personal data.
 */
@NullMarked
package org.planintervention.jdbc.sql;

import org.jspecify.annotations.NullMarked;
