/**
 * Facts in, warnings out: values that can be read and yet can hardly be meant.
 *
 * <p>Called by {@link org.ridgeline.read.InputFolder} when all rows of a table are known; what has
 * no meaning is taken away there, the rest is only told.
 */
package org.ridgeline.read.review;
