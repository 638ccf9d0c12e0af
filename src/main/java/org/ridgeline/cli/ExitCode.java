package org.ridgeline.cli;

/** What the job tells its scheduler. */
final class ExitCode {

  static final int PUBLISHED = 0;
  static final int PUBLISHED_WITH_WARNINGS = 1;
  static final int NOTHING_WRONG = 0;
  static final int ONLY_WARNINGS = 1;
  static final int WRONG_COMMAND_LINE = 2;
  static final int BROKEN_RULES = 3;
  static final int REFUSED_INPUT = 4;
  static final int LOCKED = 5;
  static final int BUG = 70;

  private ExitCode() {}
}
