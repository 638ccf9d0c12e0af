package org.ridgeline.reason.problem;

/** What is wrong with what stands around a rule, and with its parts. */
public enum FileMessage implements Message {
  // The file.
  NO_PACKAGE(ProblemKind.HEADER, "the package is missing; write: package %s;"),
  COPY(
      ProblemKind.HEADER,
      "the file holds the rule of %s once more; change what it says, or remove it"),
  OTHER_PACKAGE(ProblemKind.HEADER, "package '%s' is not the folder; write: package %s;"),
  SECOND_RULE(ProblemKind.HEADER, "a second rule stands here; give each rule a file of its own"),
  IMPORT(ProblemKind.NOT_PERMITTED, "'%s' may not be imported%s"),
  GATHERING_IMPORT(
      ProblemKind.NOT_PERMITTED,
      "'%s' is no function that rules may gather with; remove the import, and write one of %s"),
  GLOBAL(ProblemKind.NOT_PERMITTED, "a global is known to nobody else; match a fact instead"),
  FUNCTION(ProblemKind.NOT_PERMITTED, "functions run code; ask Java for a measurement"),
  FUNCTION_IMPORT(
      ProblemKind.NOT_PERMITTED,
      "functions are not imported; those that rules may ask are listed in rules/README-facts.md"),
  ENUMERATION(ProblemKind.NOT_PERMITTED, "enumerations are Java's; declare a notion"),
  ENTRY_POINT(ProblemKind.NOT_PERMITTED, "all facts come one way; remove the entry point"),
  WINDOW(ProblemKind.NOT_PERMITTED, "compare daysAgo instead of a window"),
  FILE_ATTRIBUTE(
      ProblemKind.NOT_PERMITTED, "a file has no say in when or how its rules fire; remove it"),
  UNIT(ProblemKind.NOT_PERMITTED, "rules have no unit; remove it"),

  // Notions.
  NOTION_EXTENDS(
      ProblemKind.NOT_PERMITTED,
      "a notion has fields and nothing else; remove what it extends and its annotations"),
  NOTION_NAME_TAKEN(
      ProblemKind.UNKNOWN_NAME, "'%s' is declared already%s; give this notion another name"),
  NOTION_NAME(
      ProblemKind.UNKNOWN_NAME,
      "no notion can be called '%s'; write a name of its own that begins with a capital, as FrontPlace"),
  NO_FIELDS(
      ProblemKind.NOT_PERMITTED,
      "'%s' has no field, so it says nothing of any place; write one as settlement : String @key"),
  FIELD_NAME(
      ProblemKind.UNKNOWN_NAME,
      "no field can be called '%s'; write another name in small letters, as settlement"),
  FIELD_VALUE(
      ProblemKind.NOT_PERMITTED, "a field begins with no value; whoever concludes gives it"),
  FIELD_NOT_KEY(
      ProblemKind.NOT_PERMITTED,
      "mark the field '%s' @key and nothing else: notions are told apart by all they say"),
  FIELD_TYPE(
      ProblemKind.UNKNOWN_NAME,
      "'%s' is no type that a field may have; write one of %s, or a fact"),
  UNUSED_NOTION(ProblemKind.UNUSED, "no rule asks for %s; remove it, or use it"),
  UNUSED_NOTION_CONCLUDED(
      ProblemKind.UNUSED,
      "no rule asks for %s; remove it and the rule that concludes it, or use it"),
  NOTION_NEVER_CONCLUDED(
      ProblemKind.NEVER_FIRES,
      "no rule concludes %s, so this one can never fire; write one that does"),

  // What a rule may not have.
  QUERY(ProblemKind.NOT_PERMITTED, "a query asks and concludes nothing; write a rule"),
  RULE_ATTRIBUTE(
      ProblemKind.NOT_PERMITTED,
      "%s: a rule has no say in when or how it fires; remove it, and let a notion order rules"),
  RULE_EXTENDS(
      ProblemKind.NOT_PERMITTED,
      "a rule extends no other; let both stand upon a notion that a third concludes"),
  NAMED_CONSEQUENCE(ProblemKind.NOT_PERMITTED, "a rule has one 'then'; write a second rule"),
  EVAL(
      ProblemKind.NOT_PERMITTED,
      "eval runs code; write the comparison into the brackets of a fact"),
  FORALL(
      ProblemKind.NOT_PERMITTED,
      "forall is not permitted; write not X( … ) with the opposite comparison"),
  OTHER_CONDITION(
      ProblemKind.NOT_PERMITTED,
      "a condition names facts, or says not, exists, and, or, accumulate; nothing else is permitted"),
  QUERY_CONDITION(
      ProblemKind.NOT_PERMITTED,
      "a condition names a fact and what is so of it; queries and paths are not permitted"),
  WINDOW_CONDITION(
      ProblemKind.NOT_PERMITTED,
      "windows and annotations are not permitted here; say with a comparison what counts"),
  UNIFICATION(ProblemKind.NOT_PERMITTED, "a variable is bound with a colon alone; write : for :="),
  OTHER_SOURCE(
      ProblemKind.NOT_PERMITTED,
      "facts come from memory, or 'from' a fact that can be asked; write accumulate for the rest"),
  POSITION(
      ProblemKind.NOT_PERMITTED,
      "name the property that is compared; its position alone says too little"),
  ACCUMULATE_CODE(
      ProblemKind.NOT_PERMITTED,
      "accumulate gathers with listed functions, as accumulate( X( … $n : count ); $most : max( $n ); $most > 3 )"),
  ACCUMULATE_FUNCTION(
      ProblemKind.NOT_PERMITTED, "name what is gathered and of what, as $n : count( $day )"),
  INSERT(
      ProblemKind.NOT_PERMITTED,
      "insert concludes for good, also when its grounds are gone; write insertLogical"),
  CHANGE(
      ProblemKind.NOT_PERMITTED,
      "'%s' changes facts, which no rule does; conclude a notion with insertLogical( … );"),
  PRINT(
      ProblemKind.NOT_PERMITTED,
      "a rule prints nothing, its @Because is what the briefing says; write insertLogical( … );"),
  OTHER_CONSEQUENCE(
      ProblemKind.NOT_PERMITTED, "a rule may do nothing but conclude; write insertLogical( … );");

  private final ProblemKind kind;
  private final String wording;

  FileMessage(ProblemKind kind, String wording) {
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
