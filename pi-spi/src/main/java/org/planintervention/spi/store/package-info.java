/**
 * Where plans are kept: the store and the rows that it keeps. What a plan says is bytes to it; it
 * understands keys, versions and index columns.
 */
@NullMarked
package org.planintervention.spi.store;

import org.jspecify.annotations.NullMarked;
