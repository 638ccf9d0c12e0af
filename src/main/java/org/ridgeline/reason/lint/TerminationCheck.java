package org.ridgeline.reason.lint;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ridgeline.reason.language.Condition;
import org.ridgeline.reason.language.Condition.Accumulate;
import org.ridgeline.reason.language.Condition.Connective;
import org.ridgeline.reason.language.Condition.FactPattern;
import org.ridgeline.reason.language.Condition.Group;
import org.ridgeline.reason.language.Expression;
import org.ridgeline.reason.language.Expression.Binding;
import org.ridgeline.reason.language.Expression.Name;
import org.ridgeline.reason.language.Expression.Property;
import org.ridgeline.reason.language.LocatedExpression;
import org.ridgeline.reason.language.ParsedRule;
import org.ridgeline.reason.language.Permitted;
import org.ridgeline.reason.language.RuleOutline;
import org.ridgeline.reason.problem.Problem;
import org.ridgeline.reason.problem.RuleMessage;

/**
 * Finds rules that would never be done, or rest on what is known only after they are.
 *
 * <p>A rule may stand upon its own conclusion: a town's districts are lost with it, and theirs with
 * them. It comes to an end as long as no round makes a value that was not there before, and none
 * takes away what the round before rested on. So in a circle nothing may be computed, and nothing
 * be absent or gathered.
 */
final class TerminationCheck {

  private static final String CONTROL = "Control";

  private final List<ParsedRule> rules;
  private final Map<String, Set<String>> below = new HashMap<>();
  private final TooEarly tooEarly;

  private TerminationCheck(List<ParsedRule> rules) {
    this.rules = rules;
    this.tooEarly = TooEarly.among(rules);
    for (var rule : rules) {
      rule.concludes()
          .ifPresent(
              type ->
                  asked(rule)
                      .forEach(
                          match ->
                              RuleOutline.kinds(match.type())
                                  .forEach(
                                      kind ->
                                          below
                                              .computeIfAbsent(type, t -> new HashSet<>())
                                              .add(kind))));
    }
  }

  static List<Problem> among(List<ParsedRule> rules) {
    var termination = new TerminationCheck(rules);
    var problems = new ArrayList<>(termination.tooEarly.problems);
    termination.rules.forEach(rule -> termination.check(rule, problems));
    return problems;
  }

  /** What a rule asks for, but for what it asks too early, which would close further circles. */
  private Stream<FactPattern> asked(ParsedRule rule) {
    return rule.matches().filter(match -> !tooEarly.matches.contains(match));
  }

  private void check(ParsedRule rule, List<Problem> problems) {
    if (rule.concludes().isEmpty()) {
      return;
    }
    var concluded = rule.concludes().get();
    var circular = asked(rule).filter(match -> leadsTo(match.type(), concluded)).toList();
    if (circular.isEmpty()) {
      return;
    }
    for (var condition : rule.conditions()) {
      negative(condition, false, concluded, rule, problems);
    }
    if (makesValues(rule)) {
      problems.add(
          rule.file()
              .problem(
                  RuleMessage.ENDLESS_VALUE,
                  circular.get(0).at(),
                  concluded,
                  circular.get(0).type()));
    }
  }

  private boolean leadsTo(String type, String concluded) {
    return RuleOutline.kinds(type).stream()
        .anyMatch(kind -> kind.equals(concluded) || reaches(kind, concluded, new HashSet<>()));
  }

  private boolean reaches(String from, String to, Set<String> seen) {
    return seen.add(from)
        && below.getOrDefault(from, Set.of()).stream()
            .anyMatch(next -> next.equals(to) || reaches(next, to, seen));
  }

  /** What is absent or gathered must not wait for the conclusion. */
  private void negative(
      Condition condition,
      boolean within,
      String concluded,
      ParsedRule rule,
      List<Problem> problems) {
    if (condition instanceof FactPattern match
        && within
        && !tooEarly.matches.contains(match)
        && leadsTo(match.type(), concluded)) {
      problems.add(
          rule.file().problem(RuleMessage.ENDLESS_ABSENCE, match.at(), concluded, concluded));
    }
    boolean deeper =
        within
            || condition instanceof Accumulate
            || (condition instanceof Group group && group.way() == Connective.NOT);
    condition.parts().forEach(part -> negative(part, deeper, concluded, rule, problems));
  }

