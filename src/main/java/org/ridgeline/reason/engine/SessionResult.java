package org.ridgeline.reason.engine;

import org.ridgeline.reason.conclude.Conclusions;
import org.ridgeline.reason.effort.FiringStatistics;

/**
 * What the rules concluded, how sure that is included, and what it took them.
 *
 * @param effort how often they fired
 */
public record SessionResult(Conclusions conclusions, FiringStatistics effort) {}
