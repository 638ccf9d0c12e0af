package org.ridgeline.write.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ridgeline.fact.record.RecordedBacktest;
import org.ridgeline.fact.record.RecordedFigure;
import org.ridgeline.write.Decimals;
import org.ridgeline.write.Report;
import org.ridgeline.write.Wording;

/** How good the rules were on earlier nights, in sentences. */
public record BriefingRecord(Report report) {

  /** What is told of so many back-tests, nobody reads of more. */
  private static final int MOST = 10;

  private static final String THREAT = "threat";
  private static final String DISTANCE = "distance";
  private static final String MEASURE = "auc-nightly";

  /** What is known of them, or that nothing is. */
  public List<String> sentences() {
    var backtests = report.record().backtests();
    if (backtests.isEmpty()) {
      return List.of(
          "No record: these rules have not been held against what came of earlier nights.");
    }
    var sentences = new ArrayList<String>();
    backtests.stream().limit(MOST).map(this::sentence).forEach(sentences::add);
    if (backtests.size() > MOST) {
      sentences.add("%,d more are in record.csv.".formatted(backtests.size() - MOST));
    }
    backtests.stream()
        .limit(MOST)
        .map(RecordedBacktest::loss)
        .distinct()
        .forEach(loss -> sentences.add("Lost means: " + loss + "."));
    sentences.add(
        "A loss is foreseen if the place was among the first ten by Threat on the last night before it. Skill is how much closer to what came the probability of Threat was than that of distance: 1 is perfect, 0 no better. An interval, in brackets or in place of a figure, holds nine tenths of samples drawn from the same places and months. Stakes are a judgement, which no map can say is right.");
    return sentences;
  }

  /** What a reader has to know first: what Threat was worth in this theatre, good or bad. */
  public List<String> summary() {
    var sentences = new ArrayList<String>();
    if (report.likelihoods().areOfOtherRules()) {
      sentences.add(
          "The rules have changed since they were calibrated: Threat is no probability, until 'backtest --calibrate' has judged them anew.");
    } else if (report.likelihoods().bands().isEmpty()) {
      sentences.add("No record: Threat is no probability.");
    }
    report.record().backtests().stream()
        .filter(backtest -> backtest.theatre().equals(report.tables().theatre()))
        .filter(backtest -> backtest.rules().equals(report.fingerprint()))
        .limit(MOST)
        .forEach(backtest -> sentences.add(worth(backtest)));
    return sentences;
  }

  /** Whether a page may tell likelihood. */
  public boolean tellsLikelihood() {
    return !report.likelihoods().bands().isEmpty();
  }

  private String worth(RecordedBacktest backtest) {
    return Wording.withNonBreakingSpaces(
        "From %s to %s, within %s: %s%s."
            .formatted(
                Wording.day(backtest.from()),
                Wording.day(backtest.to()),
                Wording.count(backtest.horizonDays(), "day", "days"),
                figure(backtest, THREAT, "skill-against-distance")
                    .map(BriefingRecord::verdict)
                    .orElse("nothing can be said of Threat beside distance"),
                foreseen(backtest)));
  }

  private static String verdict(RecordedFigure skill) {
    var words =
        skill.isBelowZero()
            ? "worse than distance alone"
            : skill.low().orElse(-1) > 0
                ? "better than distance alone"
                : "not told apart from distance alone";
    return "%s (skill %s%s)"
        .formatted(
            words,
            Decimals.rounded(skill.value(), 2).toPlainString(),
            skill.low().isEmpty() || skill.high().isEmpty()
                ? ""
                : ", %s to %s"
                    .formatted(
                        Decimals.rounded(skill.low().getAsDouble(), 2).toPlainString(),
                        Decimals.rounded(skill.high().getAsDouble(), 2).toPlainString()));
  }

  private String foreseen(RecordedBacktest backtest) {
    var losses = figure(backtest, THREAT, RecordedFigure.LOSSES);
    var foreseen = figure(backtest, THREAT, RecordedFigure.FORESEEN);
    if (losses.isEmpty() || foreseen.isEmpty()) {
      return "";
    }
    long all = Math.round(losses.get().value());
    long seen = Math.round(foreseen.get().value());
    return "; of %s %s foreseen, %s missed%s"
        .formatted(
            Wording.count(all, "loss", "losses"),
            seen,
            all - seen,
            figure(backtest, DISTANCE, RecordedFigure.FORESEEN)
                .map(by -> " (by distance %s foreseen)".formatted(Math.round(by.value())))
                .orElse(""));
  }

  private String sentence(RecordedBacktest backtest) {
    return Wording.withNonBreakingSpaces(
        "On %s, %s from %s to %s held against maps%s: %s.%s"
            .formatted(
                backtest.theatre(),
                Wording.count(backtest.nights(), "night", "nights"),
                Wording.day(backtest.from()),
                Wording.day(backtest.to()),
                backtest.rules().equals(report.fingerprint())
                    ? ""
                    : ", judged by another version of the rules",
                found(backtest),
                caution(backtest)));
  }

  private String found(RecordedBacktest backtest) {
    var days = Wording.count(backtest.horizonDays(), "day", "days");
    var threat = figure(backtest, THREAT, MEASURE);
    if (threat.isEmpty()) {
      return backtest.lostPlaces() == 0
          ? "no place was lost within %s, so that nothing can be said of Threat".formatted(days)
          : "nothing is kept of Threat within " + days;
    }
    var few = backtest.isOfFewLosses();
    return "of a place that was lost within %s and one that was not, Threat put the right one first in %s%s"
        .formatted(
            days,
            words(threat.get(), few, " of 100 pairs"),
            figure(backtest, DISTANCE, MEASURE)
                .map(distance -> ", distance alone in " + words(distance, few, ""))
                .orElse(""));
  }

  private static String caution(RecordedBacktest backtest) {
    return backtest.isOfFewLosses() && backtest.lostPlaces() > 0
        ? " Only %s lost, too few to trust more than the intervals."
            .formatted(Wording.count(backtest.lostPlaces(), "place was", "places were"))
        : "";
  }

  private Optional<RecordedFigure> figure(
      RecordedBacktest backtest, String subject, String measure) {
    return report.record().figures().stream()
        .filter(each -> each.backtest().equals(backtest))
        .filter(each -> each.subject().equals(subject) && each.measure().equals(measure))
        .findFirst();
  }

  private static String words(RecordedFigure figure, boolean fewLosses, String unit) {
    var value = percent(figure.value());
    if (figure.low().isEmpty() || figure.high().isEmpty()) {
      return value + unit + (fewLosses ? " (no interval)" : "");
    }
    var interval =
        percent(figure.low().getAsDouble()) + " to " + percent(figure.high().getAsDouble());
    return fewLosses
        ? "%s%s (%s)".formatted(interval, unit, value)
        : "%s%s (%s)".formatted(value, unit, interval);
  }

  private static String percent(double share) {
    return Decimals.rounded(share, 2).movePointRight(2).toPlainString();
  }
}
