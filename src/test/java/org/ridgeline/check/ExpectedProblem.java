package org.ridgeline.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.ridgeline.reason.problem.Problem;

/**
 * A problem that a faulty file says {@code check} must tell of it.
 *
 * <p>A comment above the faulty line says so, {@code // expected at 19: message}, or {@code #} for
 * the slashes. Where no comment can stand, a line {@code 12:19: message} of {@code FILE.expected}
 * beside it does; line 0 is the file as a whole. The column may be left out; of a message of
 * several lines the first counts.
 *
 * @param column counted from 1; 0 if any will do
 */
record ExpectedProblem(String file, int line, int column, String message) {

  private static final String SUFFIX = ".expected";
  private static final Pattern COMMENT =
      Pattern.compile("\\s*(?://|#) expected(?: at (\\d+))?: (.*)");
  private static final Pattern BESIDE = Pattern.compile("(\\d+)(?::(\\d+))?: (.*)");

  /** All that the files of {@code folder} expect. */
  static List<ExpectedProblem> in(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .sorted()
          .flatMap(file -> in(file, "rules/" + folder.relativize(file)).stream())
          .toList();
    }
  }

  private static List<ExpectedProblem> in(Path file, String path) {
    try {
      // Some files are faulty in that they are no UTF-8.
      var lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
      return path.endsWith(SUFFIX) ? beside(lines, path) : above(lines, path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<ExpectedProblem> beside(List<String> lines, String path) {
    var expected = new ArrayList<ExpectedProblem>();
    for (var line : lines) {
      var words = BESIDE.matcher(line);
      if (!words.matches()) {
        throw new IllegalArgumentException(path + ": " + line);
      }
      expected.add(
          new ExpectedProblem(
              path.substring(0, path.length() - SUFFIX.length()),
              Integer.parseInt(words.group(1)),
              number(words.group(2)),
              words.group(3)));
    }
    return expected;
  }

  private static List<ExpectedProblem> above(List<String> lines, String path) {
    var expected = new ArrayList<ExpectedProblem>();
    for (int i = 0; i < lines.size(); i++) {
      var words = COMMENT.matcher(lines.get(i));
      if (words.matches()) {
        int faulty = i + 1;
        while (COMMENT.matcher(lines.get(faulty)).matches()) {
          faulty++;
        }
        expected.add(new ExpectedProblem(path, faulty + 1, number(words.group(1)), words.group(2)));
      }
    }
    return expected;
  }

  private static int number(String written) {
    return written == null ? 0 : Integer.parseInt(written);
  }

  /** The one of {@code expected} that a problem is, or else the problem with its column. */
  static ExpectedProblem of(Problem problem, List<ExpectedProblem> expected) {
    var anywhere = of(problem, 0);
    return expected.contains(anywhere) ? anywhere : of(problem, problem.column());
  }

  private static ExpectedProblem of(Problem problem, int column) {
    return new ExpectedProblem(
        problem.file(),
        problem.line(),
        column,
        problem.message().lines().findFirst().orElseThrow());
  }

  @Override
  public String toString() {
    return "%s:%d%s: %s".formatted(file, line, column == 0 ? "" : ":" + column, message);
  }
}
