/**
 * How a score came about: a tree from the score to the rows, as text or as JSON.
 *
 * <p>A place and the reasoning about it come in. Called by {@code cli}, and by {@code check} for
 * cases that do not hold.
 */
package org.ridgeline.write.explain;
