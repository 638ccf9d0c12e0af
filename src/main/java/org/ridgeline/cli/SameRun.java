package org.ridgeline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ridgeline.cli.option.InputOptions;
import org.ridgeline.cli.process.InputFigures;
import org.ridgeline.cli.process.LastRun;
import org.ridgeline.cli.process.RunningProgram;
import org.ridgeline.cli.terminal.RunLog;
import org.ridgeline.cli.terminal.RunMonitor;
import org.ridgeline.read.file.FolderContent;
import org.ridgeline.read.file.Sha256;
import org.ridgeline.work.BackgroundTask;
import org.ridgeline.write.output.Publication;
import org.ridgeline.write.proof.Manifest;
import org.ridgeline.write.proof.Provenance;
import org.ridgeline.write.proof.Revision;
import picocli.CommandLine.ParseResult;

/**
 * Whether a run is asked for what the last one that ended well was asked for, by the same program,
 * on the same day, and finds the same files. Then it would read the same, and say the same of it;
 * so it needs to read none of them as a table, of which there may be millions of rows.
 */
final class SameRun {

  private final Path output;
  private final List<String> asked;
  private final InputOptions where;

  /** What lies there when the run begins; a file that comes later nobody has read. */
  private final Optional<Files> files;

  /** What lies in both folders. */
  private record Files(FolderContent input, FolderContent rules) {

    /** Now; none if something is odd about it. */
    static Optional<Files> in(InputOptions where) throws IOException {
      var rules = FolderContent.of(where.ruleFolder());
      return FolderContent.ofInput(where.inputFolder())
          .flatMap(input -> rules.map(found -> new Files(input, found)));
    }

    /** The fingerprints of all, but for those that are known. */
    String fingerprints(Map<String, String> ofInput, Map<String, String> ofRules)
        throws IOException {
      return "" + input.fingerprints(ofInput) + rules.fingerprints(ofRules);
    }
  }

  /**
   * @param asked what a run depends on besides its files
   */
  private SameRun(Path output, List<String> asked, InputOptions where) throws IOException {
    this.output = output;
    this.asked = asked;
    this.where = where;
    this.files = Files.in(where);
  }

  /**
   * Begins to read what {@link #standing} will ask for, while the command line is yet to be
   * understood.
   */
  static void preload(Path output) {
    BackgroundTask.start(
        () -> {
          var last = LastRun.of(output);
          if (last.isPresent()) {
            Manifest.of(output.resolve(last.get().night().toString()));
          }
          return null;
        });
  }

  /** A run that begins, of a command line on a day. */
  static SameRun of(Path output, ParseResult line, LocalDate today, InputOptions where)
      throws IOException {
    var options = new TreeMap<String, List<String>>();
    line.matchedOptions()
        .forEach(option -> options.put(option.longestName(), option.originalStringValues()));
    var asked = List.of(RunningProgram.sha256(), today.toString(), options.toString());
    return new SameRun(output, asked, where);
  }

  /**
   * The last run, if this one would do the same.
   *
   * @param publication of the night that stands
   */
  record Standing(LastRun last, Publication publication) {

    /** Tells what the last run had read, and said of it. */
    void tell(RunMonitor monitor, RunLog log, PrintWriter err) {
      monitor.metrics().read(last.figures(), Optional::empty);
      log.read(last.figures(), Optional.empty());
      last.said().forEach(err::println);
      monitor.publishing(publication);
    }
  }

  /**
   * The last run, if this one would do the same, its night stands, and readers are led as they were
   * then. Nothing is changed, and nothing left to do.
   */
  Optional<Standing> standing() {
    try {
      var last = LastRun.of(output);
      return last.isPresent() && files.isPresent()
          ? standing(last.get(), files.get())
          : Optional.empty();
    } catch (IOException e) {
      // Who reads it all says what is wrong.
      return Optional.empty();
    }
  }

  private Optional<Standing> standing(LastRun last, Files found) throws IOException {
    var fingerprints = BackgroundTask.start(() -> found.fingerprints(Map.of(), Map.of()));
    var publication = Publication.again(output, last.night());
    boolean stands = publication.isPresent() && publication.get().stands();
    return stands && basis(fingerprints.join()).equals(last.basis())
        ? publication.map(night -> new Standing(last, night))
        : Optional.empty();
  }

  /**
   * Remembers a run that has ended well.
   *
   * @param read the fingerprints of all that it read, among others
   * @param said what it said of its input, line by line
   */
  void keep(Publication publication, Provenance read, InputFigures figures, List<String> said) {
    try {
      // What came in the midst of it nobody has read.
      if (files.isPresent()
          && files.equals(Files.in(where))
          && files.get().input().isReadBy(read.inputs().keySet())) {
        var ofRules = new TreeMap<String, String>();
        read.rules().forEach((file, hash) -> ofRules.put(file.replaceFirst("^rules/", ""), hash));
        var basis = basis(files.get().fingerprints(read.inputs(), ofRules));
        var night = publication.published().orElseThrow().getFileName().toString();
        new LastRun(basis, Revision.named(night).orElseThrow(), figures, said).keep(output);
      } else {
        LastRun.forget(output);
      }
    } catch (IOException e) {
      // The night is published; the next run will read all of it once more.
    }
  }

  private String basis(String fingerprints) throws IOException {
    return Sha256.of((asked + fingerprints + Publication.state(output)).getBytes(UTF_8));
  }
}
