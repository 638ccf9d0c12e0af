package org.ridgeline.importing.journal;

import java.nio.file.Path;

/** Another import into the same folder is at work; its message names the lock. */
public final class ImportLockedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ImportLockedException(Path lock) {
    super("%s: another import is at work there; wait for it to end".formatted(lock));
  }
}
