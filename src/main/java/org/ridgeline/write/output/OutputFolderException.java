package org.ridgeline.write.output;

import java.io.IOException;
import java.nio.file.Path;
import org.ridgeline.text.PrintableText;

/** The output folder cannot be used as it is; the message names the path and the remedy. */
public final class OutputFolderException extends IOException {

  private static final long serialVersionUID = 1L;

  OutputFolderException(Path path, String what) {
    super(PrintableText.line(path + ": " + what));
  }

  OutputFolderException(Path path, String what, Throwable cause) {
    super(PrintableText.line(path + ": " + what), cause);
  }
}
