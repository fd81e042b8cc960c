/**
 * The story of one school year, step by step, and the report of what the library answered. It
 * decides nothing: every answer comes from the desk.
 */
@NullMarked
package org.planintervention.samples.schoolyear.story;

import org.jspecify.annotations.NullMarked;
