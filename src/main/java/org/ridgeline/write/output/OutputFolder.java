package org.ridgeline.write.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

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

  /** Writes a new file and waits until it is on the disk. */
  static void write(Path file, byte[] bytes) throws IOException {
    try (var channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      var rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }

  /** Puts a file in the place of an older one, of which nobody ever finds half. */
  public static void replace(Path file, byte[] bytes) throws IOException {
    var ready = file.resolveSibling(Staging.PREFIX + file.getFileName());
    remove(ready);
    try {
      write(ready, bytes);
      Files.move(ready, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      remove(ready);
    }
    settle(file.toAbsolutePath().getParent());
  }

  /** Makes names that were added, moved or removed in the folder outlast a loss of power. */
  static void settle(Path folder) throws IOException {
    // Only POSIX systems can open a folder; the others settle names themselves.
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
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
