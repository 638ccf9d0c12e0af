/**
 * Small invented wars of several parties, and who holds what in them, worked out slowly.
 *
 * <p>Comes in: nothing but chance, or a table in a test. Goes out: rows as an input folder has
 * them, and the answer that rules must come to. Knows no rule and no measurement.
 */
package org.ridgeline.night.war;
