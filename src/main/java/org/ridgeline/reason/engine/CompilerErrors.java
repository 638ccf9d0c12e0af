package org.ridgeline.reason.engine;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.kie.internal.builder.KnowledgeBuilderError;
import org.ridgeline.reason.problem.Problem;
import org.ridgeline.reason.problem.RuleMessage;

/**
 * Puts what the rule compiler says into a form that an analyst can act on.
 *
 * <p>Almost every mistake was found, and better told, before anything is compiled; this is for what
 * only the compiler knows.
 */
final class CompilerErrors {

  /** What follows from another mistake, or speaks of the compiler's own insides. */
  private static final Pattern NOISE =
      Pattern.compile(
          "Parser returned a null Package|Unable to determine the used|unexpected exception|Exception: java\\.");

  private CompilerErrors() {}

  /** One problem for each mistake. */
  static List<Problem> describe(Collection<? extends KnowledgeBuilderError> mistakes) {
    var plain = mistakes.stream().filter(m -> !NOISE.matcher(m.getMessage()).find()).toList();
    return (plain.isEmpty() ? mistakes : plain)
        .stream().map(CompilerErrors::problem).distinct().sorted().toList();
  }

  private static Problem problem(KnowledgeBuilderError mistake) {
    var path = mistake.getResource() == null ? "rules" : mistake.getResource().getSourcePath();
    int line = mistake.getLines().length == 0 ? 1 : Math.max(1, mistake.getLines()[0]);
    return Problem.of(RuleMessage.COMPILER, path, line, 0, words(mistake.getMessage()));
  }

  private static String words(String text) {
    return text.lines().findFirst().orElse("").replaceAll(" : \\[Rule name=.*]", "").strip();
  }
}
