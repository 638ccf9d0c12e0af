package org.ridgeline.check;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchService;
import java.util.concurrent.TimeUnit;
import org.ridgeline.read.file.FolderEntries;

/** Waits until something in a rule folder is saved. */
public final class FolderWatch implements AutoCloseable {

  /** An editor saves in several steps, and several files at once. */
  private static final long QUIET_MS = 150;

  private final Path folder;
  private final WatchService changes;

  private FolderWatch(Path folder, WatchService changes) {
    this.folder = folder;
    this.changes = changes;
  }

  /** Watches {@code folder} and all folders in it, from now on. */
  public static FolderWatch of(Path folder) throws IOException {
    var watch = new FolderWatch(folder, folder.getFileSystem().newWatchService());
    watch.register();
    return watch;
  }

  private void register() throws IOException {
    register(folder);
    for (var each : FolderEntries.below(folder)) {
      if (FolderEntries.isFolder(each)) {
        register(each);
      }
    }
  }

  private void register(Path each) throws IOException {
    each.register(changes, ENTRY_CREATE, ENTRY_DELETE, ENTRY_MODIFY);
  }

  /** Waits for something to be saved and for a moment of quiet; false if told to stop. */
  public boolean changed() throws IOException {
    try {
      boolean counts = false;
      while (!counts) {
        for (var change = changes.take();
            change != null;
            change = changes.poll(QUIET_MS, TimeUnit.MILLISECONDS)) {
          counts |= change.pollEvents().stream().anyMatch(FolderWatch::counts);
          change.reset();
        }
      }
      // There may be new folders now.
      register();
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Whether it is of a file that is read, and no lock or backup of an editor. */
  private static boolean counts(WatchEvent<?> event) {
    return !(event.context() instanceof Path file)
        || FolderEntries.counts(FolderEntries.name(file));
  }

  @Override
  public void close() throws IOException {
    changes.close();
  }
}
