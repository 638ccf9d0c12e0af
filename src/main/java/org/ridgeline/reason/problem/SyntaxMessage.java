package org.ridgeline.reason.problem;

/** What is wrong with how a rule is written, whatever it says. */
public enum SyntaxMessage implements Message {
  // Characters, quotes and brackets.
  LONG_FILE(
      ProblemKind.NOT_PERMITTED,
      "the file is longer than 20,000 characters; keep one rule in a file"),
  LONG_LINE(ProblemKind.NOT_PERMITTED, "the line is longer than 500 characters; break it"),
  UNKNOWN_CHARACTER(
      ProblemKind.NOT_PERMITTED,
      "the character \\u%04x has no meaning here; only texts and comments may have it"),
  BACKSLASH(ProblemKind.NOT_PERMITTED, "a backslash has no meaning in a rule; remove it"),
  BACKSLASH_IN_TEXT(
      ProblemKind.NOT_PERMITTED,
      "a backslash stands in a text; write the character itself, or another word"),
  DEEP_BRACKETS(
      ProblemKind.NOT_PERMITTED,
      "brackets are nested too deeply; make a part of this a notion of its own"),
  UNCLOSED_BRACKET(ProblemKind.SYNTAX, "this bracket is never closed; close it with %s"),
  UNOPENED_BRACKET(ProblemKind.SYNTAX, "this bracket closes nothing; open it before, or remove it"),
  LONE_QUOTE(ProblemKind.SYNTAX, "a quote is missing on this line; put text between two of them"),
  UNCLOSED_QUOTE(ProblemKind.SYNTAX, "this quote is never closed; close it with \""),

  // What the parser stumbles over.
  UNREADABLE_FILE(
      ProblemKind.SYNTAX,
      "this is no rule that can be read; compare it with the one to copy in rules/README.md"),
  UNENDED_RULE(ProblemKind.SYNTAX, "the rule ends too early; end it with 'end'"),
  UNEXPECTED_WORD(
      ProblemKind.SYNTAX,
      "%s was not expected here; look at it and at what is before it for a misspelt word, or a comma, quote or bracket that is missing"),

  // Words, numbers and signs of an expression.
  UNREADABLE_TEXT(
      ProblemKind.SYNTAX,
      "a backslash or a line break stands in this text; write plain text on one line"),
  COMMENT_IN_EXPRESSION(
      ProblemKind.SYNTAX,
      "a comment stands within a condition or conclusion; write it on a line above"),
  UNREADABLE_NUMBER(
      ProblemKind.SYNTAX,
      "this is no number that a rule can use; write up to nine digits, as 12 or 12.5"),
  SINGLE_QUOTES(ProblemKind.SYNTAX, "write text in double quotes, as \"this\""),
  SINGLE_EQUALS(ProblemKind.SYNTAX, "a single = compares nothing; write =="),
  UNKNOWN_SIGN(ProblemKind.SYNTAX, "'%s' has no meaning in a rule; remove it"),

  // Expressions; each of the last begins with what was not expected.
  LONG_EXPRESSION(ProblemKind.SYNTAX, "this is too long to be understood; divide it"),
  DEEP_EXPRESSION(
      ProblemKind.SYNTAX, "this is nested too deeply; make a part of it a notion of its own"),
  NO_CONCLUSION(
      ProblemKind.SYNTAX, "the rule concludes nothing; write insertLogical( … ); after 'then'"),
  UNENDED_CONCLUSION(ProblemKind.SYNTAX, "%s; end the conclusion with ');'"),
  SECOND_CONCLUSION(
      ProblemKind.SYNTAX, "%s; a rule concludes one thing, so keep one insertLogical( … );"),
  NO_COMMA(ProblemKind.SYNTAX, "%s; put a comma or a comparison before it, or remove it"),
  NO_LIST(ProblemKind.SYNTAX, "%s; put the list after 'in' into brackets"),
  NO_VALUE(
      ProblemKind.SYNTAX, "%s; a value is missing here; write one, or remove what asks for it"),
  NO_NOTION_NAME(ProblemKind.SYNTAX, "%s; name a notion after 'new'"),
  NO_NOTION_PARTS(
      ProblemKind.SYNTAX, "%s; put what the notion is made of into brackets after its name"),
  NO_PROPERTY_NAME(ProblemKind.SYNTAX, "%s; name a property after the dot"),
  NO_CLOSING_BRACKET(ProblemKind.SYNTAX, "%s; put a comma or a closing bracket before it");

  private final ProblemKind kind;
  private final String wording;

  SyntaxMessage(ProblemKind kind, String wording) {
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
