/**
 * Maps of control in, areas that may be drawn and warnings out.
 *
 * <p>What comes out is in degrees, valid and on the globe; a feature that cannot be made so is left
 * out and told, a file that is no map stops the reading. Called by {@code read}; reports draw the
 * areas.
 */
package org.ridgeline.read.map;
