/**
 * In which order rules are tried: one stage of reasoning after the other, and within a stage the
 * rules below before those that stand upon them.
 *
 * <p>What rules match and conclude comes in; to which stage each belongs, and how deep it lies,
 * goes out. Called by {@code engine}.
 */
package org.ridgeline.reason.order;
