package org.ridgeline.reason.problem;

import org.ridgeline.read.text.MergeConflict;

/** What is wrong with how the cases of a rule are written, and with what they name. */
public enum CaseMessage implements Message {
  // The file.
  NO_CASES("the file holds no list of cases; begin each with '- case: …'"),
  TOO_LARGE("the file is longer than %,d characters; leave out what does not matter to a case"),
  UTF_16("the file is saved as UTF-16; save it as UTF-8"),
  NOT_UTF_8("this is not UTF-8 (byte 0x%02X); save the file as UTF-8"),
  NO_YAML("this is no YAML (%s); look at the indentation, brackets and commas around it"),
  CHARACTER("the character U+%04X may not stand here; remove it"),
  TAB("a tab stands here; indent with spaces"),
  NO_DASH("the dash before 'case' is missing; write '- case: …'"),
  MISPLACED("this line is indented otherwise than those around it; put each key below the other"),
  UNCLOSED_QUOTE("this quote is never closed; close it, or double it within a text"),
  UNCLOSED_BRACKET("this bracket is never closed; close it with ] or }"),
  NO_SPACE("no space stands behind the colon; write '%s: %s'"),
  COLON("a colon stands within a text, or this line is not indented as others; put quotes around"),
  SIGN("no text begins with this sign; put quotes around it"),
  SECOND_DOCUMENT(
      "a second document begins here; remove the line before it, as one list holds all cases"),
  TAG("'%s' is no part of a case; write the value alone"),
  TOO_DEEP("brackets or lists are nested too deeply; a case is a list of names and values"),
  ALIAS_WITHIN("'*%s' stands within what has an anchor itself; write it out"),
  TOO_MANY_ALIASES("aliases repeat more than %,d values; write fewer, or shorter ones"),
  MERGE_CONFLICT(MergeConflict.FAULT),
  CODE_FENCE("``` is of a page that the text was copied from; remove the lines that begin with it"),
  FOREIGN_COMMENT("%s begins no comment; write #"),
  LIST_SIGN("'%s' begins no item of a list; write a hyphen and a space"),
  NO_SPACE_BEHIND_DASH("no space stands behind the dash; write '- %s'"),
  ODD_SPACE("the space U+%04X stands here; write a plain space"),
  OTHER_COLON("'%s' is no colon to YAML; write ': '"),
  SECOND_COMMA("nothing stands before this comma; remove it"),
  NO_COMMA("a comma is missing before this, or a quote around it; put one between two values"),
  MERGE("'<<' is not read; write the names and values out"),

  // Each case.
  REPEATED_KEY("'%s' stands twice, first on line %d; keep one, or put a dash before another case"),
  REPEATED_NAME("'%s' is the name of the case on line %d too; give each its own"),
  UNKNOWN_KEY("'%s' is neither a table nor something that a case says%s"),
  NO_NAME("the case has no name; begin it with 'case: …'"),
  NO_FINDS("the case does not say what it finds; write 'finds: [place]', or 'finds: []'"),
  NO_VALUE("'%s' has no value; write one, or remove it"),
  NOTHING("'%s' means nothing in YAML; leave it out, or put quotes around a name"),
  SMART_QUOTE("'%s' is no quote to YAML; write \" instead, or none"),
  BAD_TEXT("the text %s"),
  NO_NAMES_AND_VALUES("%s is written as names and values, as {id: ashford}"),
  NO_SINGLE_VALUE("one value belongs here, and no list"),
  NO_NUMBER("'%s' is not a whole number; write it as 15"),
  NO_DAY("'%s' is not a day; write it as 2025-03-31"),
  UNKNOWN_WORD("'%s' is none of %s%s"),
  UNKNOWN_COLUMN("'%s' is no column of %s%s"),
  NO_COLON("'%s' is a name without a value; write it as '%s: …'"),
  DECIMAL_COMMA("a comma parts this number in two; write it as %s.%s"),
  BAD_ROW("%s: %s"),

  // What it names.
  UNKNOWN_FOUND("'%s' is neither a place nor a claim of this case%s"),
  NOTHING_FOUND("'%s' is no place of this case; write [] where nothing is found"),
  UNKNOWN_CITED("'%s' is the id of no row of this case%s"),
  UNKNOWN_SUPPOSED("'%s' is no place of this case%s"),
  NAMED_ONCE("'%s' is a %s that nothing else in this case names; did you mean '%s'?");

  private final String wording;

  CaseMessage(String wording) {
    this.wording = wording;
  }

  @Override
  public ProblemKind kind() {
    return ProblemKind.CASE;
  }

  @Override
  public String wording() {
    return wording;
  }
}