  /** Whether it concludes anything else than what some fact already says. */
  private static boolean makesValues(ParsedRule rule) {
    var computed = new HashSet<String>();
    rule.all()
        .forEach(
            condition -> {
              if (condition instanceof Accumulate gather) {
                gather.functions().forEach(function -> computed.add(function.variable()));
              }
              if (condition instanceof FactPattern match) {
                match.constraints().stream()
                    .map(LocatedExpression::expression)
                    .filter(Binding.class::isInstance)
                    .map(Binding.class::cast)
                    .filter(binding -> !isStated(binding.of()))
                    .forEach(binding -> computed.add(binding.variable()));
                if (match.from().isPresent()) {
                  computed.add(match.variable());
                }
              }
            });
    return rule.conclusionParts().stream()
        .anyMatch(
            part ->
                !isStated(part) || (part instanceof Name name && computed.contains(name.name())));
  }

  private static boolean isStated(Expression value) {
    return value instanceof Name
        || value instanceof Expression.TextLiteral
        || value instanceof Expression.NumberLiteral
        || value instanceof Expression.BooleanLiteral
        || (value instanceof Property property && isStated(property.of()));
  }

  /**
   * Where rules on which it rests who holds a place ask for what is known only once that is
   * decided.
   *
   * <p>A notion of another folder than that of control is taken to be what its rule says, and
   * whoever asks for it on behalf of control to be mistaken; a rule of the same folder to be
   * mistaken itself.
   */
  private static final class TooEarly {

    private final List<ParsedRule> rules;
    private final Set<String> late = new HashSet<>();
    private final Set<FactPattern> matches = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Problem> problems = new ArrayList<>();

    private TooEarly(List<ParsedRule> rules) {
      this.rules = rules;
    }

    static TooEarly among(List<ParsedRule> rules) {
      var found = new TooEarly(rules);
      boolean changed = true;
      while (changed) {
        changed = rules.stream().filter(found::makesLate).count() > 0;
      }
      var decisive = found.decisive();
      decisive.forEach(
          rule ->
              rule.matches()
                  .filter(match -> found.isTooEarly(match, decisive))
                  .forEach(match -> found.tell(rule, match)));
      return found;
    }

    private boolean makesLate(ParsedRule rule) {
      var concluded = rule.concludes().orElse(CONTROL);
      return !concluded.equals(CONTROL)
          && rule.matches().anyMatch(this::isLate)
          && late.add(concluded);
    }

    /** Whether it is known only once it is decided who holds what. */
    private boolean isLate(FactPattern match) {
      return Permitted.all().isSurveyed(match.type())
          || RuleOutline.kinds(match.type()).stream().anyMatch(late::contains);
    }

    /** The rules of the folders of control on which it rests who holds a place. */
    private Set<ParsedRule> decisive() {
      var open = new ArrayDeque<ParsedRule>();
      rules.stream()
          .filter(rule -> rule.concludes().filter(CONTROL::equals).isPresent())
          .forEach(open::add);
      var folders = open.stream().map(rule -> rule.file().folder()).collect(toSet());
      var found = Collections.<ParsedRule>newSetFromMap(new IdentityHashMap<>());
      while (!open.isEmpty()) {
        var rule = open.remove();
        if (folders.contains(rule.file().folder()) && found.add(rule)) {
          rule.matches().flatMap(this::concluding).forEach(open::add);
        }
      }
      return found;
    }

    private Stream<ParsedRule> concluding(FactPattern match) {
      var kinds = RuleOutline.kinds(match.type());
      return rules.stream().filter(rule -> rule.concludes().filter(kinds::contains).isPresent());
    }

    /** Whether no rule of control is to blame for its being late. */
    private boolean isTooEarly(FactPattern match, Set<ParsedRule> decisive) {
      return isLate(match)
          && concluding(match).filter(this::isLate).allMatch(rule -> !decisive.contains(rule));
    }

    private boolean isLate(ParsedRule rule) {
      return rule.matches().anyMatch(this::isLate);
    }

    private void tell(ParsedRule rule, FactPattern match) {
      matches.add(match);
      boolean measured = Permitted.all().isSurveyed(match.type());
      problems.add(
          rule.file()
              .problem(
                  RuleMessage.TOO_EARLY,
                  match.at(),
                  match.type(),
                  measured ? "measured" : "concluded"));
    }
  }
}
