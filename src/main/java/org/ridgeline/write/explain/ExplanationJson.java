package org.ridgeline.write.explain;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ridgeline.write.json.Json;

/** Writes what is said and what it rests on for programs, whole. */
public final class ExplanationJson {

  private ExplanationJson() {}

  /** Writes {@code tree} and leaves {@code out} open. */
  public static void print(ExplanationNode tree, PrintWriter out) throws IOException {
    Json.write(object(tree), out);
  }

  private static Map<String, Object> object(ExplanationNode branch) {
    var object = new LinkedHashMap<String, Object>();
    object.put("kind", branch.kind());
    object.put("says", branch.says());
    object.putAll(branch.values());
    if (!branch.because().isEmpty()) {
      object.put("because", branch.because().stream().map(ExplanationJson::object).toList());
    }
    return object;
  }
}
