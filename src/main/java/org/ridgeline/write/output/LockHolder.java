package org.ridgeline.write.output;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who holds the lock of an output folder.
 *
 * @param since when the run began
 */
public record LockHolder(long process, String host, Instant since) {

  private static final Pattern WRITTEN =
      Pattern.compile("process (\\d{1,18}) on (\\S+) since (\\S+)");

  /** The holder in words, for people and for {@link #read}. */
  @Override
  public String toString() {
    return "process " + process + " on " + host + " since " + since;
  }

  /** The holder that somebody wrote, if that is what it is. */
  static Optional<LockHolder> read(String written) {
    var words = WRITTEN.matcher(written);
    try {
      return words.matches()
          ? Optional.of(
              new LockHolder(
                  Long.parseLong(words.group(1)), words.group(2), Instant.parse(words.group(3))))
          : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
