package org.ridgeline.write.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ridgeline.store.DurableFile;
import org.ridgeline.write.proof.Revision;

/** Tries in an output folder all that publishing needs, and leaves nothing behind. */
public final class OutputFolderCheck {

  private static final String NAME = Staging.PREFIX + "probe";

  private OutputFolderCheck() {}

  /**
   * What the folder can do, in words.
   *
   * @throws IOException naming what it cannot
   * @throws LockedException if a run is at work there
   */
  @SuppressWarnings("try") // The lock is held, not used.
  public static String of(Path output, LockHolder holder) throws IOException {
    try (var lock = OutputLock.take(output, holder)) {
      OutputFolder.check(output);
      var probe = output.resolve(NAME);
      OutputFolder.remove(probe);
      Files.createDirectory(probe);
      try {
        return probe(probe);
      } finally {
        OutputFolder.remove(probe);
      }
    }
  }

  private static String probe(Path probe) throws IOException {
    DurableFile.write(probe.resolve("file"), out -> out.write(1));
    var latest = new LatestLink(probe);
    latest.leadTo(Revision.named("2025-01-01").orElseThrow());
    latest.leadTo(Revision.named("2025-01-02").orElseThrow());
    return Files.isSymbolicLink(probe.resolve(LatestLink.NAME))
        ? "can be written, renamed in, linked in and locked"
        : "can be written, renamed in and locked, but not linked in; 'latest' will be a file";
  }
}
