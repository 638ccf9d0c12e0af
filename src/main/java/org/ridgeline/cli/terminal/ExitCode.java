package org.ridgeline.cli.terminal;

/**
 * What a command tells its scheduler.
 *
 * <p>No command ends with 1: so ends a Java that cannot start, and no scheduler can tell the two
 * apart. What each code means stands here, and in the table of the README in more words.
 */
public final class ExitCode {

  /** The night is published, or stands already; nothing is to be warned of. */
  public static final int PUBLISHED = 0;

  /** The answer is given, and nothing is wrong. */
  public static final int NOTHING_WRONG = 0;

  public static final int WRONG_COMMAND_LINE = 2;
  public static final int BROKEN_RULES = 3;
  public static final int REFUSED_INPUT = 4;
  public static final int LOCKED = 5;

  /** The night is published; standard error has a line for each warning. */
  public static final int PUBLISHED_WITH_WARNINGS = 6;

  /** The rules can be used, and might be better. */
  public static final int ONLY_WARNINGS = 6;

  /** The output folder or the rule folder cannot be used as it is; neither was changed. */
  public static final int UNUSABLE_FOLDER = 7;

  /** What stands is not what was published. */
  public static final int NOT_AS_PUBLISHED = 8;

  /** Something is in the way of the next night. */
  public static final int UNFIT = 9;

  /** A bug, or a disk that failed; also where standard output could not be written. */
  public static final int BUG = 70;

  private ExitCode() {}

  /** Whether a command that ends so has done what it was asked for. */
  public static boolean isDone(int code) {
    return code == PUBLISHED || code == PUBLISHED_WITH_WARNINGS;
  }
}
