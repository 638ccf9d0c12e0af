package org.ridgeline.check;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.ridgeline.reason.lint.Problem;

/** Tells what is wrong with rules to whoever looks at the terminal, each with the line it is in. */
public final class CheckText {

  private static final int WIDEST = 110;

  private final Path folder;
  private final PrintWriter out;
  private final Map<String, List<String>> linesByFile = new HashMap<>();

  /** A report on {@code folder}, by whose name its files are told. */
  public CheckText(Path folder, PrintWriter out) {
    this.folder = folder;
    this.out = out;
  }

  /** Prints every problem, then how many there are. */
  public void print(Check check) throws IOException {
    for (var problem : check.problems()) {
      out.println(named(problem) + ": " + kind(problem) + problem.message());
      show(problem);
    }
    long errors = check.problems().stream().filter(p -> p.kind().isError()).count();
    out.printf(
        "%,d rules, %s: %s%n",
        check.rules(),
        check.book().isEmpty() ? "no cases run" : "%,d cases run".formatted(check.cases()),
        check.problems().isEmpty()
            ? "nothing is wrong"
            : told(errors, "error") + ", " + told(check.problems().size() - errors, "warning"));
  }

  private static String kind(Problem problem) {
    return problem.kind().isError() ? "" : "warning: ";
  }

  private static String told(long count, String what) {
    return "%,d %s%s".formatted(count, what, count == 1 ? "" : "s");
  }

  /** The place as an editor finds it, in the folder that was checked. */
  private String named(Problem problem) {
    return problem.place().replaceFirst("^rules\\b", Matcher.quoteReplacement(folder.toString()));
  }

  private void show(Problem problem) throws IOException {
    var lines = lines(problem.file());
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

  private List<String> lines(String file) throws IOException {
    var known = linesByFile.get(file);
    if (known != null) {
      return known;
    }
    var path = folder.resolve(file.replaceFirst("^rules/?", ""));
    var lines = List.<String>of();
    try {
      lines = Files.isRegularFile(path) ? Files.readAllLines(path) : lines;
    } catch (CharacterCodingException e) {
      // A file that is no UTF-8 has its message; there is no line to show.
      lines = List.of();
    }
    linesByFile.put(file, lines);
    return lines;
  }
}
