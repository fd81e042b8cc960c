/** That what is signed has the bytes that docs/content-format.md says, today and in ten years. */
@NullMarked
package org.planintervention.canonical;

import org.jspecify.annotations.NullMarked;
