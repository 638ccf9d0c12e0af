package org.ridgeline.cli.terminal;

import java.time.Duration;
import java.util.Optional;

/**
 * What a person at a terminal reads of work that goes on.
 *
 * @param share how much of the work is done, from 0 to 1
 * @param left how much longer it takes, if that is known
 * @param doing what is done now
 */
record ProgressLine(double share, Optional<Duration> left, String doing) {

  private static final String NAME = "Ridgeline";
  private static final int LEAST_BAR = 10;
  private static final int MOST_BAR = 40;
  private static final int OTHERS = 70;

  /** The line in at most so many characters. */
  String within(int width) {
    var words = left.map(time -> RemainingTime.words(time) + ", ").orElse("") + doing;
    if (share == 0) {
      return cut(NAME + "  " + words, width);
    }
    var done = "%s %3d %% ".formatted(NAME, (int) (100 * share));
    // As long however long the words are, so that it never seems to lose what is done.
    var bar = bar(Math.max(LEAST_BAR, Math.min(MOST_BAR, width - OTHERS)));
    return cut(done + bar + " " + words, width);
  }

  private String bar(int length) {
    int full = (int) (length * share);
    return "[" + "=".repeat(full) + " ".repeat(length - full) + "]";
  }

  private static String cut(String line, int width) {
    return line.length() <= width ? line : line.substring(0, Math.max(0, width));
  }
}
