/**
 * The path to yes against a search that knows nothing: everything that anybody can do, tried
 * breadth first.
 */
@NullMarked
package org.planintervention.paths;

import org.jspecify.annotations.NullMarked;
