/**
 * The canonical bytes of what a plan says, PI-CONTENT-1, and the hash over them (G-7). Pure;
 * specified in docs/content-format.md so that other languages can read it.
 */
@NullMarked
package org.planintervention.canonical;

import org.jspecify.annotations.NullMarked;
