package org.ridgeline.write.output;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ridgeline.write.proof.Manifest;
import org.ridgeline.write.proof.NightsLog;
import org.ridgeline.write.proof.Revision;

/**
 * The published folders in an output folder: those that the list of publications tells of, or all
 * where no such list is begun.
 *
 * @param log the list
 */
record PublishedNights(Path output, NightsLog log) {

  /** What is being taken away is called this first, so that nobody finds half of it. */
  static final String EXPIRED = ".expired-";

  static PublishedNights in(Path output) throws IOException {
    return new PublishedNights(output, NightsLog.read(output.resolve(NightsLog.FILE)));
  }

  /** All folders that have the name of a night, the oldest first, whoever put them there. */
  List<Revision> folders() throws IOException {
    try (Stream<Path> entries = Files.list(output)) {
      return entries
          .filter(entry -> Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS))
          .flatMap(entry -> Revision.named(entry.getFileName().toString()).stream())
          .sorted()
          .toList();
    }
  }

  /** All that is published, the oldest night first. */
  List<Revision> revisions() throws IOException {
    var listed = listed();
    return folders().stream().filter(r -> !log.isBegun() || listed.contains(r)).toList();
  }

  /** What the list says was published and not removed, the oldest night first. */
  SortedSet<Revision> listed() {
    return log.last().values().stream()
        .filter(NightsLog.Numbered::stands)
        .flatMap(last -> Revision.named(last.line().folder()).stream())
        .collect(toCollection(TreeSet::new));
  }

  /** What the list says was published and not removed, and is not there; the oldest night first. */
  List<Revision> lost() throws IOException {
    var there = new TreeSet<>(folders());
    return listed().stream().filter(revision -> !there.contains(revision)).toList();
  }

  /** Whether the list tells of a folder with just its manifest. */
  boolean isListed(Path folder) throws IOException {
    var last = log.last().get(folder.getFileName().toString());
    return last != null
        && last.stands()
        && Manifest.digest(folder).equals(Optional.of(last.line().manifest()));
  }

  /** The last word on the newest night. */
  Optional<Revision> newest() throws IOException {
    return revisions().stream().reduce((older, newer) -> newer);
  }

  /** The last revision of a night, be it there or lost, be it in the list or not. */
  Optional<Revision> last(LocalDate night) throws IOException {
    return Stream.concat(folders().stream(), listed().stream())
        .filter(revision -> revision.night().equals(night))
        .max(Comparator.naturalOrder());
  }

  /** The last word on every night, the newest night first. */
  List<Revision> lastOfEachNight() throws IOException {
    var last = new TreeMap<LocalDate, Revision>(Comparator.reverseOrder());
    revisions().forEach(revision -> last.put(revision.night(), revision));
    return List.copyOf(last.values());
  }

  Path folder(Revision revision) {
    return output.resolve(revision.toString());
  }

  /**
   * What is to go so that the newest {@code nights} stay, and {@code kept}: also what somebody has
   * taken away before, if as many newer nights stand.
   */
  List<Revision> expired(int nights, LocalDate kept) throws IOException {
    var newest =
        revisions().stream()
            .map(Revision::night)
            .distinct()
            .sorted(Comparator.reverseOrder())
            .limit(nights)
            .toList();
    if (newest.size() < nights) {
      return List.of();
    }
    var oldest = newest.get(nights - 1);
    return Stream.concat(revisions().stream(), lost().stream())
        .filter(revision -> revision.night().isBefore(oldest) && !revision.night().equals(kept))
        .sorted()
        .toList();
  }

  /** Takes the name from a folder, if it is there; what is left of it the caller removes. */
  void expire(Revision revision) throws IOException {
    if (Files.isDirectory(folder(revision), LinkOption.NOFOLLOW_LINKS)) {
      var expired = output.resolve(EXPIRED + revision);
      OutputFolder.remove(expired);
      Files.move(folder(revision), expired, ATOMIC_MOVE);
    }
  }
}
