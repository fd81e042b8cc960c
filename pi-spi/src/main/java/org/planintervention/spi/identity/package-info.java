/**
 * Who acts: the person, the door they came in by, and how the host knows them. The library
 * authenticates nobody; it takes the host's word and keeps the evidence.
 */
@NullMarked
package org.planintervention.spi.identity;

import org.jspecify.annotations.NullMarked;
