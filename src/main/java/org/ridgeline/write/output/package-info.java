/**
 * The output folder: nights are staged, published at once, corrected beside themselves, listed,
 * verified and removed, by one run at a time.
 *
 * <p>{@link Publication} names the reports that a night has; all else knows files.
 */
package org.ridgeline.write.output;
