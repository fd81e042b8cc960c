/** That every sentence is there, in both languages, and written as docs/texts.md says. */
@NullMarked
package org.planintervention.text;

import org.jspecify.annotations.NullMarked;
