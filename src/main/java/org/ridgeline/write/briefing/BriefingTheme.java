package org.ridgeline.write.briefing;

import java.util.List;
import org.ridgeline.rank.ThemeScore;
import org.ridgeline.write.Wording;
import org.ridgeline.write.chart.Bar;
import org.ridgeline.write.chart.Svg;

/**
 * A theme of one settlement with what was found, as the briefing shows it.
 *
 * @param longest the greatest cap of any theme, so that bars compare
 */
public record BriefingTheme(ThemeScore score, int longest, List<BriefingConclusion> findings) {

  /** Its title. */
  public String title() {
    return score.theme().title();
  }

  /** Its points beside its cap. */
  public String points() {
    return "%d of %d".formatted(score.points(), score.theme().cap());
  }

  /** What the cap cut off, in words, or empty. */
  public String cut() {
    return score.uncapped() > score.points()
        ? "findings add up to %d; the cap is %d".formatted(score.uncapped(), score.theme().cap())
        : "";
  }

  /** Its points within the outline of its cap. */
  public Svg bar() {
    return Bar.of(Wording.word(score.theme().side()), score.points(), score.theme().cap(), longest);
  }
}
