package org.ridgeline.check.cases;

import java.util.Optional;
import org.ridgeline.reason.problem.Message;
import org.ridgeline.reason.problem.Problem;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** Says where a case, or a whole file of them, cannot be read. */
final class BadCaseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;
  private final transient Message code;
  private final transient Object[] arguments;

  private BadCaseException(int line, int column, Message code, Object... arguments) {
    super(code.name(), null, false, false);
    this.line = line;
    this.column = column;
    this.code = code;
    this.arguments = arguments;
  }

  /** At the beginning of {@code node}. */
  static BadCaseException at(Node node, Message code, Object... arguments) {
    return at(node.getStartMark(), code, arguments);
  }

  /** At a place of the file; without one at its beginning. */
  static BadCaseException at(Optional<Mark> mark, Message code, Object... arguments) {
    return new BadCaseException(
        mark.map(m -> m.getLine() + 1).orElse(1),
        mark.map(m -> m.getColumn() + 1).orElse(1),
        code,
        arguments);
  }

  /** At a character of a text, counted from 0. */
  static BadCaseException at(String text, int offset, Message code, Object... arguments) {
    var before = text.substring(0, Math.min(offset, text.length()));
    return new BadCaseException(
        1 + (int) before.chars().filter(c -> c == '\n').count(),
        before.length() - before.lastIndexOf('\n'),
        code,
        arguments);
  }

  Problem in(String path) {
    return Problem.of(code, path, line, column, arguments);
  }
}
