/**
 * What rules gather into lists.
 *
 * <p>Facts that a condition matches come in, one by one; a list that does not change goes out.
 * Named by {@code engine} in place of the functions that the rule engine brings.
 */
package org.ridgeline.reason.gather;
