package org.ridgeline.check;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ridgeline.reason.problem.Problem;
import org.ridgeline.reason.problem.ProblemKind;

/** The outcome of a check as SARIF 2.1.0, which editors and code hosts show beside the lines. */
public final class CheckSarif implements CheckReport {

  @Override
  public void write(Check check, Path folder, PrintWriter out) throws IOException {
    var log = new LinkedHashMap<String, Object>();
    log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    log.put("version", "2.1.0");
    log.put(
        "runs",
        List.of(
            ordered(
                "tool",
                Map.of("driver", ordered("name", "ridgeline check", "rules", rules())),
                "results",
                check.problems().stream().map(p -> result(p.in(folder))).toList())));
    CheckJson.JSON.writeValue(out, log);
    out.println();
  }

  private static List<?> rules() {
    return Stream.of(ProblemKind.values())
        .map(
            kind ->
                ordered("id", kind.id(), "shortDescription", Map.of("text", kind.meaning() + ".")))
        .toList();
  }

  private static Map<String, Object> result(Problem problem) {
    var place =
        ordered(
            "artifactLocation",
            Map.of("uri", problem.file().replace('\\', '/')),
            "region",
            region(problem));
    return ordered(
        "ruleId",
        problem.kind().id(),
        "level",
        problem.kind().isError() ? "error" : "warning",
        "message",
        Map.of("text", problem.message()),
        "locations",
        List.of(Map.of("physicalLocation", place)));
  }

  /** What is about a file as a whole is told of its first line. */
  private static Map<String, Object> region(Problem problem) {
    int line = Math.max(1, problem.line());
    return problem.column() == 0
        ? ordered("startLine", line)
        : ordered("startLine", line, "startColumn", problem.column());
  }

  private static Map<String, Object> ordered(Object... nameAndValue) {
    var ordered = new LinkedHashMap<String, Object>();
    for (int i = 0; i < nameAndValue.length; i += 2) {
      ordered.put((String) nameAndValue[i], nameAndValue[i + 1]);
    }
    return ordered;
  }
}
