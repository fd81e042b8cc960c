/**
 * What leaves the library: support requests, checkpoints and their seals; links to a host's own
 * guides.
 */
@NullMarked
package org.planintervention.spi.outside;

import org.jspecify.annotations.NullMarked;
