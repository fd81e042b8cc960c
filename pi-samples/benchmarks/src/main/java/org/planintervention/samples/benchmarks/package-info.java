/** Speed and memory, measured and printed; nothing here is a test. */
@NullMarked
package org.planintervention.samples.benchmarks;

import org.jspecify.annotations.NullMarked;
