/**
 * What can be asked for, and what is answered: actions, decisions, reasons with whose move it is.
 * Pure.
 */
@NullMarked
package org.planintervention.decision;

import org.jspecify.annotations.NullMarked;
