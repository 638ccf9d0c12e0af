/**
 * Maps of control in, of any program that draws them; the maps of an input folder out.
 *
 * <p>A map is read feature by feature and held as its corners alone. Whether an area can be one is
 * for {@code read.map} to say. Called by the command line.
 */
package org.ridgeline.importing.map;
