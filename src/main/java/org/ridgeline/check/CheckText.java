package org.ridgeline.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.ridgeline.write.Wording.count;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import org.ridgeline.reason.problem.Problem;
import org.ridgeline.store.PlainFile;

/** Tells what is wrong with rules to whoever looks at the terminal, each with the line it is in. */
public final class CheckText implements CheckReport {

  private static final int WIDEST = 110;

  @Override
  public void write(Check check, Path folder, PrintWriter out) throws IOException {
    var lines = new HashMap<String, List<String>>();
    for (var problem : check.problems()) {
      var found = problem.in(folder);
      out.println(found.place() + ": " + kind(problem) + problem.message());
      if (!lines.containsKey(found.file())) {
        lines.put(found.file(), lines(Path.of(found.file())));
      }
      show(problem, lines.get(found.file()), out);
    }
    long errors = check.problems().stream().filter(p -> p.kind().isError()).count();
    out.printf(
        "%s, %s: %s%n",
        count(check.rules(), "rule", "rules"),
        cases(check),
        check.problems().isEmpty()
            ? "nothing is wrong"
            : count(errors, "error", "errors")
                + ", "
                + count(check.problems().size() - errors, "warning", "warnings"));
    out.flush();
  }

  private static String cases(Check check) {
    if (!check.complete()) {
      return "no cases run";
    }
    var run = count(check.cases(), "case run", "cases run");
    return check.unchanged() == 0
        ? run
        : "%s, %,d held before and rest on nothing that changed".formatted(run, check.unchanged());
  }

  private static String kind(Problem problem) {
    return problem.kind().isError() ? "" : "warning: ";
  }

  private static void show(Problem problem, List<String> lines, PrintWriter out) {
    if (problem.line() == 0 || problem.column() == 0 || problem.line() > lines.size()) {
      return;
    }
    var line = lines.get(problem.line() - 1).replace('\t', ' ');
    int column = Math.min(problem.column(), line.length() + 1);
    int from = Math.max(0, Math.min(column - WIDEST / 2, line.length() - WIDEST));
    var shown = line.substring(from, Math.min(line.length(), from + WIDEST));
    out.printf("%6d | %s%n", problem.line(), shown);
    out.printf("       | %s^%n", " ".repeat(column - 1 - from));
  }

  private static List<String> lines(Path file) throws IOException {
    try {
      var bytes = PlainFile.bytes(file);
      return bytes.isPresent()
          ? UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.get())).toString().lines().toList()
          : List.of();
    } catch (CharacterCodingException e) {
      // A file that is no UTF-8 has its message; there is no line to show.
      return List.of();
    }
  }
}
