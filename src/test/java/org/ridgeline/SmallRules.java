package org.ridgeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A rule folder with the two rules that a night cannot do without, to be added to. */
public final class SmallRules {

  private static final List<String> FILES =
      List.of(
          "themes.csv",
          "thresholds.csv",
          "vocabulary.drl",
          "control/history.drl",
          "control/unknown.drl");

  private SmallRules() {}

  /** Copies the rules, and what they need, from the shipped ones. */
  public static Path in(Path folder) throws IOException {
    for (var file : FILES) {
      Files.createDirectories(folder.resolve(file).getParent());
      Files.copy(Path.of("rules").resolve(file), folder.resolve(file));
    }
    return folder;
  }
}
