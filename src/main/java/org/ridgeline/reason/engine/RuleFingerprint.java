package org.ridgeline.reason.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.ridgeline.read.file.Sha256;

/** What tells one version of the rules from another: SHA-256 over all that is deployed. */
final class RuleFingerprint {

  private static final List<String> ENDINGS = List.of(".drl", ".csv");

  private RuleFingerprint() {}

  /** Of every rule and table under {@code folder}, by their names and bytes, in hexadecimal. */
  static String of(Path folder) throws IOException {
    var digest = Sha256.digest();
    for (var file : files(folder)) {
      digest.update(name(folder, file).getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      digest.update(Files.readAllBytes(file));
      digest.update((byte) 0);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> ENDINGS.stream().anyMatch(file.toString()::endsWith))
          .sorted((one, other) -> name(folder, one).compareTo(name(folder, other)))
          .toList();
    }
  }

  private static String name(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }
}
