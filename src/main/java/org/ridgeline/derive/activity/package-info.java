/**
 * What was done at a place, on which days: reports of events folded to one fact a place, day, kind
 * and party, so that rules meet days and not rows.
 *
 * <p>Reports come in; records for rules go out, beside the code that counts them. Whom an attack
 * presses its caller says, who knows who holds what. Called by {@code derive}.
 */
package org.ridgeline.derive.activity;
