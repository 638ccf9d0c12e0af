package org.ridgeline.write.output;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The published folders in an output folder. */
record PublishedNights(Path output) {

  /** What is being taken away is called this first, so that nobody finds half of it. */
  static final String EXPIRED = ".expired-";

  /** All that is published, the oldest night first. */
  List<Revision> revisions() throws IOException {
    try (Stream<Path> entries = Files.list(output)) {
      return entries
          .filter(entry -> Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS))
          .flatMap(entry -> Revision.named(entry.getFileName().toString()).stream())
          .sorted()
          .toList();
    }
  }

  /** The last word on the newest night. */
  Optional<Revision> newest() throws IOException {
    return revisions().stream().reduce((older, newer) -> newer);
  }

  /** The last word on a night. */
  Optional<Revision> newest(LocalDate night) throws IOException {
    return revisions().stream()
        .filter(revision -> revision.night().equals(night))
        .reduce((older, newer) -> newer);
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

  /** Takes away all nights but the newest {@code nights}, and never one of {@code kept}. */
  void keep(int nights, Revision kept) throws IOException {
    var revisions = revisions();
    var newest =
        revisions.stream()
            .map(Revision::night)
            .distinct()
            .sorted(Comparator.reverseOrder())
            .limit(nights)
            .toList();
    for (var revision : revisions) {
      if (!newest.contains(revision.night()) && !revision.night().equals(kept.night())) {
        remove(revision);
      }
    }
  }

  private void remove(Revision revision) throws IOException {
    var expired = output.resolve(EXPIRED + revision);
    Files.move(folder(revision), expired, ATOMIC_MOVE);
    OutputFolder.remove(expired);
  }
}
