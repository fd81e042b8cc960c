/** Databases by the address that people type: {@code h2:FILE}, {@code sqlite:FILE}, or JDBC's. */
@NullMarked
package org.planintervention.samples.schoolyear.database;

import org.jspecify.annotations.NullMarked;
