/** Tests of the trail's formats. */
@NullMarked
package org.planintervention.trail;

import org.jspecify.annotations.NullMarked;
