/**
 * Tiles and grids of heights in, the height of any position out.
 *
 * <p>Heights are metres above sea level, positions degrees on WGS 84. A tile is loaded when
 * somebody asks for a position in it, and only a few stay in memory. Called by {@code read}.
 */
package org.ridgeline.read.elevation;
