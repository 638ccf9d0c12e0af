/**
 * How the parties stand to each other on a night.
 *
 * <p>Rows of relations and the parties that rows name come in; a fact for each pair goes out, for
 * rules to match. Called by {@code derive}, and by {@code night} where a loss is supposed.
 */
package org.ridgeline.derive.party;
