package org.ridgeline.derive;

/** Says which threshold a measurement needs and does not find. */
public final class MissingThresholdException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MissingThresholdException(String id) {
    super(
        "thresholds.csv: '%s' is missing; nothing can be measured without it, so add its row"
            .formatted(id));
  }
}
