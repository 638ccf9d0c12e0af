package org.ridgeline.reason.lint;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.ridgeline.fact.criteria.Theme;
import org.ridgeline.read.table.NearestName;
import org.ridgeline.reason.language.ParsedRule;
import org.ridgeline.reason.language.RuleHeader;
import org.ridgeline.reason.problem.Problem;
import org.ridgeline.reason.problem.ProblemKind;

/** Holds the headers of rules to what reports rely on. */
public final class HeaderCheck {

  private static final TreeSet<String> KNOWN =
      new TreeSet<>(
          List.of("Id", "Theme", "Points", "Rationale", "Source", "Caveat", "Because", "Brief"));
  private static final Pattern POINTS = Pattern.compile("\\d{1,3}");
  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

  private final Map<String, Theme> themes;
  private final List<Problem> problems;
  private final Map<String, String> fileById = new HashMap<>();
  private final Map<String, String> fileByTitle = new HashMap<>();

  HeaderCheck(List<Theme> themes, List<Problem> problems) {
    this.themes = themes.stream().collect(toMap(Theme::id, Function.identity(), (a, b) -> a));
    this.problems = problems;
  }

  void check(ParsedRule rule) {
    if (rule.query()) {
      return;
    }
    rule.headers().forEach(header -> check(rule, header));
    var texts = rule.texts();
    id(rule, texts.getOrDefault("Id", ""));
    title(rule);
    if (!texts.getOrDefault("Rationale", "").endsWith(".")) {
      fault(
          rule,
          "Rationale",
          "@Rationale is missing or not a sentence; say why anybody should believe it");
    }
    if (texts.getOrDefault("Source", "").isEmpty()) {
      fault(rule, "Source", "@Source is missing; say where the reasoning comes from");
    }
    points(rule, texts);
  }

  private void check(ParsedRule rule, RuleHeader header) {
    var name = header.name();
    if (!KNOWN.contains(name)) {
      fault(
          rule,
          name,
          "@%s is no part of a header%s"
              .formatted(
                  name,
                  NearestName.to(name, KNOWN)
                      .map("; did you mean '@%s'?"::formatted)
                      .orElse("; remove it, or write one of @" + String.join(", @", KNOWN))));
    } else if (header.repeated()) {
      fault(rule, name, "@%s stands twice; keep one".formatted(name));
    } else if (!header.single()) {
      fault(rule, name, "@%s takes one text; write @%s( \"…\" )".formatted(name, name));
    } else if (!header.isQuoted()) {
      fault(
          rule,
          name,
          "@%s is not quoted; write @%s( \"%s\" )"
              .formatted(name, name, header.written().replace("\"", "")));
    }
  }

  private void id(ParsedRule rule, String id) {
    var slug = rule.file().slug();
    if (id.isEmpty()) {
      fault(rule, "Id", "@Id is missing; write @Id( \"%s\" )".formatted(slug));
      return;
    }
    if (!id.equals(slug)) {
      fault(
          rule,
          "Id",
          "@Id '%s' is not the file's name; write @Id( \"%s\" ), or rename the file"
              .formatted(id, slug));
    }
    if (!SLUG.matcher(id).matches()) {
      fault(rule, "Id", "@Id '%s' is not written as small-letters-and-hyphens".formatted(id));
    }
    var other = fileById.putIfAbsent(id, rule.file().path());
    if (other != null) {
      fault(rule, "Id", "@Id '%s' is taken by %s; give each rule its own".formatted(id, other));
    }
  }

  private void title(ParsedRule rule) {
    var title = rule.title();
    var other = fileByTitle.putIfAbsent(title, rule.file().path());
    if (other != null) {
      problems.add(
          rule.file()
              .problem(
                  ProblemKind.HEADER,
                  rule.at(),
                  "the title is that of %s too; give each rule its own".formatted(other)));
    }
  }

  private void points(ParsedRule rule, Map<String, String> texts) {
    var written = texts.getOrDefault("Points", "");
    boolean finding = rule.concludes().filter("Finding"::equals).isPresent();
    if (!texts.containsKey("Theme")) {
      if (finding) {
        fault(rule, "Theme", "@Theme is missing; say where the points of the finding count");
      } else if (!written.isEmpty()) {
        fault(rule, "Points", "@Points without @Theme count nowhere; add @Theme or remove @Points");
      }
      return;
    }
    var theme = themes.get(texts.get("Theme"));
    if (theme == null) {
      fault(
          rule,
          "Theme",
          "@Theme '%s' is not in themes.csv%s"
              .formatted(
                  texts.get("Theme"),
                  NearestName.to(texts.get("Theme"), themes.keySet())
                      .map("; did you mean '%s'?"::formatted)
                      .orElse("; add it there, or write one of " + names())));
      return;
    }
    if (!POINTS.matcher(written).matches() || Integer.parseInt(written) > theme.cap()) {
      fault(
          rule,
          "Points",
          "@Points '%s' is not a whole number from 0 to %d, the cap of theme '%s'"
              .formatted(written, theme.cap(), theme.id()));
    }
    if (texts.getOrDefault("Because", "").isEmpty()) {
      fault(
          rule, "Because", "@Because is missing; write the sentence that the briefing shall show");
    }
  }

  private String names() {
    return String.join(", ", new TreeSet<>(themes.keySet()));
  }

  private void fault(ParsedRule rule, String header, String what) {
    problems.add(rule.file().problem(ProblemKind.HEADER, rule.at(header), what));
  }
}
