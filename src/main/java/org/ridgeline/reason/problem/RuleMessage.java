package org.ridgeline.reason.problem;

/** What is wrong with what a rule says: its names, its values, and what comes of them. */
public enum RuleMessage implements Message {
  // Names.
  NOT_IMPORTED(ProblemKind.UNKNOWN_NAME, "'%s' is not imported; write: %s"),
  UNKNOWN_FACT(ProblemKind.UNKNOWN_NAME, "'%s' is neither a fact nor a notion%s"),
  UNKNOWN_NOTION(ProblemKind.UNKNOWN_NAME, "'%s' is no notion%s"),
  UNKNOWN_TYPE(ProblemKind.UNKNOWN_NAME, "'%s' means nothing to a rule%s"),
  UNKNOWN_WORD(ProblemKind.UNKNOWN_NAME, "%s has no word '%s'%s"),
  TYPE_AS_VALUE(
      ProblemKind.UNKNOWN_NAME, "'%s' is a type and no value; name one of its words after a dot"),
  UNKNOWN_PROPERTY(ProblemKind.UNKNOWN_NAME, "%s has no property '%s'%s"),
  NO_PROPERTIES(ProblemKind.UNKNOWN_NAME, "'%s' is %s and has no properties; compare it as it is"),
  PROPERTY_OF_NO_FACT(
      ProblemKind.UNKNOWN_NAME, "no fact has a property '%s'; see rules/README-facts.md"),
  UNKNOWN_VALUE(ProblemKind.UNKNOWN_NAME, "there is no '%s'%s"),
  UNBOUND_VARIABLE(ProblemKind.UNKNOWN_NAME, "the variable %s is not bound above%s"),
  VARIABLE_BOUND_TWICE(ProblemKind.UNKNOWN_NAME, "%s is bound already; give this one another name"),
  VARIABLE_MISNAMED(
      ProblemKind.UNKNOWN_NAME,
      "%s is bound here and never used, but %s is asked for; give both one name"),
  NO_DOLLAR(
      ProblemKind.UNKNOWN_NAME, "'%s' is bound without its dollar; write %s, as it is asked for"),
  UNUSED_VARIABLE(ProblemKind.UNUSED_VARIABLE, "%s is bound and never used; remove it, or use it"),
  BOUND_COMPARISON(
      ProblemKind.SYNTAX,
      "a variable is bound to a value; bind it, and write the comparison after a comma"),
  UNQUOTED_THRESHOLD(
      ProblemKind.UNKNOWN_NAME,
      "the name of a threshold is text; write it in quotes, as id == \"…\""),
  UNKNOWN_THRESHOLD(ProblemKind.UNKNOWN_NAME, "'%s' is not in thresholds.csv%s"),
  PLACE_OR_PARTY(
      ProblemKind.NAMED,
      "\"%s\" names a place or a party, which no rule does; compare with a variable, or with \"\" for none"),

  NUMBER(
      ProblemKind.NAMED,
      "the number %s stands in the rule; give it a line in thresholds.csv, and write Threshold( id == \"…\", $limit : value ) above and $limit here"),
  BARE_WORD(ProblemKind.UNKNOWN_NAME, "'%s' stands for nothing here; write %s"),
  ITSELF(
      ProblemKind.NEVER_FIRES,
      "'%s' is compared with itself; put a $ before one, as $%s, or name another"),

  // Functions, and what they are given.
  UNKNOWN_FUNCTION(ProblemKind.NOT_PERMITTED, "'%s' may not be called; the functions are %s"),
  PROPERTY_AS_FUNCTION(
      ProblemKind.NOT_PERMITTED, "'%s( )' is no function; write the property alone, as %s"),
  UNKNOWN_METHOD(ProblemKind.NOT_PERMITTED, "'%s.%s' may not be called%s"),
  ARGUMENT_COUNT(ProblemKind.WRONG_TYPE, "%s takes %s, not %d; write %s"),
  ARGUMENT_TYPE(ProblemKind.WRONG_TYPE, "'%s' is %s, but %s of %s is %s; hand over %s"),
  UNKNOWN_GATHERING(ProblemKind.NOT_PERMITTED, "'%s' is no function to gather with%s"),
  GATHERING_TYPE(
      ProblemKind.WRONG_TYPE,
      "%s needs numbers, and this is %s; bind a number within the brackets"),
  SOURCE_NOT_ASKED(ProblemKind.NOT_PERMITTED, "facts come 'from' what may be asked: one of %s"),
  SOURCE_TYPE(ProblemKind.WRONG_TYPE, "what is asked gives %s, not %s; write %s"),

