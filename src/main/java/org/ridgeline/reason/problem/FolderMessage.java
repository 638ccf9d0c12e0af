package org.ridgeline.reason.problem;

/** What is wrong with the tables of a rule folder, and what comes of its cases. */
public enum FolderMessage implements Message {
  // Which files there are.
  UNREAD_FILE(ProblemKind.UNREAD, "is not read: %s"),
  NO_FILE(ProblemKind.NO_FILE, "%s"),

  // themes.csv and thresholds.csv.
  TABLE_FAULT(ProblemKind.TABLE, "%s"),
  CAPS(ProblemKind.TABLE, "the caps of side %s add up to %d; make them add up to 100"),
  MISSING_THRESHOLD(ProblemKind.TABLE, "'%s' is missing, which measurements need; put it back"),
  UNUSED_THRESHOLD(ProblemKind.UNUSED, "nothing compares with '%s'; remove it, or use it"),

  // What comes of cases, and which there are.
  FAILED_CASE(ProblemKind.FAILED_CASE, "'%s' does not hold; change the rule, or the case%s"),
  UNRUNNABLE_CASE(ProblemKind.FAILED_CASE, "'%s' cannot be run: %s"),
  NO_CASE_AT_ALL(
      ProblemKind.NO_CASE,
      "the rule %s has no cases; write one here that fires and one that stays silent"),
  NO_FIRING_CASE(ProblemKind.NO_CASE, "no case lets this rule fire; write one that does"),
  NO_SILENT_CASE(
      ProblemKind.NO_CASE, "in no case this rule stays silent; write one with 'finds: []'"),
  CASES_WITHOUT_RULE(ProblemKind.CASE, "there is no rule '%s'%s");

  private final ProblemKind kind;
  private final String wording;

  FolderMessage(ProblemKind kind, String wording) {
    this.kind = kind;
    this.wording = wording;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Override
  public String wording() {
    return wording;
  }
}
