/**
 * Measures what depends on who holds what: the hostile and friendly places around each, what covers
 * what, open links and lines of communication, whom an attack presses.
 *
 * <p>Measurements of {@code derive} and what was concluded on control come in; facts go back to the
 * session, whose rules judge them. Called by {@code night} alone. Thresholds say how far it looks;
 * what a measurement means it does not say.
 */
package org.ridgeline.survey;
