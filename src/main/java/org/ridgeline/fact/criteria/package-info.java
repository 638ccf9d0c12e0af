/**
 * What analysts set beside their rules: thresholds to compare measurements with, and themes under
 * which points add up.
 *
 * <p>Comes from the rule folder by way of {@code read}; any later step may use it. Depends on
 * {@code java} alone.
 */
package org.ridgeline.fact.criteria;
