/** How fast rules are judged, beside a hand-written if/else, Drools and jCasbin. */
@NullMarked
package org.planintervention.samples.benchmarks.rules;

import org.jspecify.annotations.NullMarked;
