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

  private static Map<String, Object> object(ExplanationNode node) {
    var object = new LinkedHashMap<String, Object>();
    object.put("kind", node.kind());
    object.put("says", node.says());
    object.putAll(node.values());
    if (!node.because().isEmpty()) {
      object.put("because", node.because().stream().map(ExplanationJson::object).toList());
    }
    return object;
  }
}
