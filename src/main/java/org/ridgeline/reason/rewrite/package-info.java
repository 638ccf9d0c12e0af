/**
 * What the engine is given in place of what a rule says, where that comes to the same and takes
 * less of it.
 *
 * <p>The tree of a rule file that was read and found sound goes in and is changed. Whoever tells of
 * rules, or asks why one did not apply, reads their text and knows nothing of it. Called by {@code
 * engine}.
 */
package org.ridgeline.reason.rewrite;
