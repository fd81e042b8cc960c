/** Tests of what reports are made of. */
@NullMarked
package org.planintervention.report;

import org.jspecify.annotations.NullMarked;
