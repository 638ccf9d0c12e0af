package org.ridgeline.reason.problem;

import java.util.Locale;

/** What sort of mistake a problem is, and whether it stops anything. */
public enum ProblemKind {
  NO_FILE("A file cannot be read", true),
  SYNTAX("What is written is no rule", true),
  NOT_PERMITTED("A rule does something else than conclude", true),
  UNKNOWN_NAME("A name stands for nothing", true),
  WRONG_TYPE("Values of different kinds are compared or handed over", true),
  NAMED("A rule knows a place, a party or a number by itself", true),
  HEADER("The header lacks what reports rely on", true),
  TABLE("A table beside the rules cannot be used", true),
  COMPILER("The rule compiler refuses the rule", true),
  ENDLESS("Rules conclude without end", true),
  NEVER_FIRES("A rule can never fire", true),
  SAME_CONDITIONS("Two rules have the same conditions", true),
  CROSS_PRODUCT("Everything is tried with everything", true),
  UNUSED("Something is declared that nothing uses", true),
  CASE("A case cannot be read", true),
  FAILED_CASE("A case does not hold", true),
  NO_CASE("A rule has no case that fires, or none that stays silent", true),
  UNUSED_VARIABLE("A variable is bound and never used", false),
  GROWTH("A rule tries more for each place the more places there are", false),
  REPLAY("A rule makes each night that is replayed begin anew", false),
  NO_DATA("A rule asks for what no row of the input tells", false),
  UNREAD("A file is none that is read", false),
  RECORD("Held against what came, a rule did harm, or was not held against it", false);

  private final String meaning;
  private final boolean error;

  ProblemKind(String meaning, boolean error) {
    this.meaning = meaning;
    this.error = error;
  }

  /** The kind in one sentence. */
  public String meaning() {
    return meaning;
  }

  /** In which turn it is told: what leaves other things unsaid first, what may follow last. */
  int rank() {
    return switch (this) {
      case SYNTAX -> 0;
      case NEVER_FIRES,
          UNUSED,
          FAILED_CASE,
          NO_CASE,
          UNUSED_VARIABLE,
          GROWTH,
          REPLAY,
          NO_DATA,
          RECORD ->
          2;
      default -> 1;
    };
  }

  /** Whether it stops the job; otherwise it is a warning. */
  public boolean isError() {
    return error;
  }

  /** The kind as programs name it: {@code unknown-name}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