  // Comparisons.
  OPERAND_TYPE(ProblemKind.WRONG_TYPE, "'%s' is %s, and %s needs %s; write %s"),
  NO_LIST_TO_SEARCH(ProblemKind.WRONG_TYPE, "'%s' is %s, and %s needs a list; compare with =="),
  ELEMENT_TYPE(ProblemKind.WRONG_TYPE, "'%s' is %s, but the list holds %s; write %s"),
  NO_TAG(
      ProblemKind.WRONG_TYPE,
      "\"%s\" is no tag, which has small letters a to z, digits and hyphens; write \"%s\""),
  COMPARED_TYPES(ProblemKind.WRONG_TYPE, "'%s' is %s, but '%s' is %s; write %s"),
  NO_ORDER(ProblemKind.WRONG_TYPE, "'%s' is %s, which has no order; compare with == or !="),
  MAYBE_MISSING(
      ProblemKind.WRONG_TYPE,
      "'%s' may be missing and cannot be compared; match a measurement that has it"),
  NO_TRUTH(
      ProblemKind.WRONG_TYPE,
      "'%s' is %s, which says neither yes nor no; compare it, or bind it as $name : %s"),

  // Conclusions.
  OTHER_CONCLUSION(ProblemKind.NOT_PERMITTED, "'%s' is no conclusion%s"),
  NOTION_SIZE(ProblemKind.WRONG_TYPE, "%s is made of %d, not %d; write new %s( %s )"),
  NOTION_WITHIN(
      ProblemKind.NOT_PERMITTED,
      "'%s' is %s, and in %s it would grow with every rule; hand over what it says: a text, a number, a day or a fact"),
  UNDECLARED_LIST(
      ProblemKind.WRONG_TYPE,
      "'%s' is a list, and the field '%s' of %s may hold anything; declare it as %s : java.util.List"),
  NEW_IN_CONDITION(
      ProblemKind.NOT_PERMITTED,
      "'new' makes a notion after 'then'; it has no place in a condition"),
  CONTEXT_IN_CONDITION(
      ProblemKind.NOT_PERMITTED, "'%s' stands only within by( … ) after 'then'; remove it"),

  // Rules that never fire, never end, or do too much.
  NEGATIVE_COUNT(
      ProblemKind.NEVER_FIRES,
      "'%s' can never be so, as a count is 0 or more; turn the comparison round"),
  CONTRADICTION(
      ProblemKind.NEVER_FIRES, "'%s' can never be so together with '%s'; remove one of them"),
  PRESENT_AND_ABSENT(
      ProblemKind.NEVER_FIRES, "there must be such %s above and none here; remove one of the two"),
  ENDLESS_VALUE(
      ProblemKind.ENDLESS,
      "the rule concludes %s from %s with a value that it computes, so it would never be done; hand over values as they are"),
  ENDLESS_ABSENCE(
      ProblemKind.ENDLESS,
      "the rule concludes %s, and asks here for what changes with it, so it would never be done; ask for something that %s does not lead to"),
  TOO_EARLY(
      ProblemKind.ENDLESS,
      "who holds a place is decided before %s is %s; ask for facts that are known before (such as Activity, Neighbour, Relation, Settlement)"),
  SAME_CONDITIONS(
      ProblemKind.SAME_CONDITIONS,
      "the conditions are those of %s; make one rule of both, or let them differ"),
  CROSS_PRODUCT(
      ProblemKind.CROSS_PRODUCT,
      "every %s is tried with every match above; compare a property with == and a variable first"),
  TOO_MANY_TUPLES(
      ProblemKind.CROSS_PRODUCT,
      "this was tried with more than %,d matches of what stands before it, %,d for each fact of the night and %,d besides; join it with == by a property that few facts share"),
  GROWS(
      ProblemKind.GROWTH,
      "this is tried %,d times among %d places and %,d times among %d, so that large theatres take too long; join it with == by a property that few facts share, such as the place"),
  BEGINS_ANEW(
      ProblemKind.REPLAY,
      "what is gathered here has a condition and others after it, so that each night that is replayed begins anew, which takes several times as long; make it the last of the rule, and let no other rule begin alike"),
  TOO_MANY_ALTERNATIVES(
      ProblemKind.NOT_PERMITTED,
      "with every 'or' the ways multiply in which the rule may fire, and here they are more than %d; make a rule of each"),
  COMPILER(
      ProblemKind.COMPILER,
      "the rule compiler refuses this: %s; compare it with a rule that works");

  private final ProblemKind kind;
  private final String wording;

  RuleMessage(ProblemKind kind, String wording) {
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
