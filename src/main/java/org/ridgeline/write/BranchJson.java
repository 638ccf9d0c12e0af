package org.ridgeline.write;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes what is said and what it rests on for programs, whole. */
public final class BranchJson {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
          .build();

  private BranchJson() {}

  /** Writes {@code tree} and leaves {@code out} open. */
  public static void print(Branch tree, PrintWriter out) throws IOException {
    var indenter = new DefaultIndenter("  ", "\n");
    var printer = new DefaultPrettyPrinter().withObjectIndenter(indenter);
    printer.indentArraysWith(indenter);
    JSON.writer(printer).writeValue(out, object(tree));
    out.println();
  }

  private static Map<String, Object> object(Branch branch) {
    var object = new LinkedHashMap<String, Object>();
    object.put("kind", branch.kind());
    object.put("says", branch.says());
    object.putAll(branch.values());
    if (!branch.because().isEmpty()) {
      object.put("because", branch.because().stream().map(BranchJson::object).toList());
    }
    return object;
  }
}
