package org.ridgeline.write.output;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ridgeline.write.Report;
import org.ridgeline.write.ReportWriter;
import org.ridgeline.write.briefing.BriefingHtml;
import org.ridgeline.write.json.AssessmentGeoJson;
import org.ridgeline.write.json.AssessmentJson;
import org.ridgeline.write.table.AssessmentCsv;
import org.ridgeline.write.table.ClaimsCsv;
import org.ridgeline.write.table.FindingsCsv;
import org.ridgeline.write.table.QuarantineCsv;
import org.ridgeline.write.table.SeriesCsv;
import org.ridgeline.write.table.WhatIfCsv;
import org.ridgeline.write.table.WithdrawnCsv;

/**
 * The publication of one night from one basis. The caller holds the {@link OutputLock}.
 *
 * <p>All reports of a night are published at once or none of them, and what was published before
 * stays as it is, whatever fails: a night whose basis has changed gets a new revision beside the
 * old.
 */
public final class Publication {

  /** What takes longest first, so that nothing else waits for it. */
  private static final List<ReportWriter> WRITERS =
      List.of(
          new BriefingHtml(),
          new AssessmentJson(),
          new AssessmentCsv(),
          new FindingsCsv(),
          new ClaimsCsv(),
          new WithdrawnCsv(),
          new SeriesCsv(),
          new WhatIfCsv(),
          new QuarantineCsv(),
          new AssessmentGeoJson());

  private final Path output;
  private final LocalDate night;
  private final Provenance provenance;
  private final PublishedNights published;
  private final LatestLink latest;

  private Publication(Path output, LocalDate night, Provenance provenance) {
    this.output = output;
    this.night = night;
    this.provenance = provenance;
    this.published = new PublishedNights(output);
    this.latest = new LatestLink(output);
  }

  /** Prepares {@code output}, which is created if need be, and clears what a killed run left. */
  public static Publication of(Path output, LocalDate night, Provenance provenance)
      throws IOException {
    OutputFolder.create(output);
    Staging.clear(output);
    var publication = new Publication(output, night, provenance);
    publication.latest.check();
    return publication;
  }

  /** Publishes a report of which only the program's version is known. */
  public static Path publish(Path output, Report report) throws IOException {
    return publish(output, report, WRITERS);
  }

  static Path publish(Path output, Report report, List<ReportWriter> writers) throws IOException {
    var provenance = Provenance.unknown(report.version());
    return of(output, report.asOf(), provenance).publish(report, writers);
  }

  /**
   * Says in {@code index.html} that the newest night may not be the last word, until the next run
   * that ends well; nothing happens where no night is published.
   */
  public static void markStale(Path output, String why) throws IOException {
    if (newestNight(output).isPresent()) {
      ArchiveHtml.update(output, why);
    }
  }

  /** The newest night that is published in {@code output}. */
  public static Optional<LocalDate> newestNight(Path output) throws IOException {
    return new PublishedNights(output).newest().map(Revision::night);
  }

  /** The newest night after {@code day} that is published; a folder without manifest is none. */
  public static Optional<LocalDate> nightAfter(Path output, LocalDate day) throws IOException {
    var published = new PublishedNights(output);
    Optional<LocalDate> newest = Optional.empty();
    for (var revision : published.revisions()) {
      if (revision.night().isAfter(day) && Manifest.of(published.folder(revision)).isPresent()) {
        newest = Optional.of(revision.night());
      }
    }
    return newest;
  }

  /**
   * The folder of what {@code name} stands for: a night, whose last revision it is, a certain
   * revision, or {@code latest}.
   */
  public static Optional<Path> find(Path output, String name) throws IOException {
    var published = new PublishedNights(output);
    if (name.equals(LatestLink.NAME)) {
      return published.newest().map(published::folder);
    }
    var revisions = published.revisions();
    return Revision.named(name)
        .flatMap(
            wanted ->
                revisions.stream()
                    .filter(r -> r.equals(wanted) || r.isOf(wanted))
                    .reduce((older, newer) -> newer))
        .map(published::folder);
  }

  /**
   * The folder in which just this was published before and stands undamaged. There is nothing left
   * to do then but to lead readers to the newest night, which is done.
   */
  public Optional<Path> before() throws IOException {
    var last = published.newest(night);
    if (last.isEmpty()) {
      return Optional.empty();
    }
    var folder = published.folder(last.get());
    var manifest = Manifest.of(folder);
    if (manifest.isEmpty()
        || !manifest.get().basis().equals(provenance)
        || !Verification.faults(folder).isEmpty()) {
      return Optional.empty();
    }
    latest.leadTo(published.newest().orElseThrow());
    ArchiveHtml.update(output, "");
    return Optional.of(folder);
  }

  /** What the new revision of the night will correct, and why, in a sentence for the reader. */
  public Optional<String> correction() throws IOException {
    return corrects().map(Manifest.Corrects::sentence);
  }

  private Optional<Manifest.Corrects> corrects() throws IOException {
    var last = published.newest(night);
    if (last.isEmpty()) {
      return Optional.empty();
    }
    var changed =
        Manifest.of(published.folder(last.get()))
            .map(manifest -> manifest.basis().changes(provenance))
            .filter(changes -> !changes.isEmpty())
            .orElse(List.of("its files, which were damaged"));
    return Optional.of(new Manifest.Corrects(last.get().toString(), changed));
  }

  /**
   * Publishes {@code report}, leads readers to the newest night there is, and lists the night in
   * {@code index.html}.
   *
   * @return the published folder
   */
  public Path publish(Report report) throws IOException {
    return publish(report, WRITERS);
  }

  Path publish(Report report, List<ReportWriter> writers) throws IOException {
    var revision = published.newest(night).map(Revision::next).orElse(Revision.first(night));
    try (var staging = Staging.open(output, revision)) {
      staging.add(writers, report);
      staging.add(Manifest.of(report, provenance, revision, corrects(), staging.fingerprints()));
      var folder = staging.publish(published.folder(revision));
      latest.leadTo(published.newest().orElseThrow());
      ArchiveHtml.update(output, "");
      return folder;
    }
  }

  /** Takes away all nights but the newest {@code nights} and this one. */
  public void keep(int nights) throws IOException {
    published.keep(nights, Revision.first(night));
    ArchiveHtml.update(output, "");
  }
}
