package org.ridgeline.reason.problem;

import org.ridgeline.read.text.MergeConflict;

/** What is wrong with how a rule is written, whatever it says. */
public enum SyntaxMessage implements Message {
  // The file as a whole.
  EMPTY_FILE(
      ProblemKind.SYNTAX,
      "nothing stands in the file; write a rule as the one to copy in rules/README.md, or remove the file"),
  UTF_16(ProblemKind.SYNTAX, "the file is saved as UTF-16; save it as UTF-8"),
  NOT_UTF_8(
      ProblemKind.SYNTAX,
      "the byte 0x%02X is no UTF-8; the file looks saved as %s; save it as UTF-8"),
  NUL_BYTES(
      ProblemKind.SYNTAX,
      "the file holds NUL bytes, so it was damaged or is no text; put back the rule"),
  LFS_POINTER(
      ProblemKind.SYNTAX,
      "this is a Git LFS pointer and no rule; fetch the file with 'git lfs pull'"),
  WEB_PAGE(
      ProblemKind.SYNTAX, "this is a web page and no rule; save the file itself, as plain text"),
  MERGE_CONFLICT(ProblemKind.SYNTAX, MergeConflict.FAULT),
  CODE_FENCE(
      ProblemKind.SYNTAX,
      "``` is of a page that the text was copied from; remove the lines that begin with it"),
  RICH_TEXT(
      ProblemKind.SYNTAX,
      "this is a document of a word processor and no rule; save it as plain text"),
  SIGN_OF_A_PAGE(ProblemKind.SYNTAX, "'%s' is how web pages write a sign; write %s"),
  GARBLED_TEXT(ProblemKind.SYNTAX, "%s"),
  REPLACED_LETTERS(
      ProblemKind.SYNTAX,
      "'%s' stands for letters that were lost in another encoding; write them anew"),

  // Characters, quotes and brackets.
  LONG_FILE(
      ProblemKind.NOT_PERMITTED,
      "the file is longer than 20,000 characters; keep one rule in a file"),
  LONG_LINE(ProblemKind.NOT_PERMITTED, "the line is longer than 500 characters; break it"),
  UNKNOWN_CHARACTER(
      ProblemKind.NOT_PERMITTED,
      "'%s' (U+%04X) has no meaning here; only texts and comments, which begin with //, may have it"),
  TYPOGRAPHIC_QUOTE(ProblemKind.SYNTAX, "%s is a quote of a text program; write \""),
  TYPOGRAPHIC_SIGN(ProblemKind.SYNTAX, "%s (U+%04X) has no meaning here; write %s"),
  ODD_SPACE(ProblemKind.SYNTAX, "the space U+%04X (%s) stands here; write a plain space"),
  INVISIBLE_CHARACTER(
      ProblemKind.SYNTAX, "the invisible character U+%04X (%s) stands here; remove it"),
  LOOKALIKE(
      ProblemKind.UNKNOWN_NAME,
      "'%s' (U+%04X) is a %s letter that looks like the Latin %s; write %s in Latin letters"),
  BACKSLASH(ProblemKind.NOT_PERMITTED, "a backslash has no meaning in a rule; remove it"),
  BACKSLASH_IN_TEXT(
      ProblemKind.NOT_PERMITTED,
      "a backslash stands in a text; write the character itself, or another word"),
  DEEP_BRACKETS(
      ProblemKind.NOT_PERMITTED,
      "brackets are nested too deeply; make a part of this a notion of its own"),
  UNCLOSED_BRACKET(ProblemKind.SYNTAX, "this bracket is never closed; close it with %s"),
  MISSING_BRACKET(
      ProblemKind.SYNTAX, "a bracket is missing here, which closes that of line %d; write )"),
  MISSING_GROUP(
      ProblemKind.SYNTAX,
      "the bracket in line %d closes nothing; open it after '%s', or remove it"),
  UNOPENED_BRACKET(ProblemKind.SYNTAX, "this bracket closes nothing; open it before, or remove it"),
  LONE_QUOTE(ProblemKind.SYNTAX, "a quote is missing on this line; put text between two of them"),
  UNCLOSED_QUOTE(ProblemKind.SYNTAX, "this quote is never closed; close it with \""),

