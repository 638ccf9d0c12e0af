package org.ridgeline.write.output;

import java.nio.file.Path;
import org.ridgeline.text.PrintableText;

/** Another run is publishing into the same output folder; its message names the lock and whose. */
public final class LockedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LockedException(Path lock, String holder) {
    super(
        PrintableText.line(
            "%s: another run is at work there: %s; wait for it to end".formatted(lock, holder)));
  }
}
