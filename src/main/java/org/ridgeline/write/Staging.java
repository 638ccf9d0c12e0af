package org.ridgeline.write;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder beside the published ones in which a night's reports are made ready.
 *
 * <p>Whatever has not been published when it is closed is gone.
 */
final class Staging implements AutoCloseable {

  static final String PREFIX = ".staging-";
  private static final String ASIDE = ".old-";

  private final Path output;
  private final String night;
  private final Path folder;

  private Staging(Path output, String night) {
    this.output = output;
    this.night = night;
    this.folder = output.resolve(PREFIX + night);
  }

  /** Clears what a run that was killed has left, then begins a new folder for {@code night}. */
  static Staging open(Path output, String night) throws IOException {
    clear(output);
    var staging = new Staging(output, night);
    Files.createDirectory(staging.folder);
    return staging;
  }

  private static void clear(Path output) throws IOException {
    for (var entry : entries(output)) {
      var name = entry.getFileName().toString();
      if (name.startsWith(ASIDE)) {
        restoreOrRemove(entry, output.resolve(name.substring(ASIDE.length())));
      } else if (name.startsWith(PREFIX)) {
        OutputFolder.remove(entry);
      }
    }
  }

  /**
   * A run killed between its two moves leaves the older reports of a night aside, and none else.
   */
  private static void restoreOrRemove(Path aside, Path published) throws IOException {
    if (Files.exists(published)) {
      OutputFolder.remove(aside);
    } else {
      Files.move(aside, published, ATOMIC_MOVE);
    }
  }

  private static List<Path> entries(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }

  /** Renders one report and waits until it is on the disk. */
  void add(ReportWriter writer, Report report) throws IOException {
    try (var file =
            FileChannel.open(
                folder.resolve(writer.fileName()),
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE);
        var out = new BufferedWriter(Channels.newWriter(file, StandardCharsets.UTF_8))) {
      writer.write(report, out);
      out.flush();
      file.force(true);
    }
  }

  /** Puts the folder in its published place; an older one of the same night gives way. */
  Path publish() throws IOException {
    OutputFolder.settle(folder);
    var published = output.resolve(night);
    var aside = output.resolve(ASIDE + night);
    if (Files.exists(published)) {
      Files.move(published, aside, ATOMIC_MOVE);
    }
    try {
      Files.move(folder, published, ATOMIC_MOVE);
    } catch (IOException e) {
      if (Files.exists(aside)) {
        Files.move(aside, published, ATOMIC_MOVE);
      }
      throw e;
    }
    OutputFolder.settle(output);
    OutputFolder.remove(aside);
    return published;
  }

  @Override
  public void close() throws IOException {
    OutputFolder.remove(folder);
  }
}