  UNCLOSED_COMMENT(ProblemKind.SYNTAX, "this comment is never closed; close it with */"),
  HASH_COMMENT(ProblemKind.SYNTAX, "# begins no comment; write //"),
  FOREIGN_COMMENT(ProblemKind.SYNTAX, "%s begins no comment; write //"),
  SENTENCE(ProblemKind.SYNTAX, "this reads as a comment; put // before it"),
  QUOTE_IN_TEXT(
      ProblemKind.SYNTAX,
      "the text ended at the quote before this; write ' for a quote within a text"),

  // Parts of a file and of a rule.
  NO_NAME_AFTER(ProblemKind.SYNTAX, "nothing is named after '%s'; write its name behind it"),
  UNENDED_DECLARATION(
      ProblemKind.SYNTAX, "the declaration of '%s' ends too early; end it with 'end'"),
  FIELD_FORM(
      ProblemKind.SYNTAX, "'%s' is no field of a notion; write each as settlement : String @key"),
  FIELD_TWICE(
      ProblemKind.SYNTAX, "the field '%s' stands twice; remove one, or give it another name"),
  SECOND_END(ProblemKind.SYNTAX, "this 'end' ends nothing; remove it"),
  NO_RULE(ProblemKind.SYNTAX, "'%s' stands outside a rule; begin the rule with: rule \"…\""),
  NO_TITLE(
      ProblemKind.SYNTAX,
      "the rule has no name; write rule \"…\", with what it concludes in a sentence"),
  UNQUOTED_TITLE(ProblemKind.SYNTAX, "the name of the rule is not quoted; write rule \"…\""),
  PART_FORM(ProblemKind.SYNTAX, "'%s' is not written as a part of the header; write @%s( \"…\" )"),
  SMALL_LETTERS(ProblemKind.SYNTAX, "'%s' has no meaning here; write %s"),
  NO_WHEN(
      ProblemKind.SYNTAX, "'when' is missing; write it on a line between header and conditions"),
  SECOND_WHEN(ProblemKind.SYNTAX, "'when' stands twice; keep one"),
  NO_THEN(ProblemKind.SYNTAX, "'then' is missing; write it on a line before the conclusion"),

  // Conditions.
  NOTHING_JOINED(
      ProblemKind.SYNTAX, "'%s' joins nothing here; remove it, or write a condition after it"),
  COMMA_BETWEEN_CONDITIONS(
      ProblemKind.SYNTAX, "no comma stands between conditions; remove it, all of them must hold"),
  EMPTY_CONDITION(ProblemKind.SYNTAX, "nothing stands on one side of this comma; remove it"),
  NO_COLON(ProblemKind.SYNTAX, "a colon is missing here; write %s : %s( … )"),
  NO_FACT_BRACKETS(
      ProblemKind.SYNTAX, "brackets are missing after '%s'; write %s( … ), or ( ) for any"),
  COMPARISON_ALONE(
      ProblemKind.SYNTAX,
      "'%s' is compared outside the brackets of a fact; write the comparison within them, after a comma"),
  BEHIND_FACT(
      ProblemKind.SYNTAX,
      "'%s' stands behind the bracket that closes the fact; open another before, or move that one"),
  NOT_BEFORE_FACT(ProblemKind.SYNTAX, "! has no meaning before a fact; write not"),
  NO_FACT(
      ProblemKind.SYNTAX, "a fact is missing after this; write one, or remove what asks for it"),
  NO_ACCUMULATE_BRACKETS(
      ProblemKind.SYNTAX,
      "a bracket is missing after 'accumulate'; write accumulate( X( … ); $n : count( $x ); $n > 0 )"),
  ACCUMULATE_FORM(
      ProblemKind.SYNTAX,
      "'%s' was not expected here; write accumulate( X( … ); $n : count( $x ); $n > 0 ), with its semicolons"),

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
  WRONG_SIGN(ProblemKind.SYNTAX, "'%s' has no meaning within brackets; write %s"),
  PATTERN_WORD(
      ProblemKind.SYNTAX,
      "'%s' is not permitted, as no rule knows how a name begins; compare with == or !="),
  NULL(
      ProblemKind.SYNTAX,
      "nothing is null here; a text that is missing is \"\", and what is absent is asked for with not X( … )"),
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
