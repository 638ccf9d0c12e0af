/**
 * Who says so, and how far it can be trusted: sources, their grades by the Admiralty code, and the
 * row that a fact rests on.
 *
 * <p>Comes from {@code read}; goes wherever a row is cited. Depends on {@code java} alone.
 */
package org.ridgeline.fact.provenance;
