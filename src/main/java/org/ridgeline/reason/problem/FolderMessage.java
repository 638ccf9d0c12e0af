package org.ridgeline.reason.problem;

/** What is wrong with the tables and the cases of a rule folder. */
public enum FolderMessage implements Message {
  // Which files there are.
  UNREAD_FILE(ProblemKind.UNREAD, "is not read: %s"),
  NO_FILE(ProblemKind.NO_FILE, "%s"),

  // themes.csv and thresholds.csv.
  TABLE_FAULT(ProblemKind.TABLE, "%s"),
  CAPS(ProblemKind.TABLE, "the caps of side %s add up to %d; make them add up to 100"),
  MISSING_THRESHOLD(ProblemKind.TABLE, "'%s' is missing, which measurements need; put it back"),
  UNUSED_THRESHOLD(ProblemKind.UNUSED, "nothing compares with '%s'; remove it, or use it"),

  // How a case is written.
  NO_CASES(ProblemKind.CASE, "the file holds no list of cases; begin each with '- case: …'"),
  NO_YAML(
      ProblemKind.CASE,
      "this is no YAML (%s); look at the indentation, brackets and commas around it"),
  NO_YAML_AT_ALL(ProblemKind.CASE, "this is no YAML; compare it with rules/README.md"),
  UNKNOWN_KEY(ProblemKind.CASE, "'%s' is neither a table nor something that a case says%s"),
  NO_NAME(ProblemKind.CASE, "the case has no name; begin it with 'case: …'"),
  NO_FINDS(
      ProblemKind.CASE,
      "the case does not say what it finds; write 'finds: [place]', or 'finds: []'"),
  NO_NAMES_AND_VALUES(ProblemKind.CASE, "%s is written as names and values, as {id: ashford}"),
  NO_SINGLE_VALUE(ProblemKind.CASE, "one value belongs here, and no list"),
  NO_NUMBER(ProblemKind.CASE, "'%s' is not a whole number"),
  NO_DAY(ProblemKind.CASE, "'%s' is not a day; write it as 2025-03-31"),
  UNKNOWN_WORD(ProblemKind.CASE, "'%s' is none of %s"),
  UNKNOWN_COLUMN(ProblemKind.CASE, "'%s' is no column of %s%s"),
  BAD_ROW(ProblemKind.CASE, "%s: %s"),

  // What comes of cases, and which there are.
  FAILED_CASE(ProblemKind.FAILED_CASE, "'%s' does not hold; change the rule, or the case%s"),
  UNRUNNABLE_CASE(ProblemKind.FAILED_CASE, "'%s' cannot be run: %s"),
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
