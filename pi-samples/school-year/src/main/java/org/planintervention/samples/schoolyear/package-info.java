/**
 * One school year of a district, played through the public interfaces on files as host systems
 * export them.
 */
@NullMarked
package org.planintervention.samples.schoolyear;

import org.jspecify.annotations.NullMarked;
