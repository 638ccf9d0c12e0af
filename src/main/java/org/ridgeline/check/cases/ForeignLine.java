package org.ridgeline.check.cases;

import java.util.Optional;
import java.util.regex.Pattern;
import org.ridgeline.read.text.MergeConflict;
import org.ridgeline.reason.problem.CaseMessage;

/** A line that is of another language than YAML, or of the program that the text came from. */
final class ForeignLine {

  private static final Pattern FENCE = Pattern.compile("```");
  private static final Pattern COMMENT = Pattern.compile("[ \\t]*(//|--(?!-)|/\\*|<!--|;)");
  private static final Pattern LIST =
      Pattern.compile("[ \\t]*([\u2010-\u2015\u2022\u00B7\u2023\u25AA*+])\\s");
  private static final Pattern NO_SPACE = Pattern.compile("[ \\t]*-([a-z_]+:.*)");
  private static final Pattern SPACE =
      Pattern.compile("[^\"'#\\n]*?([\u00A0\u2000-\u200A\u202F\u3000])");
  private static final Pattern COLON =
      Pattern.compile("\\s*(?:- )?[a-z_]+\\s?([\uFF1A\uFE55\uA789\u2236]|=>?|->)");

  private ForeignLine() {}

  /** The first line that Git left where two people changed the same. */
  static Optional<BadCaseException> conflict(String text) {
    var conflict = MergeConflict.first(text);
    return conflict.isPresent()
        ? Optional.of(BadCaseException.at(text, conflict.getAsInt(), CaseMessage.MERGE_CONFLICT))
        : Optional.empty();
  }

  /** What is foreign in the line that begins at {@code begin}. */
  static Optional<BadCaseException> at(String text, int begin) {
    return found(FENCE, text, begin, 0, CaseMessage.CODE_FENCE)
        .or(() -> found(COMMENT, text, begin, 1, CaseMessage.FOREIGN_COMMENT))
        .or(() -> found(LIST, text, begin, 1, CaseMessage.LIST_SIGN))
        .or(() -> found(NO_SPACE, text, begin, 1, CaseMessage.NO_SPACE_BEHIND_DASH))
        .or(() -> found(COLON, text, begin, 1, CaseMessage.OTHER_COLON))
        .or(() -> found(SPACE, text, begin, 1, CaseMessage.ODD_SPACE));
  }

  private static Optional<BadCaseException> found(
      Pattern pattern, String text, int begin, int group, CaseMessage message) {
    var found = pattern.matcher(text).region(begin, text.length());
    if (!found.lookingAt()) {
      return Optional.empty();
    }
    var written = found.group(group);
    return Optional.of(
        message == CaseMessage.ODD_SPACE
            ? BadCaseException.at(text, found.start(group), message, (int) written.charAt(0))
            : BadCaseException.at(text, found.start(group), message, written));
  }
}
