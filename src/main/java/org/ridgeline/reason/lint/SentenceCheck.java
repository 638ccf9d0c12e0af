package org.ridgeline.reason.lint;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.ridgeline.phrase.Agreement;
import org.ridgeline.phrase.English;
import org.ridgeline.phrase.PluralRules;
import org.ridgeline.phrase.Slot;
import org.ridgeline.phrase.Slot.Form;
import org.ridgeline.phrase.Slot.Unit;
import org.ridgeline.read.text.NearestName;
import org.ridgeline.reason.language.ParsedRule;
import org.ridgeline.reason.language.Permitted;
import org.ridgeline.reason.language.ValueType;
import org.ridgeline.reason.language.ValueType.Sort;
import org.ridgeline.reason.problem.HeaderMessage;
import org.ridgeline.reason.problem.Message;
import org.ridgeline.reason.problem.Problem;

/** Holds what a rule says of a place to variables that it binds and properties that they have. */
final class SentenceCheck {

  private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}|[{}]");
  private static final Pattern WHOLE = Pattern.compile("\\{[^{}]*}");
  private static final Pattern VALUE = Pattern.compile("(\\$\\w+)((?:\\.\\w+)*)");

  /** What {@code org.ridgeline.reason} can say of several claims together. */
  private static final Set<String> OF_CLAIMS = Set.of("ledger", "gist", "voices");

  private static final String SIZE = "size";

  private final ParsedRule rule;
  private final NameResolver names;
  private final VariableScope scope;
  private final String header;
  private final List<Problem> problems;

  private SentenceCheck(
      ParsedRule rule,
      NameResolver names,
      VariableScope scope,
      String header,
      List<Problem> problems) {
    this.rule = rule;
    this.names = names;
    this.scope = scope;
    this.header = header;
    this.problems = problems;
  }

  static void check(
      ParsedRule rule, NameResolver names, VariableScope scope, List<Problem> problems) {
    var texts = rule.texts();
    for (var header : List.of("Because", "Brief")) {
      new SentenceCheck(rule, names, scope, header, problems).check(texts.getOrDefault(header, ""));
    }
  }

  private void check(String sentence) {
    var braces = BRACES.matcher(sentence);
    while (braces.find()) {
      var inside = braces.group(1) == null ? "" : braces.group(1);
      var after = sentence.substring(braces.end());
      var slot = Slot.of(inside, after);
      if (slot.isEmpty()) {
        report(braces.group(), HeaderMessage.NO_VALUE, header, braces.group());
      } else {
        check(inside, slot.get(), sentence.substring(0, braces.start()), after);
      }
    }
    withoutBraces(WHOLE.matcher(sentence).replaceAll(""));
  }

  private void check(String inside, Slot slot, String before, String after) {
    forms(inside, slot);
    value(inside, slot)
        .filter(told -> !told.is(Sort.ANYTHING))
        .ifPresent(told -> agreement(inside, slot, told, before, after));
  }

  /**
   * The forms of a number are those that the language has, or of one number alone, each once, the
   * general one among them.
   */
  private void forms(String inside, Slot slot) {
    var names = slot.forms().stream().map(Form::name).toList();
    for (int i = 0; i < names.size(); i++) {
      var form = slot.forms().get(i);
      var name = form.name().isEmpty() ? form.words() : form.name();
      if (form.value().isPresent()) {
        value(inside, form.value().get());
      } else if (!isForm(form)) {
        report(
            inside,
            HeaderMessage.UNKNOWN_FORM,
            header,
            name,
            NearestName.hint(
                name, English.PLURALS.forms(), "write | one: … | other: …, or | days alone"));
      } else if (names.indexOf(form.name()) < i) {
        report(inside, HeaderMessage.REPEATED_FORM, header, inside, name);
      }
    }
    boolean known = slot.forms().stream().allMatch(SentenceCheck::isForm);
    if (known && !names.isEmpty() && !names.contains(PluralRules.OTHER)) {
      report(inside, HeaderMessage.NO_OTHER_FORM, header, inside);
    }
  }

  private static boolean isForm(Form form) {
    return English.PLURALS.forms().contains(form.name())
        || form.isOfNumber()
        || form.value().isPresent();
  }

  /** What a value is; nothing after a mistake. */
  private Optional<ValueType> value(String inside, Slot slot) {
    var type = scope.use(slot.variable());
    if (type.isEmpty()) {
      unbound(inside, slot.variable());
      return Optional.empty();
    }
    return path(inside, type.get(), slot.path());
  }

  private void unbound(String inside, String variable) {
    scope.miss(variable);
    report(
        inside,
        HeaderMessage.UNBOUND_VARIABLE,
        header,
        variable,
        NearestName.hint(variable, scope.names(), "bind it after 'when'"));
  }

  /** What stands behind a value must be right of any number of it. */
  private void agreement(String inside, Slot slot, ValueType told, String before, String after) {
    boolean number = told.is(Sort.NUMBER);
    boolean list = told.is(Sort.LIST);
    boolean days = slot.unit() == Unit.DAYS;
    if (days ? !number : !slot.forms().isEmpty() && !number && !list) {
      report(inside, HeaderMessage.NO_FORMS, header, inside, told.inWords());
    } else if (slot.forms().isEmpty() && !days) {
      var wrong = number ? Agreement.afterNumber(after) : Optional.<String>empty();
      wrong.ifPresent(
          noun ->
              report(
                  inside,
                  HeaderMessage.NUMBER_BEFORE_NOUN,
                  header,
                  "{" + inside + "}",
                  noun,
                  Agreement.ofAny(inside, noun)));
      var verbs = list ? Agreement.afterList(before, after) : Optional.<String>empty();
      verbs.ifPresent(
          verb ->
              report(
                  inside,
                  HeaderMessage.LIST_BEFORE_VERB,
                  header,
                  "{" + inside + "}",
                  verb,
                  Agreement.ofAnyList(inside, verb)));
    }
  }

  /** A variable that stands as it is would be published so. */
  private void withoutBraces(String sentence) {
    var bare =
        VALUE.matcher(sentence).results().filter(v -> scope.names().contains(v.group(1))).toList();
    if (!bare.isEmpty() && !BRACES.matcher(sentence).find()) {
      var name = bare.get(0).group(1);
      scope.use(name);
      report(name, HeaderMessage.NO_BRACES, header, name, name);
    }
  }

  /**
   * Follows a path, through lists and what may be missing to what they hold; a list, if it leads
   * through one. Nothing after a mistake.
   */
  private Optional<ValueType> path(String inside, ValueType from, List<String> path) {
    var type = from;
    boolean several = false;
    for (var name : path) {
      if (!several && isOfList(type, name)) {
        return Optional.of(name.equals(SIZE) ? ValueType.NUMBER : ValueType.TEXT);
      }
      several |= type.is(Sort.LIST);
      type = inner(type);
      if (type.is(Sort.ANYTHING)) {
        permittedAnywhere(inside, name, type);
        return Optional.of(type);
      }
      var next = Optional.ofNullable(names.properties(type).get(name));
      if (next.isEmpty()) {
        var known = names.properties(type).keySet();
        report(
            inside,
            HeaderMessage.UNKNOWN_PROPERTY,
            header,
            type.inWords(),
            name,
            NearestName.hint(
                name,
                known,
                known.isEmpty()
                    ? "write it without"
                    : "it has " + String.join(", ", new TreeSet<>(known))));
        return Optional.empty();
      }
      type = next.get();
    }
    return Optional.of(several || type.is(Sort.LIST) ? ValueType.list(inner(type)) : inner(type));
  }

  private boolean isOfList(ValueType type, String name) {
    return type.is(Sort.LIST)
        && (name.equals(SIZE)
            || (OF_CLAIMS.contains(name) && inner(type).name().equals("StandingClaim")));
  }

  private void permittedAnywhere(String inside, String name, ValueType type) {
    if (names.hasUnread()) {
      return;
    }
    boolean somewhere =
        Permitted.all().classes().stream()
            .anyMatch(each -> Permitted.all().properties(each).containsKey(name));
    if (type.is(Sort.ANYTHING) && !somewhere && !name.equals(SIZE)) {
      report(inside, HeaderMessage.PROPERTY_OF_NO_FACT, header, name);
    }
  }

  private static ValueType inner(ValueType type) {
    return type.is(Sort.LIST) || type.is(Sort.MAYBE) ? inner(type.element().orElseThrow()) : type;
  }

  private void report(String written, Message code, Object... arguments) {
    int from = rule.at(header);
    problems.add(rule.file().problem(code, rule.file().find(written, from), arguments));
  }
}
