/** That what was signed stays what was signed: stores altered behind the library's back. */
@NullMarked
package org.planintervention.evidence;

import org.jspecify.annotations.NullMarked;
