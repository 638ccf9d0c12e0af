package org.ridgeline.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.TreeMap;
import org.ridgeline.read.file.Sha256;
import org.ridgeline.reason.engine.RuleFolder;
import org.ridgeline.reason.source.RuleFolderFiles;

/** What tells all that is checked of a rule folder from any other: rules, cases and tables. */
final class FolderDigest {

  private FolderDigest() {}

  /** Of the names and bytes of all its files, if nothing is odd about any of them. */
  static Optional<String> of(Path folder) throws IOException {
    RuleFolder.require(folder);
    var files = RuleFolderFiles.in(folder);
    if (!files.unread().isEmpty()) {
      return Optional.empty();
    }
    var all = new TreeMap<>(files.rules());
    all.putAll(files.cases());
    all.putAll(files.tables());
    var digest = Sha256.digest();
    for (var file : all.entrySet()) {
      var name = file.getKey();
      if (RuleFolderFiles.obstacle(name, file.getValue()).isPresent()) {
        return Optional.empty();
      }
      var bytes = RuleFolderFiles.bytes(name, file.getValue());
      // With its length a file cannot be taken for the end of one and the beginning of another.
      digest.update("%s %d\n".formatted(name, bytes.length).getBytes(UTF_8));
      digest.update(bytes);
    }
    return Optional.of(HexFormat.of().formatHex(digest.digest()));
  }
}
