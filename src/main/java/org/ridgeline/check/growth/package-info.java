/**
 * Whether rules bear a theatre that is larger than any they were tried on.
 *
 * <p>Compiled rules in, and problems that say which of their conditions try more for each place the
 * more places there are. Called by {@code check.cases}.
 */
package org.ridgeline.check.growth;
