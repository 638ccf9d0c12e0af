/**
 * Gazetteers and tables of place codes in, settlements and people of an input folder out.
 *
 * <p>What somebody wrote by hand stays as it is: an import adds what is missing and renews what it
 * wrote itself. Called by the command line.
 */
package org.ridgeline.importing.place;
