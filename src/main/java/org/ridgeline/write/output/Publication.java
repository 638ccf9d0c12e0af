package org.ridgeline.write.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ridgeline.read.file.Sha256;
import org.ridgeline.write.Report;
import org.ridgeline.write.ReportWriter;
import org.ridgeline.write.proof.Manifest;
import org.ridgeline.write.proof.NightsLogLine.Event;
import org.ridgeline.write.proof.Provenance;
import org.ridgeline.write.proof.Revision;
import org.ridgeline.write.proof.Verification;

/**
 * The publication of one night from one basis. The caller holds the {@link OutputLock}.
 *
 * <p>All reports of a night are published at once or none of them, and what was published before
 * stays as it is, whatever fails: a night whose basis has changed gets a new revision beside the
 * old.
 */
public final class Publication {

  private final Path output;
  private final LocalDate night;
  private final Provenance provenance;
  private final String stale;
  private final ArchiveLists lists;
  private Optional<Path> standing = Optional.empty();

  private Publication(Path output, LocalDate night, Provenance provenance, String stale) {
    this.output = output;
    this.night = night;
    this.provenance = provenance;
    this.stale = stale;
    this.lists = new ArchiveLists(output);
  }

  /** The same where the newest night is the last word. */
  static Publication of(Path output, LocalDate night, Provenance provenance) throws IOException {
    return of(output, night, provenance, "");
  }

  /**
   * Prepares {@code output}, which is created if need be, ends or clears what a killed run left,
   * and takes nights from before there was a list of them into it.
   *
   * @param stale why the newest night may not be the last word, for {@code index.html}; or empty
   */
  public static Publication of(Path output, LocalDate night, Provenance provenance, String stale)
      throws IOException {
    OutputFolder.create(output);
    var publication = new Publication(output, night, provenance, stale);
    publication.lists.putInOrder();
    Staging.clear(output);
    return publication;
  }

  /**
   * The same of what a night was made from; none if that is not known, or not the last word on it.
   */
  public static Optional<Publication> again(Path output, Revision revision) throws IOException {
    var published = PublishedNights.in(output);
    // The first time that two records are held to be equal takes as long as all else here.
    if (published.last(revision.night()).filter(last -> last.compareTo(revision) == 0).isEmpty()) {
      return Optional.empty();
    }
    var manifest = Manifest.of(published.folder(revision));
    return manifest.isEmpty()
        ? Optional.empty()
        : Optional.of(of(output, revision.night(), manifest.get().basis()));
  }

  /** Publishes a report of which only the program's version is known. */
  public static Path publish(Path output, Report report) throws IOException {
    return publish(output, report, NightFiles.of(false));
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
    var lists = new ArchiveLists(output);
    lists.putInOrder();
    if (newestNight(output).isPresent()) {
      ArchiveHtml.update(output, why);
      lists.update();
    }
  }

  /**
   * What tells all that leads readers to nights, and proves them, from any other state of it; there
   * is nothing to do where it is as it was.
   */
  public static String state(Path output) throws IOException {
    return new ArchiveLists(output).state() + new LatestLink(output).target();
  }

  /** The newest night that is published in {@code output}. */
  public static Optional<LocalDate> newestNight(Path output) throws IOException {
    return PublishedNights.in(output).newest().map(Revision::night);
  }

  /** The newest night after {@code day} that is published; a folder without manifest is none. */
  public static Optional<LocalDate> nightAfter(Path output, LocalDate day) throws IOException {
    var published = PublishedNights.in(output);
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
    var published = PublishedNights.in(output);
    if (name.equals(LatestLink.NAME)) {
      return published.newest().map(published::folder);
    }
    var folders = published.folders();
    return Revision.named(name)
        .flatMap(
            wanted ->
                folders.stream()
                    .filter(r -> r.equals(wanted) || r.isOf(wanted))
                    .reduce((older, newer) -> newer))
        .map(published::folder);
  }

  /** Whether just this was published before and stands undamaged; nothing is changed. */
  public boolean stands() throws IOException {
    var published = PublishedNights.in(output);
    var last = published.last(night);
    if (standing.isEmpty()
        && last.isPresent()
        && isAsPublished(published.folder(last.get()), published)) {
      standing = last.map(published::folder);
    }
    return standing.isPresent();
  }

