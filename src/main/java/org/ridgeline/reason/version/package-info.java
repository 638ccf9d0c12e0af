/**
 * Two versions of a rule folder in; one rule book out that concludes what each would, where that
 * can be.
 *
 * <p>Called by {@code night}.
 */
package org.ridgeline.reason.version;
