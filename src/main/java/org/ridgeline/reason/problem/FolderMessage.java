package org.ridgeline.reason.problem;

/** What is wrong with the tables of a rule folder, and what comes of its cases. */
public enum FolderMessage implements Message {
  // Which files there are.
  UNREAD_FILE(ProblemKind.UNREAD, "is not read: %s"),
  NO_FILE(ProblemKind.NO_FILE, "%s"),

  // The tables beside the rules.
  TABLE_FAULT(ProblemKind.TABLE, "%s"),
  CAPS(ProblemKind.TABLE, "the caps of side %s add up to %d (%s); make them add up to 100"),
  MISSING_THRESHOLD(ProblemKind.TABLE, "'%s' is missing, which measurements need; put it back"),
  UNUSED_THRESHOLD(ProblemKind.UNUSED, "nothing compares with '%s'; remove it, or use it"),

  RENAMED_LIMIT(
      ProblemKind.TABLE, "nothing compares with '%s', and measurements need '%s'; give it that id"),
  RENAMED_ROW(ProblemKind.TABLE, "no rule names '%s', but %s for '%s', first %s; give both one id"),
  LACKING_ROW(
      ProblemKind.TABLE,
      "'%s' is missing, and %d rules ask for it, first %s; put it back, or rename it there"),
  UNUSED_THEME(ProblemKind.UNUSED, "no rule has the theme '%s'; remove it, or use it"),
  OTHER_UNIT(
      ProblemKind.TABLE,
      "'%s' is in %s, and %s compares it with %s, which is in %s; write the value in %s"),
  UNIT_OF_COUNT(
      ProblemKind.TABLE,
      "'%s' is in %s, and %s compares it with a count; write what is counted as its unit"),
  OVER_WHOLE(
      ProblemKind.TABLE,
      "'%s' is over 100 %%, and %s compares it with a share of a whole; write 0 to 100"),
  BEYOND_NEIGHBOURS(
      ProblemKind.TABLE,
      "'%s' is more than '%s', beyond which %s finds no neighbours; change one of the two"),

  // What comes of cases, and which there are.
  FAILED_CASE(ProblemKind.FAILED_CASE, "'%s' does not hold; change the rule, or the case%s"),
  UNRUNNABLE_CASE(ProblemKind.FAILED_CASE, "'%s' cannot be run: %s"),
  NO_CASE_AT_ALL(
      ProblemKind.NO_CASE,
      "the rule %s has no cases; write one here that fires and one that stays silent"),
  NO_FIRING_CASE(ProblemKind.NO_CASE, "no case lets this rule fire; write one that does"),
  NO_SILENT_CASE(
      ProblemKind.NO_CASE, "in no case this rule stays silent; write one with 'finds: []'"),
  LAST_NIGHT(ProblemKind.ENDLESS, "on the night of %s: %s"),
  NO_SUCH_TAG(
      ProblemKind.NO_DATA,
      "no report of the input is tagged '%s'; write that into the column tags of event_reports, or the rule says nothing"),
  CASES_WITHOUT_RULE(ProblemKind.CASE, "there is no rule '%s'%s"),

  // What back-tests found.
  RECORD_OF_OTHER_RULES(
      ProblemKind.RECORD,
      "another version of these rules was judged on %s; judge them by 'ridgeline backtest --keep'"),
  CALIBRATION_OF_OTHER_RULES(
      ProblemKind.RECORD,
      "another version of these rules was judged on %s, so that no likelihood is told there; "
          + "count anew by 'ridgeline backtest --calibrate'"),
  POINTS_MAKE_WORSE(
      ProblemKind.RECORD,
      "with its points Threat did worse: %s; give it fewer points, or mend the rule");

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
