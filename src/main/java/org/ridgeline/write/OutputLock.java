package org.ridgeline.write;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The sole right to publish into an output folder, until closed.
 *
 * <p>The system frees it when the process ends, however it ends; the lock's file stays.
 */
public final class OutputLock implements AutoCloseable {

  /**
   * The folders that this process has locked. The system's lock is the process's own, and closing
   * any second channel to its file would free it; so a second thread must not even open the file.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel channel;

  private OutputLock(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /**
   * Locks {@code output}, which is created if need be.
   *
   * @throws LockedException if another run, in this process or another, holds the lock
   * @throws IOException if the folder cannot be created or written
   */
  public static OutputLock take(Path output) throws IOException {
    var folder = OutputFolder.create(output).toRealPath();
    var file = output.resolve(".lock");
    if (!HELD.add(folder)) {
      throw new LockedException(file);
    }
    try {
      return new OutputLock(folder, lock(file));
    } catch (IOException | RuntimeException e) {
      HELD.remove(folder);
      throw e;
    }
  }

  private static FileChannel lock(Path file) throws IOException {
    var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() == null) {
        throw new LockedException(file);
      }
      return channel;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      HELD.remove(folder);
    }
  }
}
