/**
 * How much the parts of a value say of a natural person: every component of every record bears its
 * level, and the build fails on one that bears none.
 */
@NullMarked
package org.planintervention.spi.privacy;

import org.jspecify.annotations.NullMarked;
