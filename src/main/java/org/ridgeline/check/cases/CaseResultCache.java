package org.ridgeline.check.cases;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ridgeline.read.file.Sha256;
import org.ridgeline.store.AtomicReplacement;
import org.ridgeline.store.TrustedFile;
import org.ridgeline.store.UntrustedFileException;

/**
 * Which cases are known to hold, so that only those are run again whose rule, or a rule below it,
 * has changed.
 *
 * <p>A case is known by a digest of the program, of both tables, of every rule that its rule stands
 * upon, and of itself. Whatever of these changes, the case is run; nothing else can change what
 * comes of it. So is a folder with which nothing is wrong, by all that is in it.
 */
public final class CaseResultCache {

  private static final int MOST = 20_000;
  private static final String FOLDER = "rule folder";
  private static final Pattern COUNTS = Pattern.compile("(\\d{1,8}) (\\d{1,8})");

  /**
   * A rule folder with which nothing is wrong.
   *
   * @param rules how many files of rules it has
   * @param cases how many cases, all of which hold
   */
  public record SoundFolder(int rules, int cases) {}

  /** Far above what so many digests take. */
  private static final int MOST_BYTES = 10_000_000;

  private final Optional<Path> file;
  private final String program;
  private final Set<String> holding = new LinkedHashSet<>();
  private final List<String> oddities = new ArrayList<>();

  private CaseResultCache(Optional<Path> file, String program) {
    this.file = file;
    this.program = program;
  }

  /** Nothing is known, and nothing remembered. */
  public static CaseResultCache none() {
    return new CaseResultCache(Optional.empty(), "");
  }

  /**
   * What {@code file} remembers, which need not be there yet.
   *
   * @param program what tells this program from any other
   * @param others files of what is known besides, if they are there; nothing is written to them
   */
  public static CaseResultCache in(Path file, String program, Path... others) throws IOException {
    var results = new CaseResultCache(Optional.of(file), program);
    for (var other : others) {
      results.read(other);
    }
    results.read(file);
    return results;
  }

  private void read(Path known) throws IOException {
    try {
      TrustedFile.read(known, MOST_BYTES)
          .ifPresent(digests -> new String(digests, US_ASCII).lines().forEach(holding::add));
    } catch (UntrustedFileException e) {
      oddities.add(e.getMessage() + "; no case is taken to hold because of it");
    }
  }

  /** Why what lies in a file was not believed, and the remedy. */
  public List<String> oddities() {
    return oddities;
  }

  /**
   * What tells a case, in this program, from any other.
   *
   * @param ground a digest of all that the case depends on besides itself and the program
   * @param content all that it says
   */
  public String digest(String ground, String content) {
    return digest(List.of(program, ground, content));
  }

  /** Whether the case with this digest is known to hold. */
  public synchronized boolean holds(String digest) {
    return holding.contains(digest);
  }

  /** Whether anything that is found out is kept. */
  public boolean remembers() {
    return file.isPresent();
  }

  /**
   * The rule folder with this digest, if nothing is known to be wrong with it.
   *
   * @param digest of all files in it
   */
  public Optional<SoundFolder> sound(String digest) {
    var start = digest(digest, FOLDER) + " ";
    return holding.stream()
        .filter(line -> line.startsWith(start))
        .map(line -> COUNTS.matcher(line.substring(start.length())))
        .filter(Matcher::matches)
        .map(
            counts ->
                new SoundFolder(
                    Integer.parseInt(counts.group(1)), Integer.parseInt(counts.group(2))))
        .findFirst();
  }

  /** Remembers that nothing is wrong with the rule folder with this digest. */
  public void keep(String digest, SoundFolder folder) throws IOException {
    keep(List.of("%s %d %d".formatted(digest(digest, FOLDER), folder.rules(), folder.cases())));
  }

  /** Remembers that these hold, the newest last; of too many the oldest are forgotten. */
  public synchronized void keep(Collection<String> digests) throws IOException {
    if (file.isEmpty() || holding.containsAll(digests)) {
      return;
    }
    holding.removeAll(new HashSet<>(digests));
    holding.addAll(digests);
    Files.createDirectories(file.get().toAbsolutePath().getParent());
    var newest = holding.stream().skip(Math.max(0, holding.size() - MOST)).collect(joining("\n"));
    AtomicReplacement.of(file.get(), out -> out.write(newest.getBytes(StandardCharsets.UTF_8)));
  }

  /** One digest of all of {@code parts}, in their order. */
  public static String digest(List<String> parts) {
    var digest = Sha256.digest();
    for (var part : parts) {
      digest.update(part.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
