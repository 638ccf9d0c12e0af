package org.ridgeline.cli.terminal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.ridgeline.write.output.OutputFolderException;
import org.ridgeline.write.output.Publication;

/**
 * What those see of a run who look at metrics, {@code index.html} and the last line, kept true from
 * its start to its end. The caller holds the lock of the output folder.
 */
public final class RunMonitor {

  /** What has come of a run that came to nothing. */
  public static final String NOTHING = "Nothing was published";

  private final Path output;
  private final PrintWriter err;
  private final Clock clock;
  private final RunMetrics metrics;
  private Optional<Publication> publication = Optional.empty();

  public RunMonitor(Path output, PrintWriter err, Clock clock) {
    this.output = output;
    this.err = err;
    this.clock = clock;
    this.metrics = new RunMetrics(clock.instant());
  }

  /** The figures of the run, to be told as it goes on. */
  public RunMetrics metrics() {
    return metrics;
  }

  /** Says that a run has begun, which stands until it says how it ended. */
  public void begin() {
    try {
      metrics.begin(output);
    } catch (IOException e) {
      tell(e);
    }
  }

  /** Takes in what is to be published, of which nobody knows yet whether it will be. */
  public void publishing(Publication night) {
    publication = Optional.of(night);
  }

  /** What has come of the run so far, for the sentence that says why it failed. */
  public String outcome() {
    var folder = publication.flatMap(Publication::published);
    if (folder.isEmpty()) {
      return NOTHING;
    }
    return isReachable()
        ? "%s is published, and the next run will do the rest".formatted(folder.get())
        : "%s is published, but latest leads to it only after the next run".formatted(folder.get());
  }

  /** Whether the night stands and readers are led to the newest. */
  private boolean isReachable() {
    try {
      return publication.isPresent()
          && publication.get().published().isPresent()
          && publication.get().leads();
    } catch (IOException e) {
      return false;
    }
  }

  /** Says how the run ended; returns whether that could be written. */
  public boolean end(int code) {
    try {
      boolean reachable = ExitCode.isDone(code) || isReachable();
      metrics.publish(output, code, reachable, clock.instant());
      if (!reachable) {
        Publication.markStale(output, stale(code));
      }
      return true;
    } catch (IOException e) {
      tell(e);
      return false;
    }
  }

  private String stale(int code) {
    var now = clock.instant().toString().substring(0, 16).replace('T', ' ');
    return "The run of %s UTC failed with exit code %d. %s"
        .formatted(
            now,
            code,
            publication.flatMap(Publication::published).isEmpty()
                ? "The newest night is that of an earlier run."
                : "It had published its night, to which latest does not lead yet.");
  }

  private void tell(IOException failure) {
    if (!(failure instanceof OutputFolderException)) {
      err.println(
          "%s: the figures of the run could not be written".formatted(failure.getMessage()));
    }
  }
}
