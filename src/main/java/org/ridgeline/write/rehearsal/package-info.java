/**
 * What other rules would have said of past nights: a table and a page.
 *
 * <p>A rehearsal comes in from {@code rank}. Called by {@code cli}.
 */
package org.ridgeline.write.rehearsal;
