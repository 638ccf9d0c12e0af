package org.ridgeline.write.proof;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.ridgeline.store.PlainFile;

/**
 * The list {@code SHA256SUMS} of all that stands in an output folder, sorted by path, in the form
 * that {@code sha256sum -c} reads.
 */
public final class ChecksumList {

  public static final String FILE = "SHA256SUMS";

  /** A list without lines. */
  public static final ChecksumList EMPTY = of(new TreeMap<>());

  private static final String REMEDY = "; the next run writes the list anew";

  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (\\S.*)");

  private final SortedMap<String, String> digests;
  private final List<String> written;

  private ChecksumList(SortedMap<String, String> digests, List<String> written) {
    this.digests = digests;
    this.written = written;
  }

  /** A list of these digests, by their paths. */
  public static ChecksumList of(SortedMap<String, String> digests) {
    var lines = new ArrayList<String>();
    digests.forEach((path, digest) -> lines.add(digest + "  " + path));
    return new ChecksumList(digests, lines);
  }

  /** Reads the list of an output folder, or nothing if it is not there or is no file. */
  public static Optional<ChecksumList> read(Path file) throws IOException {
    var bytes = PlainFile.bytes(file);
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    var lines = List.of(new String(bytes.get(), ISO_8859_1).split("\n", -1));
    var digests = new TreeMap<String, String>();
    for (var line : lines) {
      var parts = LINE.matcher(line);
      if (parts.matches()) {
        digests.put(parts.group(2), parts.group(1));
      }
    }
    return Optional.of(new ChecksumList(digests, lines));
  }

  /** The digests of what is below a folder, by their paths. */
  public SortedMap<String, String> below(String folder) {
    return digests.subMap(folder + "/", folder + "0");
  }

  /** Whether it has a line for what is at {@code path}. */
  public boolean covers(String path) {
    return digests.containsKey(path);
  }

  /** The list as it stands in its file. */
  public byte[] bytes() {
    return text().getBytes(ISO_8859_1);
  }

  /**
   * What is wrong with a list that was read, beside what it should be; a sentence a fault.
   *
   * @param other what it should be
   */
  public List<String> faults(ChecksumList other) {
    var faults = new ArrayList<String>();
    other.digests.forEach((path, digest) -> fault(path, digest).ifPresent(faults::add));
    for (int i = 0; i < written.size(); i++) {
      var parts = LINE.matcher(written.get(i));
      boolean last = i == written.size() - 1;
      if (!parts.matches() && !(last && written.get(i).isEmpty())) {
        faults.add("%s:%d: is no line of this list%s".formatted(FILE, i + 1, REMEDY));
      } else if (parts.matches() && !other.covers(parts.group(2))) {
        faults.add("%s:%d: is of a file that was not published%s".formatted(FILE, i + 1, REMEDY));
      }
    }
    if (faults.isEmpty() && !String.join("\n", written).equals(other.text())) {
      faults.add(FILE + ": its lines are not in order, or one is there twice" + REMEDY);
    }
    return faults;
  }

  private String text() {
    return String.join("\n", written) + "\n";
  }

  private Optional<String> fault(String path, String digest) {
    var listed = digests.get(path);
    if (digest.equals(listed)) {
      return Optional.empty();
    }
    return Optional.of(
        listed == null
            ? "%s: has no line in %s%s".formatted(path, FILE, REMEDY)
            : "%s: has another SHA-256 than in %s; one was changed, and the next run writes %s"
                .formatted(path, FILE, path.equals(NightsLog.FILE) ? FILE + " anew" : "both anew"));
  }
}
