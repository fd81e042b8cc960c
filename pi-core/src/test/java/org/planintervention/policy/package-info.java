/** What a policy can be. */
@NullMarked
package org.planintervention.policy;

import org.jspecify.annotations.NullMarked;
