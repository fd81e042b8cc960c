/**
 * Plans in a relational database: one store, one dialect a database, constant SQL. Knows the ports
 * alone, and nothing of what a plan says.
 */
@NullMarked
package org.planintervention.jdbc;

import org.jspecify.annotations.NullMarked;
