package org.ridgeline.write;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import org.ridgeline.fact.Side;
import org.ridgeline.fact.Theme;
import org.ridgeline.reason.Conclusion;

/** Which of the two questions each conclusion answers. */
record Sides(Map<String, Side> byTheme) {

  static Sides of(Report report) {
    return new Sides(report.themes().stream().collect(toMap(Theme::id, Theme::side)));
  }

  /** The side of its theme; a conclusion without one, such as who holds the place, is a note. */
  Side of(Conclusion conclusion) {
    return byTheme.getOrDefault(conclusion.rule().theme(), Side.NOTE);
  }
}
