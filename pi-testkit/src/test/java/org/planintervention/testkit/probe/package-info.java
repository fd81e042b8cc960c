/** The rule probe, asked from outside: text in, text out. */
@NullMarked
package org.planintervention.testkit.probe;

import org.jspecify.annotations.NullMarked;
