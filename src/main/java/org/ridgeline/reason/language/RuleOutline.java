package org.ridgeline.reason.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a rule says of itself, and what it stands upon.
 *
 * @param headers the texts of its header by name, such as {@code Rationale}
 * @param thresholds the ids of the thresholds that it compares with, sorted
 * @param asksFor the facts and notions that it matches, sorted
 * @param concludes the notion that it concludes, or Finding, Control and the like; empty if unread
 */
public record RuleOutline(
    String file,
    String id,
    String title,
    Map<String, String> headers,
    List<String> thresholds,
    List<String> asksFor,
    String concludes) {

  /** The conclusions that a survey asks for. */
  public static final Set<String> SURVEYED = Set.of("Control", "LossClaim");

  /** What the rule of a file says of itself, whatever may be wrong with it. */
  public static RuleOutline of(RuleFile file) {
    return of(file.rules(new ArrayList<>()).get(0));
  }

  /** What a rule that was read says of itself. */
  public static RuleOutline of(ParsedRule rule) {
    return new RuleOutline(
        rule.file().path(),
        rule.file().slug(),
        rule.title(),
        rule.texts(),
        rule.matches()
            .filter(match -> match.type().equals("Threshold"))
            .flatMap(match -> match.constraints().stream())
            .flatMap(constraint -> constraint.expression().all())
            .filter(Expression.TextLiteral.class::isInstance)
            .map(text -> ((Expression.TextLiteral) text).value())
            .distinct()
            .sorted()
            .toList(),
        rule.matches().map(Condition.FactPattern::type).distinct().sorted().toList(),
        rule.concludes().orElse(""));
  }

  /** Whether it asks for what is concluded under this name. */
  public boolean asksFor(String concluded) {
    return asksFor.stream().anyMatch(type -> kinds(type).contains(concluded));
  }

  /** Whoever matches conclusions matches findings and controls. */
  public static Set<String> kinds(String type) {
    return type.equals("Conclusion") ? Set.of(type, "Finding", "Control") : Set.of(type);
  }

  /** Whether it asks for what another concludes, or for what is measured from it. */
  public boolean standsUpon(RuleOutline other) {
    return asksFor(other.concludes) || (SURVEYED.contains(other.concludes) && asksForSurvey());
  }

  /** Whether it says how sure conclusions are. */
  public boolean judges() {
    return concludes.equals("Confidence");
  }

  /** Whether it asks for anything that is measured only once it is concluded who holds what. */
  public boolean asksForSurvey() {
    return asksFor.stream().anyMatch(Permitted.all()::isSurveyed);
  }

  /** A text of the header, or empty. */
  public String header(String name) {
    return headers.getOrDefault(name, "");
  }
}
