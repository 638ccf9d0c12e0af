/**
 * Maps of control and of geography in, areas and lines that may be drawn or measured and warnings
 * out.
 *
 * <p>What comes out is in degrees, valid and on the globe; a feature that cannot be made so is left
 * out and told, a file that is no map stops the reading. Called by {@code read}; reports draw what
 * comes out.
 */
package org.ridgeline.read.map;
