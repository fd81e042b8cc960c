/**
 * What adapters and policies are tested with: the store contract as JUnit classes named by clause.
 * An adapter runs it with one class of twenty lines.
 */
@NullMarked
package org.planintervention.testkit;

import org.jspecify.annotations.NullMarked;
