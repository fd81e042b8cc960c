/**
 * Reports for who answers for personal data (T-2): what can be asked for, and tables of rows that
 * are told one by one, so that a report of any length takes the same memory.
 */
@NullMarked
package org.planintervention.report;

import org.jspecify.annotations.NullMarked;
