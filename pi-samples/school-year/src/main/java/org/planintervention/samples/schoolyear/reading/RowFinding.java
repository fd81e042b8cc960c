package org.planintervention.samples.schoolyear.reading;

import org.jspecify.annotations.Nullable;

/**
 * What was found in a row, as the report tells it.
 *
 * @param line the line of the file where the row begins; the header is line 1
 * @param column the column; null: the whole row
 * @param code what, by {@link FindingCode}
 * @param usable whether it leaves the row in use
 */
public record RowFinding(long line, @Nullable String column, String code, boolean usable) {}
