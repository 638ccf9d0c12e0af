package org.ridgeline.read.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How far imports into an input folder have come.
 *
 * <p>An import puts several files in place one after the other. Who reads asks before and after: if
 * both are the same and nothing is pending, all that was read is of one state.
 *
 * @param isPending whether files of an import still have to be put in place
 * @param changed when an import was last done or undone; 0 if there was none
 */
public record ImportState(boolean isPending, long changed) {

  /** The folder of an input in which imports keep what they left out and what they replaced. */
  public static final String FOLDER = "import";

  /** What is to be put in place, from the moment on from which it is decided. */
  public static final String PENDING = ".pending";

  /** The folder of imports that can be undone. */
  public static final String JOURNAL = "journal";

  /** What holds now. */
  public static ImportState of(Path input) throws IOException {
    var journal = input.resolve(FOLDER).resolve(JOURNAL);
    return new ImportState(
        Files.exists(input.resolve(FOLDER).resolve(PENDING)),
        Files.isDirectory(journal) ? Files.getLastModifiedTime(journal).toMillis() : 0);
  }
}
