/**
 * Areas that parties hold in, and what they mean for a place out: how near, how much of it and of
 * what is around, how much of its horizon.
 *
 * <p>Lengths are kilometres on WGS 84. Called by {@code read} for the maps of an input folder, and
 * by the command that makes rows of them.
 */
package org.ridgeline.read.measure;
