package org.ridgeline.write.output;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The sole right to publish into an output folder, until closed.
 *
 * <p>The system frees it when the process ends, however it ends; the lock's file stays. On a shared
 * folder the system of another machine may not know of the lock. There the holder's beat tells: as
 * long as it goes on, the lock is held, whatever the clocks of the machines say.
 */
public final class OutputLock implements AutoCloseable {

  /**
   * The folders that this process has locked. The system's lock is the process's own, and closing
   * any second channel to its file would free it; so a second thread must not even open the file.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private static final Duration BEAT = Duration.ofSeconds(2);

  private final Path folder;
  private final LockFile file;
  private final ScheduledExecutorService heart;

  // A beat tells of its failures itself.
  @SuppressWarnings("FutureReturnValueIgnored")
  private OutputLock(Path folder, LockFile file, LockHolder holder) {
    this.folder = folder;
    this.file = file;
    this.heart = heart();
    heart.scheduleAtFixedRate(
        () -> beat(holder), BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * Locks {@code output}, which is created if need be.
   *
   * @param holder this process, for whoever is refused meanwhile
   * @throws LockedException if another run, in this process or another, holds the lock
   * @throws IOException if the folder cannot be created or written
   */
  public static OutputLock take(Path output, LockHolder holder) throws IOException {
    return take(output, holder, BEAT.multipliedBy(3));
  }

  /**
   * @param patience how long to wait for a beat of a holder on another machine
   */
  static OutputLock take(Path output, LockHolder holder, Duration patience) throws IOException {
    var folder = OutputFolder.create(output).toRealPath();
    var path = output.resolve(".lock");
    if (!HELD.add(folder)) {
      throw new LockedException(path, "this one");
    }
    try {
      return new OutputLock(folder, lock(path, holder, patience), holder);
    } catch (IOException | RuntimeException e) {
      HELD.remove(folder);
      throw e;
    }
  }

  private static LockFile lock(Path path, LockHolder holder, Duration patience) throws IOException {
    var file = LockFile.open(path);
    try {
      var other = file.holder();
      if (!file.lock()
          || (other.isPresent()
              && !other.get().host().equals(holder.host())
              && isAlive(file, patience))) {
        throw new LockedException(
            path, other.map(LockHolder::toString).orElse("nobody knows which"));
      }
      file.clear();
      file.beat(holder);
      return file;
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /** Whether a process on another machine, of whose lock the system knows nothing, still beats. */
  private static boolean isAlive(LockFile file, Duration patience) throws IOException {
    var before = file.text();
    try {
      Thread.sleep(patience.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
    return !file.text().equals(before);
  }

  private static ScheduledExecutorService heart() {
    return Executors.newSingleThreadScheduledExecutor(
        task -> {
          var thread = new Thread(task, "beats for the lock");
          thread.setDaemon(true);
          thread.setUncaughtExceptionHandler(OutputLock::missed);
          return thread;
        });
  }

  /** Memory that is full is told of by whoever filled it; a beat that is missed harms nobody. */
  private static void missed(Thread heart, Throwable failure) {
    if (!(failure instanceof OutOfMemoryError)) {
      heart.getThreadGroup().uncaughtException(heart, failure);
    }
  }

  private void beat(LockHolder holder) {
    try {
      file.beat(holder);
    } catch (IOException e) {
      // A disk that fails is told of by whoever publishes; a beat that is missed harms nobody.
      heart.shutdown();
    }
  }

  @Override
  public void close() throws IOException {
    heart.shutdown();
    try (var closing = file) {
      closing.clear();
    } finally {
      HELD.remove(folder);
    }
  }
}
