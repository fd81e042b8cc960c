/**
 * The desk through which everything passes: one funnel for every action, the queries that screens
 * need, batches, diagnosis and support requests. The only place that talks to stores and
 * directories.
 */
@NullMarked
package org.planintervention.desk;

import org.jspecify.annotations.NullMarked;
