/**
 * Assessments in, reports out: what all forms of a report share, which are words and pages.
 *
 * <p>Writers choose the form, never the content. Tables, JSON, the briefing, drawings,
 * explanations, rehearsals and the output folder have a package each. Called by {@code night},
 * {@code check} and {@code cli}.
 */
package org.ridgeline.write;
