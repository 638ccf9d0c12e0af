package org.ridgeline.reason.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ridgeline.read.text.NearestName;
import org.ridgeline.reason.language.Condition;
import org.ridgeline.reason.language.LocatedExpression;
import org.ridgeline.reason.language.Notions;
import org.ridgeline.reason.language.ParsedRule;
import org.ridgeline.reason.language.RuleFile;
import org.ridgeline.reason.language.Token;
import org.ridgeline.reason.problem.FileMessage;
import org.ridgeline.reason.problem.Problem;
import org.ridgeline.reason.problem.RuleMessage;

/** Finds rules and notions that compile and yet are not as they should be. */
final class RuleSetCheck {

  private static final Pattern TYPE_NAME = Pattern.compile("\\b[A-Z]\\w+");

  private final List<RuleFile> files;
  private final List<ParsedRule> rules;
  private final Notions notions;
  private final Set<String> unclear;
  private final List<Problem> problems = new ArrayList<>();

  private RuleSetCheck(
      List<RuleFile> files, List<ParsedRule> rules, Notions notions, Set<String> unclear) {
    this.files = files;
    this.rules = rules;
    this.notions = notions;
    this.unclear = unclear;
  }

  /**
   * What is amiss with the rules together.
   *
   * @param unclear the files of which it is not known what their rules say
   */
  static List<Problem> of(
      List<RuleFile> files, List<ParsedRule> rules, Notions notions, Set<String> unclear) {
    var check = new RuleSetCheck(files, rules, notions, unclear);
    check.unusedNotions();
    check.sameConditions();
    for (var rule : check.clear()) {
      check.problems.addAll(ContradictionCheck.in(rule));
      check.problems.addAll(CrossProductCheck.in(rule));
    }
    return check.problems;
  }

  private List<ParsedRule> clear() {
    return rules.stream().filter(rule -> !unclear.contains(rule.file().path())).toList();
  }

  /** The names in files of which it is not known what they ask for and conclude. */
  private Set<String> mentioned() {
    return files.stream()
        .filter(file -> unclear.contains(file.path()))
        .flatMap(file -> TYPE_NAME.matcher(file.source().code()).results())
        .map(MatchResult::group)
        .collect(Collectors.toSet());
  }

  /** A notion that nothing asks for does nothing; one that nothing concludes is never there. */
  private void unusedNotions() {
    var matched =
        rules.stream()
            .flatMap(ParsedRule::matches)
            .map(Condition.FactPattern::type)
            .collect(Collectors.toSet());
    var concluded =
        rules.stream().flatMap(rule -> rule.concludes().stream()).collect(Collectors.toSet());
    var mentioned = mentioned();
    if (notions.isOpen()) {
      return;
    }
    for (var notion : notions.all()) {
      if (!matched.contains(notion.name()) && !isMeant(notion.name(), mentioned)) {
        problems.add(
            notion
                .file()
                .problem(
                    concluded.contains(notion.name())
                        ? FileMessage.UNUSED_NOTION_CONCLUDED
                        : FileMessage.UNUSED_NOTION,
                    notion.at(),
                    notion.name()));
      }
    }
    for (var rule : clear()) {
      rule.matches()
          .filter(match -> notions.named(match.type()).isPresent())
          .filter(match -> !concluded.contains(match.type()))
          .filter(match -> !isMeant(match.type(), mentioned))
          .filter(match -> rule.conditions().contains(match))
          .forEach(
              match ->
                  problems.add(
                      rule.file()
                          .problem(FileMessage.NOTION_NEVER_CONCLUDED, match.at(), match.type())));
    }
  }

  /** Whether a file that is unclear names a notion, be it with a slip of the pen. */
  private static boolean isMeant(String notion, Set<String> mentioned) {
    return mentioned.contains(notion)
        || mentioned.stream().anyMatch(name -> NearestName.to(name, Set.of(notion)).isPresent());
  }

  private void sameConditions() {
    Map<String, ParsedRule> first = new HashMap<>();
    for (var rule : clear()) {
      if (rule.conditions().isEmpty()) {
        continue;
      }
      var other = first.putIfAbsent(normal(rule), rule);
      if (other != null) {
        problems.add(
            rule.file()
                .problem(
                    RuleMessage.SAME_CONDITIONS,
                    rule.conditions().get(0).at(),
                    other.file().path()));
      }
    }
  }

  /** The conditions with variables numbered, so that other names make no other rule. */
  private static String normal(ParsedRule rule) {
    var numbers = new HashMap<String, String>();
    var text = new StringBuilder();
    rule.conditions().forEach(condition -> normal(condition, numbers, text));
    return text.toString();
  }

  private static void normal(Condition condition, Map<String, String> numbers, StringBuilder text) {
    if (condition instanceof Condition.FactPattern match) {
      text.append(match.type()).append('(');
      match.constraints().stream()
          .map(each -> normal(each, numbers))
          .sorted()
          .forEach(each -> text.append(each).append(','));
      match.from().ifPresent(from -> text.append("from ").append(normal(from, numbers)));
      text.append(')');
      number(match.variable(), numbers);
    } else if (condition instanceof Condition.Group group) {
      text.append(group.way()).append('[');
      group.parts().forEach(part -> normal(part, numbers, text));
      text.append(']');
    } else if (condition instanceof Condition.Accumulate gather) {
      text.append("gather[");
      gather.parts().forEach(part -> normal(part, numbers, text));
      gather
          .functions()
          .forEach(
              f ->
                  text.append(number(f.variable(), numbers))
                      .append(f.name())
                      .append(normal(f.of(), numbers)));
      gather.constraints().forEach(each -> text.append(normal(each, numbers)));
      text.append(']');
    }
  }

  private static String normal(LocatedExpression located, Map<String, String> numbers) {
    return Token.of(located.text()).stream()
        .map(token -> token.text().startsWith("$") ? number(token.text(), numbers) : token.text())
        .collect(Collectors.joining(" "));
  }

  private static String number(String variable, Map<String, String> numbers) {
    return numbers.computeIfAbsent(variable, v -> "$" + numbers.size());
  }
}
