package org.ridgeline.cli.terminal;

/** What the job tells its scheduler. */
public final class ExitCode {

  public static final int PUBLISHED = 0;
  public static final int PUBLISHED_WITH_WARNINGS = 1;
  public static final int NOTHING_WRONG = 0;
  public static final int ONLY_WARNINGS = 1;
  public static final int WRONG_COMMAND_LINE = 2;
  public static final int BROKEN_RULES = 3;
  public static final int REFUSED_INPUT = 4;
  public static final int LOCKED = 5;
  public static final int BUG = 70;

  private ExitCode() {}
}
