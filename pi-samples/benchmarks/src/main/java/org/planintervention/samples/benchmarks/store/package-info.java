/** Plans in databases, measured against what plain JDBC does with the same rows. */
@NullMarked
package org.planintervention.samples.benchmarks.store;

import org.jspecify.annotations.NullMarked;
