/**
 * Noninterference of the desk: two worlds that differ in one secret, the same questions
 * asked in both, and everything that could be noticed of the answers compared.
 */
@NullMarked
package org.planintervention.secrecy;

import org.jspecify.annotations.NullMarked;
