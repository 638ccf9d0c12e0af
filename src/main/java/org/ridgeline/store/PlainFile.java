package org.ridgeline.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** A file of no more than moderate size that is a file itself: no link, folder, pipe or device. */
public final class PlainFile {

  /** A list of a million nights is no longer. */
  private static final int LARGEST = 50_000_000;

  private PlainFile() {}

  /** Whether there is such a file. */
  public static boolean exists(Path file) {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  /** Whether something else has its name: a link, a folder, a pipe or a device. */
  public static boolean isOther(Path file) {
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !exists(file);
  }

  /** What is in it, or empty if it is not there, is something else, or is larger. */
  public static Optional<byte[]> bytes(Path file) throws IOException {
    return bytes(file, LARGEST);
  }

  /**
   * The same of a file that may have {@code most} bytes; it is asked for its size before it is
   * read, and no more of it is read if it grows meanwhile.
   */
  public static Optional<byte[]> bytes(Path file, int most) throws IOException {
    if (!exists(file) || Files.size(file) > most) {
      return Optional.empty();
    }
    try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.of(in.readNBytes(most));
    }
  }
}
