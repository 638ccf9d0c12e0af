package org.ridgeline.write.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.ridgeline.store.PlainFile;

/**
 * The file behind a lock: who holds it in the first line, and a beat in the second that goes on as
 * long as the holder lives.
 */
final class LockFile implements AutoCloseable {

  /** Far behind the text, so that where a lock keeps others from reading they can read the text. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private static final int LONGEST = 1_000;

  private final FileChannel channel;
  private long beats;

  private LockFile(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Opens the file, which is made if need be, and never another that a link leads to.
   *
   * @throws OutputFolderException if something else has its name, or it may not be written
   */
  static LockFile open(Path file) throws IOException {
    if (PlainFile.isOther(file)) {
      throw new OutputFolderException(
          file, "is no file but a link, a folder or a device, which nobody can lock; remove it");
    }
    try {
      return new LockFile(
          FileChannel.open(
              file,
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              LinkOption.NOFOLLOW_LINKS));
    } catch (AccessDeniedException e) {
      // Somebody has started the program as root once.
      throw new OutputFolderException(
          file, "belongs to somebody else; give the output folder to this user with chown -R", e);
    }
  }

  /**
   * Locks the file for this process; the system frees it when the process ends, however it ends.
   */
  boolean lock() throws IOException {
    return channel.tryLock(LOCKED_BYTE, 1, false) != null;
  }

  /** Who holds the lock, or held it when its process was killed. */
  Optional<LockHolder> holder() throws IOException {
    return text().lines().findFirst().flatMap(LockHolder::read);
  }

  /** All that stands in the file. */
  synchronized String text() throws IOException {
    var bytes = ByteBuffer.allocate(LONGEST);
    int read = channel.read(bytes, 0);
    return new String(bytes.array(), 0, Math.max(0, read), UTF_8);
  }

  /** Writes who holds the lock, and that it is alive. */
  synchronized void beat(LockHolder holder) throws IOException {
    var line = ByteBuffer.wrap((holder + "\nbeat " + beats++ + "\n").getBytes(UTF_8));
    channel.write(line, 0);
  }

  /** Nobody holds the lock any more. */
  synchronized void clear() throws IOException {
    channel.truncate(0);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
