/** Where things go that leave the library: support requests, links to a host's own guides. */
@NullMarked
package org.planintervention.spi.outside;

import org.jspecify.annotations.NullMarked;
