/**
 * Rows that were left out, why, and what somebody put in their place.
 *
 * <p>Problems come from {@code read} and go to reports; corrections come back by the same table.
 */
package org.ridgeline.read.quarantine;
