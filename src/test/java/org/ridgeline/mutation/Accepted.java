package org.ridgeline.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** A mutant that no case can kill, and why. */
record Accepted(String file, String was, String now, String because) {

  static List<Accepted> read(Path file) throws IOException {
    var settings =
        LoadSettings.builder().setLabel(file.toString()).setSchema(new FailsafeSchema()).build();
    return ((List<?>) new Load(settings).loadFromString(Files.readString(file)))
        .stream().map(entry -> of((Map<?, ?>) entry)).toList();
  }

  private static Accepted of(Map<?, ?> entry) {
    return new Accepted(
        text(entry, "file"), text(entry, "was"), text(entry, "now"), text(entry, "because"));
  }

  private static String text(Map<?, ?> entry, String key) {
    var text = (String) entry.get(key);
    if (text == null || (text.isBlank() && !key.equals("now"))) {
      throw new IllegalArgumentException("%s has no '%s'".formatted(entry, key));
    }
    return text.strip();
  }

  boolean covers(Mutant mutant) {
    return file.equals(mutant.file())
        && was.equals(mutant.original())
        && now.equals(mutant.mutated());
  }
}
