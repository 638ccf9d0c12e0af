/**
 * Files put into an input folder all at once or not at all, and taken out again.
 *
 * <p>Knows no table. Called by {@code importing} and the command line.
 */
package org.ridgeline.importing.journal;
