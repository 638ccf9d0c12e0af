package org.ridgeline.write;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import org.ridgeline.fact.criteria.Side;
import org.ridgeline.fact.criteria.Theme;
import org.ridgeline.reason.conclude.Conclusion;

/** Which of the two questions each conclusion answers. */
public record ThemeSides(Map<String, Side> byTheme) {

  /** The sides of the themes that a report has. */
  public static ThemeSides of(Report report) {
    return new ThemeSides(report.themes().stream().collect(toMap(Theme::id, Theme::side)));
  }

  /** The side of its theme; a conclusion without one, such as who holds the place, is a note. */
  public Side of(Conclusion conclusion) {
    return byTheme.getOrDefault(conclusion.rule().theme(), Side.NOTE);
  }
}
