package org.ridgeline.write.output;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.ridgeline.store.AtomicReplacement;
import org.ridgeline.store.DurableFile;

/** What folders need beyond what the library gives: a clear refusal, a lasting rename, removal. */
public final class OutputFolder {

  private OutputFolder() {}

  /**
   * Creates the folder unless it is there.
   *
   * @throws IOException if it cannot be created, or not be written
   */
  public static Path create(Path folder) throws IOException {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new IOException(
          "%s: the output folder cannot be created; name another with --output".formatted(folder),
          e);
    }
    if (!Files.isWritable(folder)) {
      throw new IOException(
          "%s: the output folder cannot be written; name another with --output".formatted(folder));
    }
    return folder;
  }

  /** Puts a file in the place of an older one, of which nobody ever finds half, for good. */
  public static void replace(Path file, byte[] bytes) throws IOException {
    replace(file, ready -> DurableFile.write(ready, out -> out.write(bytes)));
  }

  /** The same with what {@code maker} makes; what it leaves if it is killed the next run clears. */
  static void replace(Path file, AtomicReplacement.Maker maker) throws IOException {
    AtomicReplacement.of(file, file.resolveSibling(Staging.PREFIX + file.getFileName()), maker);
    DurableFile.syncDirectory(file.toAbsolutePath().getParent());
  }

  /**
   * Removes a file, a link or a folder with all that is in it; nothing happens if it is not there.
   */
  static void remove(Path path) throws IOException {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        path,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
