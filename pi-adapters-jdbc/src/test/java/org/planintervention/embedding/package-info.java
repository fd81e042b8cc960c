/** The page on embedding, as code that runs. */
@NullMarked
package org.planintervention.embedding;

import org.jspecify.annotations.NullMarked;
