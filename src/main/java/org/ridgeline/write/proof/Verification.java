package org.ridgeline.write.proof;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ridgeline.read.file.Sha256;
import org.ridgeline.read.record.LineCount;
import org.ridgeline.store.PlainFile;
import org.ridgeline.write.proof.NightsLogLine.Event;

/** Holds a published folder against its manifest, and the manifest against its line in the list. */
public final class Verification {

  private static final String REMEDY = "; restore it from a backup, or assess the night anew";

  /**
   * Far above the reports of a hundred thousand places; what is larger is not read for its digest.
   */
  private static final long LARGEST = 500_000_000;

  private Verification() {}

  /** What is not as it was published, one sentence a fault; empty if all is. */
  public static List<String> faults(Path folder) throws IOException {
    var manifest = Manifest.of(folder);
    return manifest.isEmpty()
        ? List.of("%s: is missing, or is no manifest%s".formatted(Manifest.FILE, REMEDY))
        : faults(folder, manifest.get());
  }

  private static List<String> faults(Path folder, Manifest manifest) throws IOException {
    var faults = new ArrayList<String>();
    nameFault(folder, manifest).ifPresent(faults::add);
    for (var output : manifest.outputs().entrySet()) {
      fileFault(folder.resolve(output.getKey()), output.getValue())
          .map(fault -> output.getKey() + ": " + fault + REMEDY)
          .ifPresent(faults::add);
    }
    for (var name : names(folder)) {
      if (!manifest.outputs().containsKey(name) && !name.equals(Manifest.FILE)) {
        faults.add("%s: was added after publication; move it elsewhere".formatted(name));
      }
    }
    manifest.tables().entrySet().stream()
        .filter(table -> !table.getValue().balance())
        .map(table -> unbalanced(table.getKey(), table.getValue()))
        .forEach(faults::add);
    manifest.files().entrySet().stream()
        .filter(file -> !file.getValue().balance())
        .map(file -> unbalanced(file.getKey(), file.getValue()))
        .forEach(faults::add);
    return faults;
  }

  /** A night under the name of another, or a revision that is a copy of another. */
  private static Optional<String> nameFault(Path folder, Manifest manifest) {
    var name = folder.getFileName().toString();
    if (manifest.isOf(name)) {
      return Optional.empty();
    }
    return Optional.of(
        "%s: is that of %s as of %s, and the folder is %s%s"
            .formatted(Manifest.FILE, manifest.revision(), manifest.asOf(), name, REMEDY));
  }

  private static Optional<String> fileFault(Path file, String sha256) throws IOException {
    if (!PlainFile.exists(file)) {
      return Optional.of("is missing");
    }
    if (Files.size(file) > LARGEST) {
      return Optional.of("is not what was published; it is larger than any report");
    }
    try {
      return Sha256.of(file).equals(sha256)
          ? Optional.empty()
          : Optional.of("is not what was published; its SHA-256 differs");
    } catch (AccessDeniedException e) {
      return Optional.of("cannot be read");
    }
  }

  private static String unbalanced(String file, LineCount count) {
    return ("%s: of the %d lines of %s, 1 is the header, %d begin records, %d go on with them, %d are"
            + " blank and %d left out, which is not all; assess the night anew")
        .formatted(
            Manifest.FILE,
            count.lines(),
            file,
            count.records(),
            count.quotedBreaks(),
            count.blank(),
            count.leftOut());
  }

  private static String unbalanced(String table, Manifest.Rows rows) {
    return ("%s: of the %d rows of %s, %d were asserted, %d left out, %d later and %d withdrawn, which is not all;"
            + " assess the night anew")
        .formatted(
            Manifest.FILE,
            rows.read(),
            table,
            rows.asserted(),
            rows.leftOut(),
            rows.later(),
            rows.gone());
  }

  private static SortedSet<String> names(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      var names = new TreeSet<String>();
      entries.forEach(entry -> names.add(entry.getFileName().toString()));
      return names;
    }
  }

  /**
   * What is wrong with the place of a folder in the list of publications, one sentence a fault that
   * begins with a path in the output folder: its line must have the digest of its manifest and hang
   * together with the lines beside it.
   *
   * <p>Nights from before there was a list need no line as long as none is begun.
   */
  public static List<String> listFaults(Path folder, NightsLog log) throws IOException {
    var name = folder.getFileName().toString();
    boolean listed = Manifest.of(folder).map(Manifest::isListed).orElse(false);
    if (!log.isBegun()) {
      return listed
          ? List.of(
              "%s: is missing, though %s was published with a line in it; restore it from a backup"
                  .formatted(NightsLog.FILE, name))
          : List.of();
    }
    var last = log.last().get(name);
    if (last == null) {
      return List.of(
          ("%s: no line of %s tells of it; it was put in, or the line taken out: move it elsewhere,"
                  + " or restore the list from a backup")
              .formatted(name, NightsLog.FILE));
    }
    if (!last.stands()) {
      return List.of(
          "%s: stands again, though %s tells that it was removed; move it elsewhere"
              .formatted(name, last.place()));
    }
    var faults = new ArrayList<String>();
    lineFault(folder, last, listed).map(fault -> name + fault).ifPresent(faults::add);
    faults.addAll(log.faultsAround(last.number()));
    return faults;
  }

  private static Optional<String> lineFault(Path folder, NightsLog.Numbered last, boolean listed)
      throws IOException {
    if (!last.line().manifest().equals(Manifest.digest(folder).orElse(""))) {
      return Optional.of(
          "/%s: is not what was published; %s has another SHA-256 of it%s"
              .formatted(Manifest.FILE, last.place(), REMEDY));
    }
    return listed && last.line().event() == Event.FOUND
        ? Optional.of(
            (": was published with a line in %s, which was begun anew since;"
                    + " restore it from a backup")
                .formatted(NightsLog.FILE))
        : Optional.empty();
  }
}
