package org.ridgeline.importing.journal;

import java.io.IOException;
import java.nio.file.Path;

/** Where the files of an import are made ready. */
public interface Staging {

  /** Where to make a file ready that is to stand at {@code name} in the input folder. */
  Path stage(String name) throws IOException;

  /** Where to write what is needed only until the import is decided on. */
  Path scratch(String name) throws IOException;

  /** Where {@code name} stands in the input folder now. */
  Path current(String name);
}
