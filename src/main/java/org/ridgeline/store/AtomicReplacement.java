package org.ridgeline.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Puts a file or a link in the place of an older one, of which nobody ever finds half, or none.
 *
 * <p>It is made ready beside the one in use and renamed over it; where it cannot be, the older one
 * stays and nothing else does.
 */
public final class AtomicReplacement {

  private static final Set<StandardOpenOption> NEW =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  private static final Set<PosixFilePermission> READABLE =
      PosixFilePermissions.fromString("rw-r--r--");

  private AtomicReplacement() {}

  /** Makes what is to be put in the place, at the path that it is given. */
  @FunctionalInterface
  public interface Maker {

    void make(Path ready) throws IOException;
  }

  /**
   * Puts what {@code maker} makes in the place of {@code file}.
   *
   * @param ready where it is made, in the same folder; what an earlier attempt left there goes
   */
  public static void of(Path file, Path ready, Maker maker) throws IOException {
    Files.deleteIfExists(ready);
    try {
      maker.make(ready);
      Files.move(ready, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(ready);
    }
  }

  /**
   * Puts new content in the place of {@code file}, which several may do at the same time. It need
   * not outlast a loss of power: this is for what can be found out again.
   */
  public static void of(Path file, FileContent content) throws IOException {
    // No two makers write one file.
    var maker = ProcessHandle.current().pid() + "-" + Thread.currentThread().getId();
    ofContent(file, file.resolveSibling(file.getFileName() + "." + maker), content);
  }

  /**
   * The same for one at a time.
   *
   * @param place where it is made, in the same folder; what an earlier attempt left there goes
   */
  public static void ofContent(Path file, Path place, FileContent content) throws IOException {
    of(
        file,
        place,
        ready -> {
          try (var channel = Files.newByteChannel(ready, NEW, rights(ready));
              var out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
            content.write(out);
          }
        });
  }

  /** Whatever the mask of who runs this, a file that others may write nobody believes later. */
  private static FileAttribute<?>[] rights(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(READABLE)}
        : new FileAttribute<?>[0];
  }
}
