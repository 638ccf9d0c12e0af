package org.ridgeline.reason.lint;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.ridgeline.fact.criteria.Theme;
import org.ridgeline.read.text.NearestName;
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
  private static final Pattern BRACES = Pattern.compile("\\{\\s*\"[^\"]*\"\\s*}");
  private static final Pattern VALUE = Pattern.compile("\\{[^}]*}?|\\$[A-Za-z]\\w*");
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
      missing(rule, "Rationale", HeaderMessage.NO_RATIONALE);
    }
    if (texts.getOrDefault("Source", "").isEmpty()) {
      missing(rule, "Source", HeaderMessage.NO_SOURCE);
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
    } else if (BRACES.matcher(header.written()).matches()) {
      fault(
          rule,
          name,
          HeaderMessage.IN_BRACES,
          name,
          name,
          header.written().substring(1, header.written().length() - 1).strip());
    } else if (!header.isQuoted()) {
      fault(rule, name, HeaderMessage.UNQUOTED, name, name, header.written().replace("\"", ""));
    }
  }

  private void id(ParsedRule rule, String id) {
    var slug = rule.file().slug();
    if (id.isEmpty()) {
      missing(rule, "Id", HeaderMessage.NO_ID, slug);
      return;
    }
    if (!id.equals(slug)) {
      fault(rule, "Id", HeaderMessage.OTHER_ID, id, slug);
    } else if (!SLUG.matcher(id).matches()) {
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
    var value = VALUE.matcher(title);
    if (value.find()) {
      problems.add(rule.file().problem(HeaderMessage.TITLE_VALUE, rule.at(), value.group()));
    }
  }

  private void points(ParsedRule rule, Map<String, String> texts) {
    var written = texts.getOrDefault("Points", "");
    boolean finding = rule.concludes().filter("Finding"::equals).isPresent();
    if (!texts.containsKey("Theme")) {
      if (finding) {
        missing(rule, "Theme", HeaderMessage.NO_THEME);
      } else if (!written.isEmpty() && !isMisspelt(rule, "Theme")) {
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
      missing(rule, "Points", HeaderMessage.POINTS_OUT_OF_RANGE, written, theme.cap(), theme.id());
    }
    if (texts.getOrDefault("Because", "").isEmpty()) {
      missing(rule, "Because", HeaderMessage.NO_SENTENCE);
    }
  }

  private String names() {
    return String.join(", ", new TreeSet<>(themes.keySet()));
  }

  /** A part that is there under a name like its own is told of by that name. */
  private void missing(ParsedRule rule, String part, Message code, Object... arguments) {
    if (!isMisspelt(rule, part)) {
      fault(rule, part, code, arguments);
    }
  }

  private static boolean isMisspelt(ParsedRule rule, String part) {
    return rule.headers().stream()
        .map(RuleHeader::name)
        .filter(name -> !KNOWN.contains(name))
        .anyMatch(name -> NearestName.to(name, KNOWN).filter(part::equals).isPresent());
  }

  private void fault(ParsedRule rule, String header, Message code, Object... arguments) {
    problems.add(rule.file().problem(code, rule.at(header), arguments));
  }
}
