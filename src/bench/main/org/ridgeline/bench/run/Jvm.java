package org.ridgeline.bench.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * A Java that programs are run on.
 *
 * @param version as {@code 17.0.15}
 */
record Jvm(Path home, String version) {

  static Jvm of(Path home) throws IOException {
    var release = new Properties();
    try (var file = Files.newBufferedReader(home.resolve("release"))) {
      release.load(file);
    }
    return new Jvm(home, release.getProperty("JAVA_VERSION").replace("\"", ""));
  }

  /** The first number of its version. */
  String feature() {
    return version.replaceFirst("\\..*", "");
  }

  /** The line that starts it. */
  List<String> line(List<String> options, List<String> rest) {
    var line = new ArrayList<String>();
    line.add(home.resolve("bin/java").toString());
    line.addAll(options);
    line.addAll(rest);
    return line;
  }
}
