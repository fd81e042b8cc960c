/**
 * The sixteen questions of the help page, told as stories through the desk, on every store that
 * needs no server.
 */
@NullMarked
package org.planintervention.faq;

import org.jspecify.annotations.NullMarked;
