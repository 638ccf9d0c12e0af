package org.ridgeline.importing.journal;

import java.io.IOException;
import java.nio.file.Path;

/** The folder of imports cannot be used as it is; the message names it and the remedy. */
public final class ImportFolderException extends IOException {

  private static final long serialVersionUID = 1L;

  ImportFolderException(Path folder, String what, Throwable cause) {
    super("%s: %s".formatted(folder, what), cause);
  }
}
