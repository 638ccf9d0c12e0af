package org.ridgeline.reason.problem;

/** What is wrong with the header of a rule, and with the sentences in it. */
public enum HeaderMessage implements Message {
  // Each part.
  UNKNOWN_PART(ProblemKind.HEADER, "@%s is no part of a header%s"),
  REPEATED_PART(ProblemKind.HEADER, "@%s stands twice; keep one"),
  SEVERAL_VALUES(ProblemKind.HEADER, "@%s takes one text; write @%s( \"…\" )"),
  IN_BRACES(ProblemKind.HEADER, "@%s stands in braces; write @%s( %s )"),
  UNQUOTED(ProblemKind.HEADER, "@%s is not quoted; write @%s( \"%s\" )"),

  // All of it.
  NO_ID(ProblemKind.HEADER, "@Id is missing; write @Id( \"%s\" )"),
  OTHER_ID(
      ProblemKind.HEADER,
      "@Id '%s' is not the file's name; write @Id( \"%s\" ), or rename the file"),
  ID_SPELLING(ProblemKind.HEADER, "@Id '%s' is not written as small-letters-and-hyphens"),
  ID_TAKEN(ProblemKind.HEADER, "@Id '%s' is taken by %s; give each rule its own"),
  TITLE_TAKEN(ProblemKind.HEADER, "the title is that of %s too; give each rule its own"),
  NO_RATIONALE(
      ProblemKind.HEADER,
      "@Rationale is missing or not a sentence; say why anybody should believe it"),
  NO_SOURCE(ProblemKind.HEADER, "@Source is missing; say where the reasoning comes from"),
  NO_THEME(ProblemKind.HEADER, "@Theme is missing; say where the points of the finding count"),
  UNKNOWN_THEME(ProblemKind.HEADER, "@Theme '%s' is not in themes.csv%s"),
  POINTS_WITHOUT_THEME(
      ProblemKind.HEADER, "@Points without @Theme count nowhere; add @Theme or remove @Points"),
  POINTS_OUT_OF_RANGE(
      ProblemKind.HEADER, "@Points '%s' is not a whole number from 0 to %d, the cap of theme '%s'"),
  NO_SENTENCE(
      ProblemKind.HEADER, "@Because is missing; write the sentence that the briefing shall show"),

  // Sentences.
  NO_VALUE(ProblemKind.HEADER, "@%s: '%s' names no value; write {$name} or {$name.property}"),
  NO_BRACES(ProblemKind.HEADER, "@%s: '%s' stands without braces; write {%s}"),
  TITLE_VALUE(
      ProblemKind.HEADER,
      "the name of the rule holds '%s', and names no value; say it of any place, and name values in @Because"),
  UNBOUND_VARIABLE(ProblemKind.HEADER, "@%s names %s, which the rule does not bind%s"),
  UNKNOWN_PROPERTY(ProblemKind.HEADER, "@%s asks %s for '%s', which it does not have%s"),
  PROPERTY_OF_NO_FACT(
      ProblemKind.HEADER, "@%s asks for '%s', which no fact has; see rules/README-facts.md"),

  // Numbers and lists in sentences.
  NO_OTHER_FORM(ProblemKind.HEADER, "@%s: '%s' says nothing of other numbers; add | other: …"),
  UNKNOWN_FORM(ProblemKind.HEADER, "@%s: '%s' is no form that English numbers have%s"),
  REPEATED_FORM(ProblemKind.HEADER, "@%s: '%s' gives the form '%s' twice; keep one"),
  NO_FORMS(
      ProblemKind.HEADER,
      "@%s: '%s' is %s and has no forms; only numbers and lists have, and days only numbers"),
  NUMBER_BEFORE_NOUN(ProblemKind.HEADER, "@%s: '%s %s' is wrong of one; write %s"),
  LIST_BEFORE_VERB(ProblemKind.HEADER, "@%s: '%s %s' is wrong of one, or of several; write %s");

  private final ProblemKind kind;
  private final String wording;

  HeaderMessage(ProblemKind kind, String wording) {
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
