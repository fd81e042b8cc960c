/**
 * Random histories of several people on several plans through the desk, against a small model that
 * shares no code with it, and the invariants that hold after every step.
 */
@NullMarked
package org.planintervention.histories;

import org.jspecify.annotations.NullMarked;
