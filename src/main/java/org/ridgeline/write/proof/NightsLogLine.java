package org.ridgeline.write.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.regex.Pattern;
import org.ridgeline.read.file.Sha256;

/**
 * One line of the list of publications: what became of a night, and the digest of the line before.
 *
 * @param folder the name of the night's folder
 * @param manifest the SHA-256 of its manifest
 * @param before the SHA-256 of the line before, with the line feed that ends it
 */
public record NightsLogLine(Event event, String folder, String manifest, String before) {

  /** What is before the first line. */
  static final String NOTHING = "0".repeat(64);

  private static final Pattern WRITTEN =
      Pattern.compile(
          "(published|found|removed) (\\S{1,40}) manifest ([0-9a-f]{64}) before ([0-9a-f]{64})");

  /** What a line tells of a night. */
  public enum Event {
    /** It was published, and the line written with it. */
    PUBLISHED,
    /** It stood there when the list was begun. */
    FOUND,
    /** It was taken away, as the operator had asked. */
    REMOVED;

    private String word() {
      return switch (this) {
        case PUBLISHED -> "published";
        case FOUND -> "found";
        case REMOVED -> "removed";
      };
    }

    private static Event of(String word) {
      return switch (word) {
        case "published" -> PUBLISHED;
        case "found" -> FOUND;
        default -> REMOVED;
      };
    }
  }

  /** The line that somebody wrote, if it is one of this list. */
  static Optional<NightsLogLine> read(String written) {
    var parts = WRITTEN.matcher(written);
    return parts.matches() && Revision.named(parts.group(2)).isPresent()
        ? Optional.of(
            new NightsLogLine(
                Event.of(parts.group(1)), parts.group(2), parts.group(3), parts.group(4)))
        : Optional.empty();
  }

  /** The SHA-256 of a line, as {@code sha256sum} has it of the line with its end. */
  static String digest(String line) {
    return Sha256.of((line + "\n").getBytes(UTF_8));
  }

  /** Whether the night stands after this. */
  public boolean isOfPublication() {
    return event != Event.REMOVED;
  }

  /** The line as it stands in the list. */
  @Override
  public String toString() {
    return "%s %s manifest %s before %s".formatted(event.word(), folder, manifest, before);
  }
}
