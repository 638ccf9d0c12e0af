/**
 * What it costs the engine to match rules: every tuple that a condition tries is counted.
 *
 * <p>A compiled rule base in, which counts from then on, and of a session what each condition
 * tried. Called by {@code engine}.
 */
package org.ridgeline.reason.effort;
