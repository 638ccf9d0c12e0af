/**
 * Runs the product and what it is compared with as processes, over and over, and prints one table
 * of medians.
 */
package org.ridgeline.bench.run;
