package org.ridgeline.reason.problem;

import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that {@code check} can say of a rule folder, each once.
 *
 * <p>Where somebody else finds words, the YAML parser or the rule compiler, a message is the frame
 * around them.
 */
public sealed interface Message
    permits SyntaxMessage, FileMessage, RuleMessage, HeaderMessage, FolderMessage, CaseMessage {

  /** Its name among those of its sort. */
  String name();

  /** What sort of mistake it is about. */
  ProblemKind kind();

  /** What is wrong, and what to do, with a place for each argument. */
  String wording();

  /** The message as it is told. */
  default String text(List<?> arguments) {
    return wording().formatted(arguments.toArray());
  }

  /** All of them. */
  static List<Message> all() {
    return Stream.<Message[]>of(
            SyntaxMessage.values(),
            FileMessage.values(),
            RuleMessage.values(),
            HeaderMessage.values(),
            FolderMessage.values(),
            CaseMessage.values())
        .flatMap(Stream::of)
        .toList();
  }
}
