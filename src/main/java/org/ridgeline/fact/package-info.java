/**
 * What tables state, and what is supposed: places, people, links, claims and reports of events.
 *
 * <p>Comes from {@code read}; goes to every later step, and rules match it. Immutable records and
 * enums that depend on {@code java} and on {@code fact.provenance} alone.
 */
package org.ridgeline.fact;
