package org.ridgeline.reason.syntax;

import java.util.List;
import org.ridgeline.reason.problem.Message;

/** Says where a rule cannot be read, and what to write there. */
public final class UnreadableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int at;
  private final transient Message code;
  private final transient List<Object> arguments;

  public UnreadableException(int at, Message code, Object... arguments) {
    super(code.name(), null, false, false);
    this.at = at;
    this.code = code;
    this.arguments = List.of(arguments);
  }

  /** The character at which reading ended, counted from 0. */
  public int at() {
    return at;
  }

  /** What is wrong there. */
  public Message code() {
    return code;
  }

  /** What the message says of this place. */
  public Object[] arguments() {
    return arguments.toArray();
  }
}
