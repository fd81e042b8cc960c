/**
 * What hosts plug in, kept in memory: the reference of the store's contract, and a host's first
 * day. Nothing of it outlives the process.
 */
@NullMarked
package org.planintervention.memory;

import org.jspecify.annotations.NullMarked;
