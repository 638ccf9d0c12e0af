package org.ridgeline.reason.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.TreeMap;
import org.ridgeline.read.file.Sha256;
import org.ridgeline.reason.source.RuleFolderFiles;

/** What tells one version of the rules from another: SHA-256 over all that is deployed. */
final class RuleFingerprint {

  private RuleFingerprint() {}

  /** Of every rule and table under {@code folder}, by their names and bytes, in hexadecimal. */
  static String of(Path folder) throws IOException {
    return of(folder, RuleFolderFiles.in(folder));
  }

  /** The same of the {@code files} that were found there. */
  static String of(Path folder, RuleFolderFiles files) throws IOException {
    var all = new TreeMap<>(files.rules());
    all.putAll(files.criteria());
    var digest = Sha256.digest();
    for (var file : all.entrySet()) {
      var name = file.getKey();
      if (RuleFolderFiles.obstacle(name, file.getValue()).isEmpty()) {
        digest.update(name(folder, file.getValue()).getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(RuleFolderFiles.bytes(name, file.getValue()));
        digest.update((byte) 0);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static String name(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }
}
