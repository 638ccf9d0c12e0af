/**
 * How places lie, and who lives there: distances and directions, heights, open ground, districts,
 * residents.
 *
 * <p>Settlements and figures of people come in; records for rules go out, beside the code that
 * measures them. Called by {@code derive} and {@code night}.
 */
package org.ridgeline.derive.place;
