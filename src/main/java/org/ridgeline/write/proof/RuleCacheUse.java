package org.ridgeline.write.proof;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Whether a night could rest on rules that an earlier run had compiled, as its command line says.
 *
 * <p>Whether it did depends on the machine, and is told in the log and the metrics.
 */
public enum RuleCacheUse {

  /** Compiled rules were read if their fingerprint and their owner held. */
  @JsonProperty("allowed")
  ALLOWED,

  /** No compiled rules were read: all were compiled from their text. */
  @JsonProperty("off")
  OFF
}
