package org.ridgeline.write.briefing;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ridgeline.fact.PartyNames;
import org.ridgeline.fact.criteria.Side;
import org.ridgeline.rank.Assessment;
import org.ridgeline.rank.Assessment.Change;
import org.ridgeline.rank.TrendPoint;
import org.ridgeline.reason.conclude.Finding;
import org.ridgeline.reason.conclude.RuleDoc;
import org.ridgeline.reason.conclude.Status;
import org.ridgeline.reason.history.Hold;
import org.ridgeline.write.ThemeSides;
import org.ridgeline.write.Wording;
import org.ridgeline.write.chart.Bar;
import org.ridgeline.write.chart.Marker;
import org.ridgeline.write.chart.Svg;
import org.ridgeline.write.chart.TrendLine;
import org.ridgeline.write.completeness.SourceMarks.SourceMark;

/**
 * One settlement's assessment in short, as tables and drawings of the briefing show it.
 *
 * @param sides which question each finding answers
 * @param marker its sign in drawings
 * @param series its score over the replayed nights, tonight last
 * @param marks where in it sources begin or fall silent that have told of the place
 * @param names by which readers know the parties
 * @param isListed whether the page lists it: of very many places it lists the first
 */
public record BriefingPlace(
    Assessment assessment,
    ThemeSides sides,
    Marker marker,
    List<TrendPoint> series,
    List<SourceMark> marks,
    PartyNames names,
    boolean isListed) {

  private static final int WHOLE = 100;

  /** Its name. */
  public String name() {
    return assessment.settlement().name();
  }

  /** Its rank. */
  public int rank() {
    return assessment.rank();
  }

  /** Its rank by threat. */
  public int threatRank() {
    return assessment.threatRank();
  }

  /** How likely its holder is to lose it, 0 to 100. */
  public int threat() {
    return assessment.score().threat();
  }

  /** What tells it from all other places within the page, safe in a link whatever its id. */
  public String code() {
    return URLEncoder.encode(assessment.settlement().id(), StandardCharsets.UTF_8);
  }

  /** Its section's name within the page. */
  public String anchor() {
    return "place-" + code();
  }

  /** Whether the page says anything of it beyond who holds it. */
  public boolean isNotable() {
    return isListed && !isQuiet();
  }

  /** Whether there is nothing to say of it but who holds it. */
  boolean isQuiet() {
    return assessment.score().total().signum() == 0
        && assessment.findings().stream().allMatch(Finding::assumed);
  }

  /** Whether anything happens to it or to its holder. */
  boolean isJudged() {
    return isNotable()
        && (threat() > 0 || is(Status.CONTESTED) || is(Status.LOST) || is(Status.LEFT));
  }

  boolean is(Status status) {
    return assessment.control().status() == status;
  }

  /** Where the drawings send a reader, or nowhere. */
  String href() {
    return isNotable() ? "#" + anchor() : "";
  }

  /** Its status in one word. */
  public String status() {
    return Wording.word(assessment.control().status());
  }

  /** Who holds it, in the words that every report uses. */
  public String situation() {
    var holder = names.of(assessment.control().holder());
    return switch (assessment.control().status()) {
      case HELD -> "held by " + holder;
      case LOST -> "lost to " + holder;
      case CONTESTED ->
          holder.isEmpty() ? "contested, holder not known" : "contested, so far held by " + holder;
      case LEFT -> "left by " + names.of(assessment.control().lastHolder());
      case UNKNOWN -> "holder not known";
    };
  }

  /** The key judgement. */
  public String wholeJudgement() {
    return Wording.withNonBreakingSpaces(assessment.keyJudgement());
  }

  /** The key judgement, which begins with the name where it can, after that name. */
  public String judgement() {
    var judgement = assessment.keyJudgement();
    boolean namedFirst = judgement.startsWith(name() + " ") || judgement.startsWith(name() + ",");
    return Wording.withNonBreakingSpaces(
        namedFirst ? judgement.substring(name().length()) : " " + judgement);
  }

  /** Its holder, or a dash. */
  public String holder() {
    var holder = names.of(assessment.control().holder());
    return holder.isEmpty() ? "\u2013" : holder;
  }

  /** How sure it is who holds it. */
  public String confidence() {
    return Wording.word(assessment.confidence());
  }

  /** Its score. */
  public String score() {
    return assessment.score().total().toPlainString();
  }

  /** How its rank moved since the compared night, in words. */
  public String change() {
    return assessment.change().map(c -> moved(c.ranks())).orElse("new");
  }

  private static String moved(int ranks) {
    if (ranks == 0) {
      return "same";
    }
    return String.format(Locale.US, "%s %d", ranks > 0 ? "up" : "down", Math.abs(ranks));
  }

  /** How its score changed since the compared night, with its sign, or empty if it did not. */
  public String scoreChange() {
    var grown = grown();
    return grown.signum() == 0 ? "" : Wording.signed(grown);
  }

  BigDecimal grown() {
    return assessment.change().map(Change::score).orElse(BigDecimal.ZERO);
  }

  /** The threat as a bar. */
  public Svg threatBar() {
    return Bar.of("threat", threat(), WHOLE, WHOLE);
  }

  /** The least that the stakes can be, with a sign before it; empty where nothing is assumed. */
  public String leastStakes() {
    var score = assessment.score();
    return score.assumed() == 0 ? "" : "\u2265\u00A0" + score.leastStakes();
  }

  /** The stakes as a bar. */
  public Svg stakesBar() {
    return Bar.of("stakes", assessment.score().stakes(), WHOLE, WHOLE);
  }

  /** Its score over the replayed nights. */
  public Svg trend() {
    var scores = series.stream().map(point -> point.score().total()).toList();
    if (scores.isEmpty()) {
      return TrendLine.of(scores, List.of(), List.of(), "no earlier nights");
    }
    var changes = changes();
    var from = series.get(0).asOf();
    var shown = marks.stream().filter(mark -> mark.day().isAfter(from)).toList();
    return TrendLine.of(
        scores,
        changes.stream().map(hold -> index(hold.from())).toList(),
        shown.stream()
            .map(mark -> new TrendLine.Mark(index(mark.day()), mark.begins(), mark.words()))
            .toList(),
        "%s on %s, now %s%s%s"
            .formatted(
                scores.get(0),
                series.get(0).asOf(),
                score(),
                changes.stream().map(this::since).collect(joining()),
                shown.stream().map(mark -> "; " + mark.words()).collect(joining())));
  }

  /** Who came to hold it, or left it to nobody, within the replayed nights. */
  private List<Hold> changes() {
    return assessment.history().stream()
        .skip(1)
        .filter(hold -> hold.from().isAfter(series.get(0).asOf()))
        .toList();
  }

  private String since(Hold hold) {
    var holder = hold.holder().isEmpty() ? "nobody" : names.of(hold.holder());
    return "; from %s held by %s".formatted(hold.from(), holder);
  }

  /** Where a day lies among the replayed nights, which need not follow each other evenly. */
  private double index(LocalDate day) {
    int next = 1;
    while (series.get(next).asOf().isBefore(day)) {
      next++;
    }
    var before = series.get(next - 1).asOf();
    return next
        - 1
        + (double) DAYS.between(before, day) / DAYS.between(before, series.get(next).asOf());
  }

  /** What drives its threat most, in the one sentence that a reader takes away; or empty. */
  public String threatBecause() {
    return strongest(Side.THREAT)
        .map(finding -> Wording.withNonBreakingSpaces(finding.brief()))
        .orElse("");
  }

  private Optional<Finding> strongest(Side side) {
    return assessment.findings().stream()
        .filter(finding -> sides.of(finding) == side && !finding.assumed())
        .findFirst();
  }

  /** What drives its threat most, or if nothing does its stakes, as its rule says it; or empty. */
  public String driver() {
    return strongest(Side.THREAT)
        .or(() -> strongest(Side.STAKES))
        .map(Finding::rule)
        .map(RuleDoc::title)
        .orElse("");
  }
}
