package org.ridgeline.write.output;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.ridgeline.write.Report;
import org.ridgeline.write.ReportWriter;
import org.ridgeline.write.Reports;
import org.ridgeline.write.proof.Provenance;

/**
 * A run without reading and reasoning: it publishes the n-th product into a folder, as a process of
 * its own that can be killed.
 *
 * <p>Two products are of each night, so that every other is a correction of the one before it.
 */
final class Publisher {

  /** Ends the process of a run that was refused, as the program's does. */
  static final int LOCKED = 5;

  private static final LocalDate FIRST = LocalDate.parse("2025-01-01");
  private static final int KEPT_NIGHTS = 4;
  private static final int FILES = 6;
  private static final int LINES = 1_000;

  private Publisher() {}

  /** Publishes; says a word on standard output when it begins. */
  public static void main(String[] arguments) throws IOException {
    System.out.println("begins");
    try {
      publish(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    } catch (LockedException e) {
      System.err.println(e.getMessage());
      System.exit(LOCKED);
    }
  }

  /** Publishes the n-th product, unless it stands already, and returns its folder. */
  @SuppressWarnings("try") // The lock is held, not used.
  static Path publish(Path output, int n) throws IOException {
    var holder = new LockHolder(ProcessHandle.current().pid(), "here", Instant.EPOCH);
    try (var lock = OutputLock.take(output, holder)) {
      var night = FIRST.plusDays(n / 2);
      var publication = Publication.of(output, night, Provenance.unknown("product " + n));
      var before = publication.before();
      var folder =
          before.isPresent()
              ? before.get()
              : publication.publish(Reports.of(night.toString()).build(), writers(n));
      publication.keep(KEPT_NIGHTS);
      new Metrics().gauge("product", "The last product.", n).publish(output);
      return folder;
    }
  }

  private static List<ReportWriter> writers(int n) {
    return IntStream.range(0, FILES).<ReportWriter>mapToObj(file -> new Ream(n, file)).toList();
  }

  /** A file that is long enough to be interrupted in. */
  private record Ream(int n, int file) implements ReportWriter {

    @Override
    public String fileName() {
      return "report-%d.csv".formatted(file);
    }

    @Override
    public void write(Report report, Writer out) throws IOException {
      for (int line = 0; line < LINES; line++) {
        out.write("product %d, file %d, line %d\n".formatted(n, file, line));
      }
    }
  }
}
