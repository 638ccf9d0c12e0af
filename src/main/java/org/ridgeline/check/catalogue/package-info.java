/**
 * What every rule says of itself, the thresholds in effect, and which notion feeds which rule.
 *
 * <p>A rule folder comes in; text, JSON, a page or a graph goes out. Called by {@code cli}.
 */
package org.ridgeline.check.catalogue;
