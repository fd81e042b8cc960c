/**
 * Every sentence that users read, in French and English, by code (H-1). It judges nothing and
 * formats nothing: a sentence stands in its bundle as it is read. Pure.
 */
@NullMarked
package org.planintervention.text;

import org.jspecify.annotations.NullMarked;
