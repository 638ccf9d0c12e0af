package org.ridgeline.write.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ridgeline.store.PlainFile;
import org.ridgeline.write.proof.ChecksumList;
import org.ridgeline.write.proof.NightsLog;
import org.ridgeline.write.proof.NightsLogLine;
import org.ridgeline.write.proof.Revision;
import org.ridgeline.write.proof.Verification;

/**
 * Holds all nights of an output folder, what leads readers to them, and both lists together.
 *
 * <p>It writes nothing, and needs no right to.
 */
public final class ArchiveVerification {

  private static final String RUN = "; the next run puts it right";
  private static final Pattern LED_TO = Pattern.compile("href=\"([^\"/]*)/briefing\\.html\"");

  private final Path output;
  private final PublishedNights published;
  private final ArchiveLists lists;

  /** What a run that was killed was about to write. */
  private final List<NightsLogLine> unfinished;

  /** In order, and each once: two looks may find the same. */
  private final Set<String> faults = new LinkedHashSet<>();

  private ArchiveVerification(Path output) throws IOException {
    this.output = output;
    this.published = PublishedNights.in(output);
    this.lists = new ArchiveLists(output);
    this.unfinished = lists.unfinished();
  }

  /**
   * All that is not as it was published.
   *
   * @param nights how many folders were looked at
   * @param lines how many lines the list of publications has; none in an archive from before it
   * @param last the SHA-256 of its last line
   * @param faults one sentence a fault, beginning with a path in the output folder
   */
  public record Result(int nights, int lines, String last, List<String> faults) {}

  /** Looks at everything. */
  public static Result of(Path output) throws IOException {
    var verification = new ArchiveVerification(output);
    verification.look();
    var log = verification.published.log();
    return new Result(
        verification.published.folders().size(),
        log.size(),
        log.lastDigest(),
        List.copyOf(verification.faults));
  }

  private void look() throws IOException {
    for (var revision : published.folders()) {
      night(revision);
    }
    noFolders();
    for (var revision : published.lost()) {
      faults.add(
          ("%s: is missing, though %s tells that it was published and no line that it was removed;"
                  + " restore it from a backup")
              .formatted(revision, published.log().last().get(revision.toString()).place()));
    }
    faults.addAll(published.log().faults());
    latest();
    index();
    checksums();
  }

  private void night(Revision revision) throws IOException {
    var folder = published.folder(revision);
    if (isUnfinished(revision)) {
      faults.add(
          "%s: a run was ended before it wrote the line of it in %s%s"
              .formatted(revision, NightsLog.FILE, RUN));
      return;
    }
    Verification.faults(folder).forEach(fault -> faults.add(revision + "/" + fault));
    faults.addAll(Verification.listFaults(folder, published.log()));
  }

  private boolean isUnfinished(Revision revision) {
    return unfinished.stream()
        .filter(NightsLogLine::isOfPublication)
        .anyMatch(line -> line.folder().equals(revision.toString()));
  }

  /** A link or a file that has the name of a night would hide that the night is gone. */
  private void noFolders() throws IOException {
    try (Stream<Path> entries = Files.list(output)) {
      entries
          .filter(entry -> !Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS))
          .map(entry -> entry.getFileName().toString())
          .filter(name -> Revision.named(name).isPresent())
          .sorted()
          .map("%s: has the name of a night and is no folder; move it elsewhere"::formatted)
          .forEach(faults::add);
    }
  }

  private void latest() throws IOException {
    var newest = published.newest().map(Revision::toString).orElse("");
    var target = new LatestLink(output).target();
    if (!target.equals(newest)) {
      faults.add(
          target.isEmpty()
              ? "%s: is missing, or leads nowhere%s"
                  .formatted(LatestLink.NAME, remedy(LatestLink.NAME))
              : "%s: leads to '%s', and the newest night is %s%s"
                  .formatted(LatestLink.NAME, target, newest.isEmpty() ? "none" : newest, RUN));
    }
  }

  private void index() throws IOException {
    var page = PlainFile.bytes(output.resolve(ArchiveHtml.NAME));
    if (page.isEmpty()) {
      faults.add("%s: is missing%s".formatted(ArchiveHtml.NAME, remedy(ArchiveHtml.NAME)));
      return;
    }
    var links = LED_TO.matcher(new String(page.get(), UTF_8));
    var nights =
        links
            .results()
            .map(link -> link.group(1))
            .filter(name -> !name.equals(LatestLink.NAME))
            .toList();
    var expected = published.lastOfEachNight().stream().map(Revision::toString).toList();
    if (!nights.equals(expected)) {
      faults.add(
          "%s: does not lead to the last revision of each night and nowhere else%s"
              .formatted(ArchiveHtml.NAME, RUN));
    }
  }

  private void checksums() throws IOException {
    var list = ChecksumList.read(output.resolve(ChecksumList.FILE));
    if (list.isPresent()) {
      faults.addAll(list.get().faults(lists.checksums()));
    } else if (published.log().isBegun() || isThere(ChecksumList.FILE)) {
      faults.add(
          "%s: is missing, or is no file%s"
              .formatted(ChecksumList.FILE, remedy(ChecksumList.FILE)));
    }
    if (!published.log().isBegun() && (list.isPresent() || isThere(NightsLog.FILE))) {
      faults.add(
          "%s: is missing, or has no lines; restore it from a backup".formatted(NightsLog.FILE));
    }
  }

  /** A run replaces files and links, and touches nothing else that stands in their place. */
  private String remedy(String name) {
    return OutputFolder.isReplaceable(output.resolve(name))
        ? RUN
        : "; move what is in its place elsewhere";
  }

  private boolean isThere(String name) {
    return Files.exists(output.resolve(name), LinkOption.NOFOLLOW_LINKS);
  }
}