  /**
   * The folder in which just this was published before and stands undamaged. There is nothing left
   * to do then but to lead readers to the newest night, which is done.
   *
   * @throws OutputFolderException if there is none, and its place is not free
   */
  public Optional<Path> before() throws IOException {
    if (stands()) {
      leadReaders();
    } else {
      var published = PublishedNights.in(output);
      OutputFolder.checkFree(published.folder(next(published.last(night))));
    }
    return standing;
  }

  /** Where the night stands, once it does; also where what follows has failed. */
  public Optional<Path> published() {
    return standing;
  }

  /** Whether {@code latest} leads readers to the newest night that stands. */
  public boolean leads() throws IOException {
    var newest = PublishedNights.in(output).newest().map(Revision::toString);
    return newest.equals(Optional.of(new LatestLink(output).target()));
  }

  private boolean isAsPublished(Path folder, PublishedNights published) throws IOException {
    var manifest = Manifest.of(folder);
    return manifest.isPresent()
        && manifest.get().basis().changes(provenance).isEmpty()
        && Verification.faults(folder).isEmpty()
        && published.isListed(folder);
  }

  private Revision next(Optional<Revision> last) {
    return last.map(Revision::next).orElse(Revision.first(night));
  }

  /** What the new revision of the night will correct, and why, in a sentence for the reader. */
  public Optional<String> correction() throws IOException {
    return corrects().map(Manifest.Corrects::sentence);
  }

  private Optional<Manifest.Corrects> corrects() throws IOException {
    var published = PublishedNights.in(output);
    var last = published.last(night);
    if (last.isEmpty()) {
      return Optional.empty();
    }
    var folder = published.folder(last.get());
    var changed =
        Manifest.of(folder)
            .map(manifest -> manifest.basis().changes(provenance))
            .filter(changes -> !changes.isEmpty())
            .orElse(
                List.of(
                    Files.isDirectory(folder)
                        ? "its files, which were damaged"
                        : "its files, which were lost"));
    return Optional.of(new Manifest.Corrects(last.get().toString(), changed));
  }

  /**
   * Publishes {@code report}, leads readers to the newest night there is, and lists the night in
   * {@code index.html} and both lists.
   *
   * @param isTagged whether a row of HXL tags stands below the header of the assessments
   * @return the published folder
   */
  public Path publish(Report report, boolean isTagged) throws IOException {
    return publish(report, NightFiles.of(isTagged));
  }

  Path publish(Report report, List<ReportWriter> writers) throws IOException {
    var published = PublishedNights.in(output);
    var revision = next(published.last(night));
    try (var staging = Staging.open(output, revision)) {
      staging.add(writers, report);
      var manifest =
          Manifest.of(report, provenance, revision, corrects(), staging.fingerprints()).bytes();
      staging.add(manifest);
      lists.prepare(
          published.log().with(Event.PUBLISHED, revision.toString(), Sha256.of(manifest)));
      var folder = staging.publish(published.folder(revision));
      standing = Optional.of(folder);
      lists.complete();
      leadReaders();
      return folder;
    }
  }

  private void leadReaders() throws IOException {
    var newest = PublishedNights.in(output).newest();
    if (newest.isPresent()) {
      new LatestLink(output).leadTo(newest.get());
    }
    ArchiveHtml.update(output, stale);
    lists.update();
  }

  /** Takes away all nights but the newest {@code nights} and this one. */
  public void keep(int nights) throws IOException {
    var published = PublishedNights.in(output);
    var expired = published.expired(nights, night);
    if (expired.isEmpty()) {
      return;
    }
    var log = published.log();
    var told = log.last();
    for (var revision : expired) {
      var name = revision.toString();
      // Where there is none, the night had no manifest when the list was begun.
      var last = told.get(name);
      log = last == null ? log : log.with(Event.REMOVED, name, last.line().manifest());
    }
    lists.prepare(log);
    for (var revision : expired) {
      published.expire(revision);
    }
    lists.complete();
    Staging.clear(output);
    leadReaders();
  }
}
