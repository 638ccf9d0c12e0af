package org.ridgeline.check;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ridgeline.reason.problem.Problem;

/** The outcome of a check for programs: how much was looked at, and every problem. */
public final class CheckJson implements CheckReport {

  public static final ObjectWriter JSON =
      JsonMapper.builder()
          .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
          .build()
          .writerWithDefaultPrettyPrinter();

  @Override
  public void write(Check check, Path folder, PrintWriter out) throws IOException {
    var all = new LinkedHashMap<String, Object>();
    all.put("rules", check.rules());
    all.put("cases", check.cases());
    all.put("unchanged", check.unchanged());
    all.put("complete", check.complete());
    all.put("problems", check.problems().stream().map(p -> entry(p, folder)).toList());
    JSON.writeValue(out, all);
    out.println();
  }

  private static Map<String, Object> entry(Problem problem, Path folder) {
    var entry = new LinkedHashMap<String, Object>();
    entry.put("file", problem.in(folder).file());
    entry.put("line", problem.line());
    entry.put("column", problem.column());
    entry.put("severity", problem.kind().isError() ? "error" : "warning");
    entry.put("kind", problem.kind().id());
    entry.put("message", problem.message());
    return entry;
  }
}
