/**
 * The files of a night for programs: JSON and GeoJSON.
 *
 * <p>A {@link org.ridgeline.write.Report} comes in. Called by {@code write.output}; whoever writes
 * JSON elsewhere takes its form from here.
 */
package org.ridgeline.write.json;
