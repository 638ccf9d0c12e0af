package org.ridgeline.write.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.ridgeline.read.file.Sha256;
import org.ridgeline.store.DurableFile;
import org.ridgeline.work.BackgroundTask;
import org.ridgeline.work.OutOfMemoryException;
import org.ridgeline.write.Report;
import org.ridgeline.write.ReportWriter;
import org.ridgeline.write.Wording;
import org.ridgeline.write.proof.Manifest;
import org.ridgeline.write.proof.Revision;

/**
 * A folder beside the published ones in which a night's reports are made ready.
 *
 * <p>Whatever has not been published when it is closed is gone.
 */
final class Staging implements AutoCloseable {

  static final String PREFIX = ".staging-";

  private final Path output;
  private final Path folder;
  private final SortedMap<String, String> fingerprints = new TreeMap<>();

  private Staging(Path output, Path folder) {
    this.output = output;
    this.folder = folder;
  }

  /** Begins a new folder. */
  static Staging open(Path output, Revision revision) throws IOException {
    var folder = output.resolve(PREFIX + revision);
    Files.createDirectory(folder);
    return new Staging(output, folder);
  }

  /** Removes what a run that was killed has left. */
  static void clear(Path output) throws IOException {
    for (var entry : entries(output)) {
      var name = entry.getFileName().toString();
      if (name.startsWith(PREFIX) || name.startsWith(PublishedNights.EXPIRED)) {
        OutputFolder.remove(entry);
      }
    }
  }

  private static List<Path> entries(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }

  /**
   * Renders the reports side by side and waits until all are on the disk, also where one fails.
   *
   * @throws IOException what the first of them that failed threw
   */
  void add(List<ReportWriter> writers, Report report) throws IOException {
    var rendering =
        writers.stream().<Callable<String>>map(each -> () -> add(each, report)).toList();
    var rendered = BackgroundTask.all(rendering);
    for (int i = 0; i < writers.size(); i++) {
      fingerprints.put(writers.get(i).fileName(), rendered.get(i));
    }
  }

  /** Renders one report, waits until it is on the disk, and returns its SHA-256. */
  private String add(ReportWriter writer, Report report) throws IOException {
    var digest = Sha256.digest();
    try {
      DurableFile.write(
          folder.resolve(writer.fileName()),
          out -> {
            var digested = new DigestOutputStream(out, digest);
            // An encoder of its own refuses what is no text; the stream's would write '?' instead.
            var text = new BufferedWriter(new OutputStreamWriter(digested, UTF_8.newEncoder()));
            writer.write(report, text);
            text.flush();
          });
    } catch (RuntimeException | OutOfMemoryError e) {
      throw OutOfMemoryException.at(
          "writing " + writer.fileName() + " from " + Wording.mostRows(report.tables()), e);
    }
    return Sha256.of(digest);
  }

  /** Adds the manifest, which is the last file: nothing in the folder is unknown to it. */
  void add(byte[] manifest) throws IOException {
    DurableFile.write(folder.resolve(Manifest.FILE), out -> out.write(manifest));
  }

  /** The SHA-256 of every report, by its name. */
  SortedMap<String, String> fingerprints() {
    return fingerprints;
  }

  /** Puts the folder in its published place, which must be free. */
  Path publish(Path published) throws IOException {
    DurableFile.syncDirectory(folder);
    Files.move(folder, published, ATOMIC_MOVE);
    DurableFile.syncDirectory(output);
    return published;
  }

  @Override
  public void close() throws IOException {
    OutputFolder.remove(folder);
  }
}
