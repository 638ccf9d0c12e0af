package org.ridgeline.write;

import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.ridgeline.fact.Side;
import org.ridgeline.rank.Assessment;
import org.ridgeline.rank.ThemeScore;
import org.ridgeline.reason.Status;

/**
 * One settlement's assessment, as the briefing shows it.
 *
 * @param ifLost what its loss would change, or empty
 */
public record BriefingPlace(
    Assessment assessment,
    BriefingConclusion control,
    List<BriefingConclusion> findings,
    String ifLost) {

  /** Its name. */
  public String name() {
    return assessment.settlement().name();
  }

  /** Its section's name within the page, safe in a link whatever the settlement's id. */
  public String anchor() {
    return "place-" + URLEncoder.encode(assessment.settlement().id(), StandardCharsets.UTF_8);
  }

  /** Whether anything is said of it beyond who holds it. */
  public boolean isNotable() {
    return assessment.score().total().signum() > 0 || !assessment.findings().isEmpty();
  }

  boolean is(Status status) {
    return assessment.control().status() == status;
  }

  /** Its status in one word. */
  public String status() {
    return Wording.word(assessment.control().status());
  }

  /** Its holder, or a dash. */
  public String holder() {
    var holder = assessment.control().holder();
    return holder.isEmpty() ? "\u2013" : holder;
  }

  /** How sure it is who holds it. */
  public String confidence() {
    return Wording.word(assessment.confidence());
  }

  /** How its rank moved since the compared night, in words. */
  public String change() {
    return assessment.change().map(c -> moved(c.ranks())).orElse("new");
  }

  private static String moved(int ranks) {
    if (ranks == 0) {
      return "same";
    }
    return String.format(Locale.ROOT, "%s %d", ranks > 0 ? "up" : "down", Math.abs(ranks));
  }

  /** What makes up its threat. */
  public String threat() {
    return points(Side.THREAT);
  }

  /** What makes up its stakes. */
  public String stakes() {
    return points(Side.STAKES);
  }

  private String points(Side side) {
    var themes =
        assessment.themes().stream()
            .filter(score -> score.theme().side() == side && score.uncapped() > 0)
            .map(BriefingPlace::points)
            .collect(joining("; "));
    return themes.isEmpty() ? "no findings" : themes;
  }

  private static String points(ThemeScore score) {
    var counted =
        "%s %d of %d".formatted(score.theme().title(), score.points(), score.theme().cap());
    return score.uncapped() > score.points()
        ? "%s (findings add up to %d)".formatted(counted, score.uncapped())
        : counted;
  }
}
