/**
 * JSON that people hand in: read field by field, with every finding and its place; never half.
 * Pure.
 */
@NullMarked
package org.planintervention.json;

import org.jspecify.annotations.NullMarked;
