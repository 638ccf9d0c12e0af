package org.ridgeline.reason.engine;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file of what was found out once and would otherwise be found out again. */
public final class CacheFile {

  private CacheFile() {}

  /** Writes what a file is to hold. */
  @FunctionalInterface
  public interface Content {

    void write(OutputStream out) throws IOException;
  }

  /** Puts new content in the place of {@code file}, of which nobody ever reads half. */
  public static void replace(Path file, Content content) throws IOException {
    // No two makers write one file, and Java's own temporary files nobody else could read.
    var maker = ProcessHandle.current().pid() + "-" + Thread.currentThread().getId();
    var fresh = file.resolveSibling(file.getFileName() + "." + maker);
    try {
      try (var out = new BufferedOutputStream(Files.newOutputStream(fresh))) {
        content.write(out);
      }
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }
}
