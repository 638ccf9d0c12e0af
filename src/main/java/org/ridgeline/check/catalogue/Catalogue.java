package org.ridgeline.check.catalogue;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.ridgeline.derive.Measurements;
import org.ridgeline.fact.criteria.Theme;
import org.ridgeline.fact.criteria.Threshold;
import org.ridgeline.reason.engine.RuleFolder;
import org.ridgeline.reason.language.RuleOutline;
import org.ridgeline.reason.problem.BadRulesException;

/**
 * All rules as their headers tell of them, with the thresholds in effect and with what each rule
 * stands upon.
 *
 * @param rules by folder and id
 */
public record Catalogue(List<RuleOutline> rules, List<Theme> themes, List<Threshold> thresholds) {

  /** The rules of one folder. */
  public record Chapter(String title, List<RuleOutline> rules) {}

  /** A notion, the ids of the rules that conclude it and of those that ask for it. */
  public record Notion(String name, List<String> concludedBy, List<String> askedForBy) {}

  /** A threshold and the ids of the rules that compare with it. */
  public record Use(Threshold threshold, List<String> rules, boolean measured) {}

  /**
   * Reads the rules in {@code folder}, without compiling them.
   *
   * @throws BadRulesException if something is wrong with them
   */
  public static Catalogue read(Path folder) throws IOException {
    var rules = RuleFolder.read(folder).orThrow();
    return new Catalogue(
        rules.lint().outlines().stream().sorted(Comparator.comparing(RuleOutline::file)).toList(),
        rules.tables().themes(),
        rules.tables().thresholds());
  }

  /** The rules by folder; a folder that is a theme has the theme's title. */
  public List<Chapter> chapters() {
    var byFolder =
        rules.stream()
            .collect(groupingBy(rule -> rule.file().split("/", -1)[1], TreeMap::new, toList()));
    return byFolder.entrySet().stream()
        .map(folder -> new Chapter(title(folder.getKey()), folder.getValue()))
        .toList();
  }

  private String title(String folder) {
    return themes.stream()
        .filter(theme -> theme.id().equals(folder))
        .findFirst()
        .map(theme -> "%s (%s, %s)".formatted(theme.title(), folder, share(theme)))
        .orElse(folder);
  }

  private static String share(Theme theme) {
    return theme.cap() == 0
        ? "no points"
        : "up to %d of 100 points of %s"
            .formatted(theme.cap(), theme.side().name().toLowerCase(Locale.ROOT));
  }

  /** Every threshold in the order of its table, with where it is used. */
  public List<Use> uses() {
    return thresholds.stream()
        .map(
            threshold ->
                new Use(
                    threshold,
                    rules.stream()
                        .filter(rule -> rule.thresholds().contains(threshold.id()))
                        .map(RuleOutline::id)
                        .toList(),
                    Measurements.limits().contains(threshold.id())))
        .toList();
  }

  /** The thresholds that a rule compares with. */
  public List<Threshold> thresholds(RuleOutline rule) {
    return thresholds.stream().filter(each -> rule.thresholds().contains(each.id())).toList();
  }

  /** Everything that some rule concludes and another asks for. */
  public List<Notion> notions() {
    return rules.stream()
        .map(RuleOutline::concludes)
        .filter(name -> !name.isEmpty())
        .distinct()
        .sorted()
        .map(
            name ->
                new Notion(
                    name,
                    rules.stream()
                        .filter(r -> r.concludes().equals(name))
                        .map(RuleOutline::id)
                        .toList(),
                    rules.stream().filter(r -> r.asksFor(name)).map(RuleOutline::id).toList()))
        .filter(notion -> !notion.askedForBy().isEmpty())
        .toList();
  }

  /** The ids of the rules whose notions a rule asks for. */
  public List<String> below(RuleOutline rule) {
    return notions().stream()
        .filter(notion -> notion.askedForBy().contains(rule.id()))
        .flatMap(notion -> notion.concludedBy().stream())
        .distinct()
        .sorted()
        .toList();
  }
}
