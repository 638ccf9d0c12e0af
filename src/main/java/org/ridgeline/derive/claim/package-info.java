/**
 * How claims to a place, and reports that a party withdrew from it, lie to each other in time.
 *
 * <p>Claims and reports come in; records for rules go out, beside the code that counts their days.
 * Called by {@code derive}; what is made of the days is judged by rules.
 */
package org.ridgeline.derive.claim;
