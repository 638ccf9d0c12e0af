package org.ridgeline.reason.lint;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.ridgeline.reason.language.RuleFile;
import org.ridgeline.reason.language.ValueType;
import org.ridgeline.reason.problem.FileMessage;
import org.ridgeline.reason.problem.HeaderMessage;
import org.ridgeline.reason.problem.Message;
import org.ridgeline.reason.problem.Problem;
import org.ridgeline.reason.problem.ProblemKind;
import org.ridgeline.reason.problem.RuleMessage;

/** Leaves out of what is wrong with a file whatever follows from something else that is told. */
final class Consequences {

  private static final Pattern IMPORTS = Pattern.compile("(?m)^(\\s*)(import\\b)");
  private static final Set<Message> UNBOUND =
      Set.of(
          RuleMessage.UNBOUND_VARIABLE, HeaderMessage.UNBOUND_VARIABLE, RuleMessage.UNKNOWN_VALUE);
  private static final Set<Message> UNKNOWN =
      Set.of(RuleMessage.UNKNOWN_FACT, RuleMessage.UNKNOWN_NOTION);
  private static final Set<Message> MISNAMED =
      Set.of(RuleMessage.VARIABLE_MISNAMED, RuleMessage.NO_DOLLAR);

  /** Mistakes that leave no doubt of what a rule asks for. */
  private static final Set<ProblemKind> PLAIN = Set.of(ProblemKind.HEADER, ProblemKind.NAMED);

  private final RuleFile file;
  private final List<Problem> problems;

  private Consequences(RuleFile file, List<Problem> problems) {
    this.file = file;
    this.problems = new ArrayList<>(problems.stream().distinct().sorted().toList());
  }

  /**
   * The causes among what is wrong with a file.
   *
   * @param refused whether some of its conditions could not be read
   */
  static List<Problem> leftOut(RuleFile file, List<Problem> problems, boolean refused) {
    var causes = new Consequences(file, problems);
    if (problems.stream().anyMatch(p -> p.kind().isError())) {
      causes.problems.removeIf(p -> !p.kind().isError());
    }
    if (refused) {
      causes.problems.removeIf(p -> UNBOUND.contains(p.code()) || MISNAMED.contains(p.code()));
    }
    causes.sentences();
    causes.variables();
    causes.imports();
    return causes.problems;
  }

  /** Of what a mistake above made unknown, a sentence can say nothing wrong. */
  private void sentences() {
    if (problems.stream().anyMatch(p -> p.kind() != ProblemKind.HEADER && p.kind().isError())) {
      problems.removeIf(
          p ->
              p.code() == HeaderMessage.UNKNOWN_PROPERTY
                  && p.arguments().contains(ValueType.ANYTHING.inWords()));
    }
  }

  /** A variable is asked for as often as it likes; that it is not bound is told once. */
  private void variables() {
    for (var misnamed : problems.stream().filter(p -> MISNAMED.contains(p.code())).toList()) {
      var asked = isUnbound(String.valueOf(misnamed.arguments().get(1)));
      long times = problems.stream().filter(asked).count();
      // Where both are named once, nobody knows which name was meant.
      if (times > 1 || misnamed.code() == RuleMessage.NO_DOLLAR) {
        problems.removeIf(asked);
      }
    }
    var told = new HashSet<String>();
    var again = new ArrayList<Problem>();
    for (boolean header : new boolean[] {false, true}) {
      problems.stream()
          .filter(p -> UNBOUND.contains(p.code()))
          .filter(p -> (p.code() == HeaderMessage.UNBOUND_VARIABLE) == header)
          .filter(p -> !told.add(variable(p)))
          .forEach(again::add);
    }
    problems.removeAll(again);
  }

  private static Predicate<Problem> isUnbound(String variable) {
    return p -> UNBOUND.contains(p.code()) && variable(p).equals(variable);
  }

  private static String variable(Problem unbound) {
    return String.valueOf(
        unbound.arguments().get(unbound.code() == HeaderMessage.UNBOUND_VARIABLE ? 1 : 0));
  }

  /** An import that is missing, or misspelt, is told where imports stand, and once. */
  private void imports() {
    var missing = problems.stream().filter(p -> p.code() == RuleMessage.NOT_IMPORTED).toList();
    problems.removeAll(missing);
    var refused =
        problems.stream()
            .filter(p -> p.code() == FileMessage.IMPORT)
            .map(p -> String.valueOf(p.arguments().get(0)))
            .toList();
    if (!refused.isEmpty()) {
      problems.removeIf(
          p -> UNKNOWN.contains(p.code()) && refused.contains("rules." + p.arguments().get(0)));
      return;
    }
    var told = new HashSet<String>();
    var lines = IMPORTS.matcher(file.source().code()).results().map(m -> m.start(2)).toList();
    for (var each : missing) {
      var wanted = String.valueOf(each.arguments().get(1));
      if (told.add(wanted)) {
        boolean first = wanted.endsWith("*;");
        int at = lines.isEmpty() ? 0 : lines.get(first ? 0 : lines.size() - 1);
        problems.add(file.problem(each.code(), at, each.arguments().toArray()));
      }
    }
  }

  /** Of a notion that is gone, or called otherwise, the first import is told. */
  static List<Problem> importsOnce(List<Problem> problems) {
    var told = new HashSet<Object>();
    return problems.stream()
        .sorted()
        .filter(
            p ->
                p.code() != FileMessage.IMPORT
                    || !String.valueOf(p.arguments().get(0)).startsWith("rules.")
                    || told.add(p.arguments().get(0)))
        .toList();
  }

  /** The files of which something is wrong that leaves open what their rules say. */
  static Set<String> unclear(List<Problem> problems) {
    return problems.stream()
        .filter(p -> p.kind().isError() && !PLAIN.contains(p.kind()))
        .map(Problem::file)
        .collect(toSet());
  }
}
