/** A sample: plans in an ordered map that a file keeps. The page is docs/adapter-tutorial.md. */
@NullMarked
package org.planintervention.samples.customadapter;

import org.jspecify.annotations.NullMarked;
