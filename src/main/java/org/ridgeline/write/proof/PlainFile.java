package org.ridgeline.write.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** A file of no more than moderate size that is a file itself: no link, folder, pipe or device. */
public final class PlainFile {

  /** A list of a million nights is no longer. */
  private static final long LARGEST = 50_000_000;

  private PlainFile() {}

  /** Whether there is such a file. */
  public static boolean exists(Path file) {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  /** What is in it, or empty if it is not there, is something else, or is larger. */
  public static Optional<byte[]> bytes(Path file) throws IOException {
    return exists(file) && Files.size(file) <= LARGEST
        ? Optional.of(Files.readAllBytes(file))
        : Optional.empty();
  }
}
