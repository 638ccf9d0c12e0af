package org.ridgeline.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ridgeline.read.Sha256;

/**
 * Which cases are known to hold, so that only those are run again whose rule, or a rule below it,
 * has changed.
 *
 * <p>A case is known by a digest of the program, of both tables, of every rule that its rule stands
 * upon, and of itself. Whatever of these changes, the case is run; nothing else can change what
 * comes of it.
 */
final class Verdicts {

  private static final int MOST = 20_000;

  private final Optional<Path> file;
  private final Set<String> holding = new LinkedHashSet<>();

  private Verdicts(Optional<Path> file) {
    this.file = file;
  }

  /** Nothing is known, and nothing remembered. */
  static Verdicts none() {
    return new Verdicts(Optional.empty());
  }

  /** What {@code file} remembers; nothing if it is not there. */
  static Verdicts in(Path file) throws IOException {
    var verdicts = new Verdicts(Optional.of(file));
    if (Files.isRegularFile(file)) {
      verdicts.holding.addAll(Files.readAllLines(file, StandardCharsets.UTF_8));
    }
    return verdicts;
  }

  boolean holds(String digest) {
    return holding.contains(digest);
  }

  /** Remembers that these hold, the newest last; of too many the oldest are forgotten. */
  void keep(Collection<String> digests) throws IOException {
    if (file.isEmpty() || holding.containsAll(digests)) {
      return;
    }
    holding.removeAll(new HashSet<>(digests));
    holding.addAll(digests);
    var lines = List.copyOf(holding);
    Files.createDirectories(file.get().toAbsolutePath().getParent());
    var fresh = Files.createTempFile(file.get().toAbsolutePath().getParent(), "cases", ".tmp");
    Files.write(fresh, lines.subList(Math.max(0, lines.size() - MOST), lines.size()));
    Files.move(fresh, file.get(), StandardCopyOption.REPLACE_EXISTING);
  }

  /** One digest of all of {@code parts}, in their order. */
  static String digest(List<String> parts) {
    var digest = Sha256.digest();
    for (var part : parts) {
      digest.update(part.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
