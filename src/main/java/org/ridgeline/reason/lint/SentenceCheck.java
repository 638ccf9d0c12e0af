package org.ridgeline.reason.lint;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
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
      var value = VALUE.matcher(inside);
      if (!value.matches()) {
        report(braces.group(), HeaderMessage.NO_VALUE, header, braces.group());
        continue;
      }
      var type = scope.use(value.group(1));
      if (type.isEmpty()) {
        scope.miss(value.group(1));
        report(
            inside,
            HeaderMessage.UNBOUND_VARIABLE,
            header,
            value.group(1),
            NearestName.hint(value.group(1), scope.names(), "bind it after 'when'"));
      } else if (!value.group(2).isEmpty()) {
        path(inside, type.get(), List.of(value.group(2).substring(1).split("\\.", -1)));
      }
    }
    withoutBraces(WHOLE.matcher(sentence).replaceAll(""));
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

  /** Follows a path, through lists and what may be missing to what they hold. */
  private void path(String inside, ValueType from, List<String> path) {
    var type = from;
    for (int i = 0; i < path.size(); i++) {
      var name = path.get(i);
      if (type.is(Sort.ANYTHING) || (i == 0 && isOfList(type, name))) {
        permittedAnywhere(inside, name, type);
        return;
      }
      type = inner(type);
      if (type.is(Sort.ANYTHING)) {
        permittedAnywhere(inside, name, type);
        return;
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
        return;
      }
      type = next.get();
    }
  }

  private boolean isOfList(ValueType type, String name) {
    return type.is(Sort.LIST)
        && (name.equals("size")
            || (OF_CLAIMS.contains(name) && inner(type).name().equals("StandingClaim")));
  }

  private void permittedAnywhere(String inside, String name, ValueType type) {
    if (names.hasUnread()) {
      return;
    }
    boolean somewhere =
        Permitted.all().classes().stream()
            .anyMatch(each -> Permitted.all().properties(each).containsKey(name));
    if (type.is(Sort.ANYTHING) && !somewhere && !name.equals("size")) {
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
