package org.ridgeline.reason.version;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ridgeline.reason.conclude.Conclusions;
import org.ridgeline.reason.conclude.RuleDoc;
import org.ridgeline.reason.engine.RuleBook;
import org.ridgeline.reason.engine.RuleFolder;
import org.ridgeline.reason.language.RuleFile;
import org.ridgeline.reason.language.RuleOutline;
import org.ridgeline.reason.lint.Lint;
import org.ridgeline.reason.problem.BadRulesException;
import org.ridgeline.reason.rewrite.OtherVersion;

/**
 * Two versions of the rules as one rule book: what both have stands in it once, and what they have
 * otherwise stands in it twice. A night that both are asked about is reasoned about once.
 *
 * <p>It says nothing of how sure a conclusion is.
 */
public final class JointRules {

  private static final String FINDING = "Finding";

  private final RuleBook rules;
  private final Set<String> different;

  private JointRules(RuleBook rules, Set<String> different) {
    this.rules = rules;
    this.different = different;
  }

  /**
   * Both versions together; empty if what they differ in reaches further than its own findings,
   * such as who holds a place, a notion or a threshold. Neither may be compiled by itself after
   * that, unless it is read {@linkplain RuleFolder#afresh afresh}.
   */
  public static Optional<JointRules> of(RuleFolder old, RuleFolder renewed) {
    var different = different(old, renewed);
    if (!old.tables().thresholds().equals(renewed.tables().thresholds())
        || Stream.of(old, renewed).anyMatch(version -> reachesFurther(version, different))) {
      return Optional.empty();
    }
    try {
      var rules = RuleBook.of(joined(old, renewed, different));
      return Optional.of(new JointRules(rules, different)).filter(any -> rules.isReplayable());
    } catch (BadRulesException e) {
      // Whoever compiles them one by one is told of which version that is.
      return Optional.empty();
    }
  }

  /** The paths of the files that are not in both, or are not the same in both. */
  private static Set<String> different(RuleFolder old, RuleFolder renewed) {
    var before = texts(old);
    var after = texts(renewed);
    var different = new HashSet<>(before.keySet());
    different.addAll(after.keySet());
    different.removeIf(
        path -> before.containsKey(path) && before.get(path).equals(after.get(path)));
    return different;
  }

  private static Map<String, String> texts(RuleFolder version) {
    return version.texts().stream().collect(toMap(RuleFile::path, RuleFile::text));
  }

  private static boolean reachesFurther(RuleFolder version, Set<String> different) {
    var outlines = version.lint().outlines();
    var changed = outlines.stream().filter(rule -> different.contains(rule.file())).toList();
    return version.texts().stream()
            .anyMatch(file -> different.contains(file.path()) && !isOneRule(file, changed))
        || outlines.stream().anyMatch(rule -> rule.title().endsWith(OtherVersion.MARK))
        || changed.stream().anyMatch(rule -> reachesFurther(rule, outlines));
  }

  /** Whether nothing else is in a file, such as a notion. */
  private static boolean isOneRule(RuleFile file, List<RuleOutline> rules) {
    return !file.hasNotions() && rules.stream().anyMatch(rule -> rule.file().equals(file.path()));
  }

  private static boolean reachesFurther(RuleOutline rule, Collection<RuleOutline> others) {
    return !rule.judges()
        && (!rule.concludes().equals(FINDING)
            || others.stream().anyMatch(other -> !other.judges() && other.standsUpon(rule)));
  }

  private static RuleFolder joined(RuleFolder old, RuleFolder renewed, Set<String> different) {
    var texts = new ArrayList<>(old.texts());
    renewed.texts().stream()
        .filter(file -> different.contains(file.path()))
        .forEach(
            file -> {
              OtherVersion.rewrite(file.tree());
              texts.add(file);
            });
    var outlines = new ArrayList<>(old.lint().outlines());
    renewed.lint().outlines().stream()
        .filter(rule -> different.contains(rule.file()))
        .forEach(outlines::add);
    return new RuleFolder(
        texts, old.tables(), new Lint(List.of(), List.of(), outlines), old.fingerprint());
  }

  /** The rules of both, to be asked about nights. */
  public RuleBook rules() {
    return rules;
  }

  /** What the old version concludes, of what both do. */
  public Conclusions old(Conclusions both) {
    return findings(both, rule -> !isRenewed(rule));
  }

  /** What the renewed version concludes, of what both do. */
  public Conclusions renewed(Conclusions both) {
    return findings(both, rule -> isRenewed(rule) || !different.contains(rule.file()));
  }

  private static boolean isRenewed(RuleDoc rule) {
    return rule.title().endsWith(OtherVersion.MARK);
  }

  private static Conclusions findings(Conclusions both, Predicate<RuleDoc> wanted) {
    return both.only(finding -> wanted.test(finding.rule()));
  }
}
