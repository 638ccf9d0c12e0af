package org.ridgeline.store;

import java.io.IOException;
import java.nio.file.Path;

/** Says of a file why its content cannot be believed, and the remedy. */
public final class UntrustedFileException extends IOException {

  private static final long serialVersionUID = 1L;

  /**
   * @param file the file, or the folder that it lies in
   * @param what what is wrong with it, and the remedy
   */
  public UntrustedFileException(Path file, String what) {
    super("%s: %s".formatted(file, what));
  }
}
