package org.ridgeline.write.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.ridgeline.read.file.Sha256;
import org.ridgeline.store.DurableFile;
import org.ridgeline.store.PlainFile;
import org.ridgeline.write.proof.ChecksumList;
import org.ridgeline.write.proof.Manifest;
import org.ridgeline.write.proof.NightsLog;
import org.ridgeline.write.proof.NightsLogLine;
import org.ridgeline.write.proof.NightsLogLine.Event;
import org.ridgeline.write.proof.Revision;

/**
 * The lists that prove what was published, {@code nights.log} and {@code SHA256SUMS}.
 *
 * <p>A longer {@code nights.log} is made ready before a night is moved into its place and renamed
 * after it. So whoever finds both knows what a run that was killed had meant to do, and that a
 * night without a line is none of ours.
 */
record ArchiveLists(Path output) {

  private static final String READY = Staging.PREFIX + NightsLog.FILE;

  NightsLog log() throws IOException {
    return NightsLog.read(output.resolve(NightsLog.FILE));
  }

  /** What a run that was killed was about to write, if anything. */
  List<NightsLogLine> unfinished() throws IOException {
    return NightsLog.read(output.resolve(READY)).since(log());
  }

  /** Ends what a run that was killed had begun, and begins the list where nights stand without. */
  void putInOrder() throws IOException {
    OutputFolder.check(output);
    var unfinished = unfinished();
    if (!unfinished.isEmpty() && canEnd(unfinished)) {
      complete();
    } else {
      OutputFolder.remove(output.resolve(READY));
    }
    if (!log().isBegun()) {
      begin();
    }
  }

  /** A night that is not in its place never was; one that was to be removed is. */
  private boolean canEnd(List<NightsLogLine> unfinished) throws IOException {
    var published = PublishedNights.in(output);
    for (var line : unfinished) {
      var revision = Revision.named(line.folder()).orElseThrow();
      if (line.event() == Event.REMOVED) {
        published.expire(revision);
      } else if (!digest(revision).equals(Optional.of(line.manifest()))) {
        return false;
      }
    }
    return true;
  }

  private Optional<String> digest(Revision revision) throws IOException {
    var folder = output.resolve(revision.toString());
    return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
        ? Manifest.digest(folder)
        : Optional.empty();
  }

  private void begin() throws IOException {
    var log = NightsLog.empty();
    for (var revision : PublishedNights.in(output).folders()) {
      var digest = digest(revision);
      if (digest.isPresent()) {
        log = log.with(Event.FOUND, revision.toString(), digest.get());
      }
    }
    if (log.isBegun()) {
      OutputFolder.replace(output.resolve(NightsLog.FILE), log.bytes());
    }
  }

  /** Makes the list ready that will stand when what it tells of is done. */
  void prepare(NightsLog longer) throws IOException {
    var ready = output.resolve(READY);
    OutputFolder.remove(ready);
    DurableFile.write(ready, out -> out.write(longer.bytes()));
    DurableFile.syncDirectory(output);
  }

  /** Puts the list in its place that was made ready. */
  void complete() throws IOException {
    Files.move(output.resolve(READY), output.resolve(NightsLog.FILE), ATOMIC_MOVE);
    DurableFile.syncDirectory(output);
  }

  /** What tells the folders that stand, both lists and {@code index.html} from any others. */
  String state() throws IOException {
    var state = new StringBuilder(PublishedNights.in(output).folders().toString());
    for (var name : List.of(NightsLog.FILE, ChecksumList.FILE, ArchiveHtml.NAME)) {
      state.append(PlainFile.bytes(output.resolve(name)).map(Sha256::of).orElse("none"));
    }
    return state.toString();
  }

  /** Writes the digests of what stands now. */
  void update() throws IOException {
    OutputFolder.replace(output.resolve(ChecksumList.FILE), checksums().bytes());
  }

  /** The digests of all that was published, and of what leads readers to it. */
  ChecksumList checksums() throws IOException {
    var published = PublishedNights.in(output);
    var before = ChecksumList.read(output.resolve(ChecksumList.FILE)).orElse(ChecksumList.EMPTY);
    var digests = new TreeMap<String, String>();
    // What stands without a line stays in the list if it was there: the line may have been lost.
    for (var revision : published.folders()) {
      digests.putAll(before.below(revision.toString()));
    }
    for (var last : published.log().last().values()) {
      addNight(last.line(), before, digests);
    }
    for (var name : List.of(ArchiveHtml.NAME, NightsLog.FILE)) {
      PlainFile.bytes(output.resolve(name)).ifPresent(each -> digests.put(name, Sha256.of(each)));
    }
    addLatest(published, digests);
    return ChecksumList.of(digests);
  }

  private void addNight(NightsLogLine line, ChecksumList before, TreeMap<String, String> digests)
      throws IOException {
    var listed = before.below(line.folder());
    digests.subMap(line.folder() + "/", line.folder() + "0").clear();
    if (!line.isOfPublication()) {
      return;
    }
    var standing = digest(Revision.named(line.folder()).orElseThrow());
    if (standing.equals(Optional.of(line.manifest()))) {
      var manifest = Manifest.of(output.resolve(line.folder()));
      manifest.ifPresent(
          each ->
              each.outputs().forEach((name, sha) -> digests.put(line.folder() + "/" + name, sha)));
    } else {
      // What was published stays in the list though it is lost.
      digests.putAll(listed);
    }
    digests.put(line.folder() + "/" + Manifest.FILE, line.manifest());
  }

  /** Readers reach the newest night by a link, or by a file where there are no links. */
  private void addLatest(PublishedNights published, TreeMap<String, String> digests)
      throws IOException {
    var newest = published.newest();
    if (newest.isEmpty()) {
      return;
    }
    var name = newest.get().toString();
    if (PlainFile.exists(output.resolve(LatestLink.NAME))) {
      digests.put(LatestLink.NAME, Sha256.of((name + "\n").getBytes(UTF_8)));
    } else {
      var manifest = digests.get(name + "/" + Manifest.FILE);
      if (manifest != null) {
        digests.put(LatestLink.NAME + "/" + Manifest.FILE, manifest);
      }
    }
  }
}
