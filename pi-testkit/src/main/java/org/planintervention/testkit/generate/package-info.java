/**
 * Plans, people, facts, policies and actions out of nothing but a seed and a size. For any test
 * library, or none.
 */
@NullMarked
package org.planintervention.testkit.generate;

import org.jspecify.annotations.NullMarked;
