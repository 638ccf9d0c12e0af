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
import org.ridgeline.reason.problem.HeaderMessage;
import org.ridgeline.reason.problem.Message;
import org.ridgeline.reason.problem.Problem;

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
      fault(rule, "Rationale", HeaderMessage.NO_RATIONALE);
    }
    if (texts.getOrDefault("Source", "").isEmpty()) {
      fault(rule, "Source", HeaderMessage.NO_SOURCE);
    }
    points(rule, texts);
  }

  private void check(ParsedRule rule, RuleHeader header) {
    var name = header.name();
    if (!KNOWN.contains(name)) {
      fault(
          rule,
          name,
          HeaderMessage.UNKNOWN_PART,
          name,
          NearestName.hint(
              NearestName.to(name, KNOWN).map("@"::concat),
              "remove it, or write one of @" + String.join(", @", KNOWN)));
    } else if (header.repeated()) {
      fault(rule, name, HeaderMessage.REPEATED_PART, name);
    } else if (!header.single()) {
      fault(rule, name, HeaderMessage.SEVERAL_VALUES, name, name);
    } else if (!header.isQuoted()) {
      fault(rule, name, HeaderMessage.UNQUOTED, name, name, header.written().replace("\"", ""));
    }
  }

  private void id(ParsedRule rule, String id) {
    var slug = rule.file().slug();
    if (id.isEmpty()) {
      fault(rule, "Id", HeaderMessage.NO_ID, slug);
      return;
    }
    if (!id.equals(slug)) {
      fault(rule, "Id", HeaderMessage.OTHER_ID, id, slug);
    }
    if (!SLUG.matcher(id).matches()) {
      fault(rule, "Id", HeaderMessage.ID_SPELLING, id);
    }
    var other = fileById.putIfAbsent(id, rule.file().path());
    if (other != null) {
      fault(rule, "Id", HeaderMessage.ID_TAKEN, id, other);
    }
  }

  private void title(ParsedRule rule) {
    var title = rule.title();
    var other = fileByTitle.putIfAbsent(title, rule.file().path());
    if (other != null) {
      problems.add(rule.file().problem(HeaderMessage.TITLE_TAKEN, rule.at(), other));
    }
  }

  private void points(ParsedRule rule, Map<String, String> texts) {
    var written = texts.getOrDefault("Points", "");
    boolean finding = rule.concludes().filter("Finding"::equals).isPresent();
    if (!texts.containsKey("Theme")) {
      if (finding) {
        fault(rule, "Theme", HeaderMessage.NO_THEME);
      } else if (!written.isEmpty()) {
        fault(rule, "Points", HeaderMessage.POINTS_WITHOUT_THEME);
      }
      return;
    }
    var theme = themes.get(texts.get("Theme"));
    if (theme == null) {
      fault(
          rule,
          "Theme",
          HeaderMessage.UNKNOWN_THEME,
          texts.get("Theme"),
          NearestName.hint(
              texts.get("Theme"), themes.keySet(), "add it there, or write one of " + names()));
      return;
    }
    if (!POINTS.matcher(written).matches() || Integer.parseInt(written) > theme.cap()) {
      fault(rule, "Points", HeaderMessage.POINTS_OUT_OF_RANGE, written, theme.cap(), theme.id());
    }
    if (texts.getOrDefault("Because", "").isEmpty()) {
      fault(rule, "Because", HeaderMessage.NO_SENTENCE);
    }
  }

  private String names() {
    return String.join(", ", new TreeSet<>(themes.keySet()));
  }

  private void fault(ParsedRule rule, String header, Message code, Object... arguments) {
    problems.add(rule.file().problem(code, rule.at(header), arguments));
  }
}
