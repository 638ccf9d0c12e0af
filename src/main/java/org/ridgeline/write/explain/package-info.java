/** How a score came about: a tree from the score to the rows, as text or as JSON. */
package org.ridgeline.write.explain;
