package org.ridgeline.reason.why;

import org.ridgeline.reason.conclude.RuleDoc;

/**
 * Why nothing was concluded that a condition asks for.
 *
 * @param type what it asks for
 * @param place the place that it asks about, or empty if about none
 * @param rule of all rules that conclude it, the one that came nearest to it
 * @param others how many more rules conclude it
 * @param miss the first condition of that rule that fails
 */
public record MissedNotion(String type, String place, RuleDoc rule, int others, NearMiss miss) {}
