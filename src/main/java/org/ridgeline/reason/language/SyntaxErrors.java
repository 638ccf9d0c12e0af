package org.ridgeline.reason.language;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.ParserError;
import org.ridgeline.reason.problem.Problem;
import org.ridgeline.reason.problem.SyntaxMessage;
import org.ridgeline.reason.syntax.SourceText;

/** Puts what the engine's parser stumbled over into words that an analyst can act on. */
final class SyntaxErrors {

  private static final Pattern MESSAGE =
      Pattern.compile("\\[ERR \\d+] Line \\d+:\\d+ (?s:mismatched input '(.*?)'|(.*))");

  private SyntaxErrors() {}

  /** The first of them; what follows from another mistake is left out. */
  static Optional<Problem> describe(SourceText source, Collection<DroolsError> errors) {
    var problems =
        errors.stream()
            .filter(ParserError.class::isInstance)
            .map(ParserError.class::cast)
            .filter(error -> !error.getMessage().contains("unexpected exception"))
            .map(error -> problem(source, error))
            .sorted()
            .findFirst();
    return problems.isEmpty() && !errors.isEmpty()
        ? Optional.of(Problem.of(SyntaxMessage.UNREADABLE_FILE, source.path(), 1, 1))
        : problems;
  }

  private static Problem problem(SourceText source, ParserError error) {
    var text = source.code();
    int offset = offset(text, error.getRow(), error.getCol());
    if (text.substring(offset).isBlank()) {
      // Reports stand where something was written last, not on the empty line after it.
      offset = Math.max(0, text.stripTrailing().length() - 1);
      return source.problem(SyntaxMessage.UNENDED_RULE, offset);
    }
    var found = MESSAGE.matcher(error.getMessage());
    var word = found.find() && found.group(1) != null ? found.group(1).strip() : "";
    var what = word.isEmpty() || word.length() > 40 ? "this" : "'" + word + "'";
    return source.problem(SyntaxMessage.UNEXPECTED_WORD, offset, what);
  }

  private static int offset(String text, int row, int column) {
    int line = 0;
    for (int i = 1; i < row; i++) {
      line = text.indexOf('\n', line) + 1;
      if (line == 0) {
        return text.length();
      }
    }
    return Math.min(text.length(), line + Math.max(0, column));
  }
}
