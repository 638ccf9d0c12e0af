package org.ridgeline.write.proof;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ridgeline.store.PlainFile;
import org.ridgeline.write.proof.NightsLogLine.Event;

/**
 * The list {@code nights.log}: a line a publication, in order, and one for each night that was
 * removed; each covers the line before it.
 *
 * <p>Whoever holds the digest of one line can tell whether it or any before it was changed.
 */
public final class NightsLog {

  public static final String FILE = "nights.log";

  private final boolean whole;
  private final List<String> lines;

  private NightsLog(boolean whole, List<String> lines) {
    this.whole = whole;
    this.lines = lines;
  }

  /** A list without lines. */
  public static NightsLog empty() {
    return new NightsLog(true, List.of());
  }

  /** Reads the list of an output folder; one that is not there, or is no file, has no lines. */
  public static NightsLog read(Path file) throws IOException {
    var bytes = PlainFile.bytes(file);
    if (bytes.isEmpty()) {
      return empty();
    }
    // Every byte is a character then, so that none can be changed unseen.
    var text = new String(bytes.get(), ISO_8859_1);
    var lines = new ArrayList<>(List.of(text.split("\n", -1)));
    boolean whole = lines.remove(lines.size() - 1).isEmpty();
    if (!whole) {
      lines.add(text.substring(text.lastIndexOf('\n') + 1));
    }
    return new NightsLog(whole, lines);
  }

  /** Whether there is such a list; one without lines tells of nothing. */
  public boolean isBegun() {
    return !lines.isEmpty();
  }

  /** How many lines it has. */
  public int size() {
    return lines.size();
  }

  /** The list with one line more. */
  public NightsLog with(Event event, String folder, String manifest) {
    var longer = new ArrayList<>(lines);
    longer.add(new NightsLogLine(event, folder, manifest, lastDigest()).toString());
    return new NightsLog(true, longer);
  }

  /** The SHA-256 of the last line: who keeps it elsewhere can tell later that all lines stand. */
  public String lastDigest() {
    return lines.isEmpty()
        ? NightsLogLine.NOTHING
        : NightsLogLine.digest(lines.get(lines.size() - 1));
  }

  /** The list as it stands in its file. */
  public byte[] bytes() {
    return (String.join("\n", lines) + "\n").getBytes(ISO_8859_1);
  }

  /** What was added to {@code earlier}; empty if that is no beginning of this list. */
  public List<NightsLogLine> since(NightsLog earlier) {
    boolean continues =
        whole
            && lines.size() > earlier.lines.size()
            && lines.subList(0, earlier.lines.size()).equals(earlier.lines);
    if (!continues) {
      return List.of();
    }
    var added = lines.subList(earlier.lines.size(), lines.size());
    var read = added.stream().flatMap(line -> NightsLogLine.read(line).stream()).toList();
    return read.size() == added.size() ? read : List.of();
  }

  /** The last that is told of each folder, by its name, with the number of the line. */
  public SortedMap<String, Numbered> last() {
    var last = new TreeMap<String, Numbered>();
    for (int i = 0; i < lines.size(); i++) {
      int number = i + 1;
      NightsLogLine.read(lines.get(i))
          .ifPresent(line -> last.put(line.folder(), new Numbered(number, line)));
    }
    return Collections.unmodifiableSortedMap(last);
  }

  /**
   * A line and where it stands.
   *
   * @param number counted from 1
   */
  public record Numbered(int number, NightsLogLine line) {

    /** Whether the night was published and not removed since. */
    public boolean stands() {
      return line.isOfPublication();
    }

    /** The place of the line in the compiler's form. */
    public String place() {
      return FILE + ":" + number;
    }
  }

  /** What is wrong with the list by itself, a sentence a fault; empty if all lines hold. */
  public List<String> faults() {
    return new NightsLogCheck(lines, whole).faults();
  }

  /** What is wrong with how one line hangs together with those beside it. */
  List<String> faultsAround(int number) {
    return new NightsLogCheck(lines, whole).faultsAround(number);
  }
}
