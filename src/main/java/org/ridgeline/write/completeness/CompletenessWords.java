package org.ridgeline.write.completeness;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.ridgeline.derive.reporting.Completeness;
import org.ridgeline.derive.reporting.DelayDistribution;
import org.ridgeline.derive.reporting.FightingReports;
import org.ridgeline.derive.reporting.FightingReports.Part;
import org.ridgeline.derive.reporting.Reporting;
import org.ridgeline.derive.reporting.SourceSpeech;
import org.ridgeline.derive.reporting.SourceSpeech.Status;
import org.ridgeline.fact.provenance.Source;
import org.ridgeline.write.Decimals;
import org.ridgeline.write.Report;
import org.ridgeline.write.Wording;

/** How complete the reports of a night are, in whole sentences. */
public record CompletenessWords(Report report) {

  private static final int WEEK = 7;
  private static final String UNKNOWN = "not known";

  private Completeness completeness() {
    return report.completeness();
  }

  /** How much is likely still to be reported. */
  public String toCome() {
    var all = completeness().all();
    if (all.toCome(WEEK).isEmpty()) {
      return "How many reports are still to come is not known: fewer than %d tell how late they come."
          .formatted(DelayDistribution.LEAST_REPORTS);
    }
    var shares =
        Completeness.LAST_DAYS.stream()
            .filter(days -> all.toCome(days).isPresent())
            .map(
                days ->
                    "%s of the last %s"
                        .formatted(percent(all.toCome(days)), days == 1 ? "day" : days(days)))
            .collect(joining(", "));
    return bound(
        "Reports likely still to come: %s, by how late %s came."
            .formatted(shares, Wording.count(all.delays().reports(), "report", "reports")));
  }

  /** Which sources have been silent for longer than is usual with them, and which began. */
  public List<String> speech() {
    var sentences = new ArrayList<String>();
    sentences.add(
        list(Status.SILENT, this::silence)
            .map("Silent for longer than usual: %s."::formatted)
            .orElse("No source is silent for longer than is usual with it."));
    list(Status.BEGINS, speech -> "%s (%s)".formatted(name(speech), Wording.day(speech.since())))
        .map("Begun within five weeks: %s."::formatted)
        .ifPresent(sentences::add);
    return sentences.stream().map(Wording::withNonBreakingSpaces).toList();
  }

  private Optional<String> list(Status status, Function<SourceSpeech, String> words) {
    var all =
        completeness().sources().stream()
            .filter(speech -> speech.status() == status)
            .map(words)
            .toList();
    return all.isEmpty() ? Optional.empty() : Optional.of(Wording.several(all));
  }

  private String silence(SourceSpeech speech) {
    return "%s (last %s, %s before; usual gap %s)"
        .formatted(
            name(speech),
            Wording.day(speech.last()),
            days(ChronoUnit.DAYS.between(speech.last(), report.asOf())),
            days(speech.usualGapDays()));
  }

  private static String name(SourceSpeech speech) {
    return speech.source().name();
  }

  /** How many reports tell of fighting, and what it means if they are fewer or more. */
  public String fighting() {
    return bound(words(completeness().fighting()));
  }

  /** The same of one place, or empty if they are as many as before. */
  public String fighting(String settlement) {
    return Optional.ofNullable(completeness().fightingByPlace().get(settlement))
        .filter(reports -> reports.verdict() != FightingReports.Verdict.AS_BEFORE)
        .map(reports -> bound(words(reports)))
        .orElse("");
  }

  private static String words(FightingReports reports) {
    var counts =
        "Reports of fighting: %,d about the last 7 days, after %s a week in the four weeks before"
            .formatted(reports.lastWeek(), Wording.number(tenth(reports.weeklyBefore())));
    return counts
        + switch (reports.verdict()) {
          case AS_BEFORE -> ": no change beyond chance.";
          case NOT_KNOWN ->
              ". How many are still to come is not known, so no fall of fighting can be told."
                  + parts(" Fallen silent: %s.", reports.silent());
          case FEWER_REPORTS ->
              ". %s; what is left is no more than chance: no fall of fighting can be told."
                  .formatted(fewer(reports));
          case LESS_FIGHTING ->
              ". %s; about %d are left: a fall of fighting, as far as reports tell."
                  .formatted(fewer(reports), Math.round(reports.unaccounted()));
          case MORE_REPORTS ->
              ".%s No rise of fighting can be told."
                  .formatted(parts(" The more come of sources that began: %s.", reports.begun()));
          case MORE_FIGHTING ->
              ": a rise of fighting, as far as reports tell.%s"
                  .formatted(parts(" Some come of sources that began: %s.", reports.begun()));
        };
  }

  private static String fewer(FightingReports reports) {
    return "Of about %d fewer, likely %d are still to come%s"
        .formatted(
            Math.round(reports.fewer()),
            Math.round(Math.min(reports.fewer(), reports.toCome().orElse(0))),
            reports.silent().isEmpty()
                ? " and no source fell silent"
                : parts(", sources that fell silent account for %s", reports.silent()));
  }

  private static String parts(String sentence, List<Part> parts) {
    return parts.isEmpty()
        ? ""
        : sentence.formatted(
            Wording.several(
                parts.stream()
                    .map(
                        part ->
                            "%d (%s, %s %s)"
                                .formatted(
                                    Math.round(part.reports()),
                                    name(part.source()),
                                    part.source().status() == Status.SILENT
                                        ? "last published"
                                        : "since",
                                    Wording.day(since(part.source()))))
                    .toList()));
  }

  private static LocalDate since(SourceSpeech speech) {
    return speech.status() == Status.SILENT ? speech.last() : speech.since();
  }

  /** How many event reports there are of a source. */
  public String reports(Source source) {
    return completeness().of(source).map(r -> reports(r.delays().reports())).orElse("0");
  }

  private static String reports(int count) {
    return String.format(Locale.US, "%,d", count);
  }

  /** From when to when a source published, or a dash. */
  public String published(Source source) {
    return completeness()
        .speech(Optional.of(source))
        .map(each -> bound(Wording.day(each.first()) + " to " + Wording.day(each.last())))
        .orElse("\u2013");
  }

  /** How late the reports of a source come at the median. */
  public String delay(Source source) {
    var median = completeness().of(source).map(each -> each.delays().median());
    return median.isPresent() && median.get().isPresent()
        ? days(median.get().getAsInt())
        : "\u2013";
  }

  /** How much of a source's reports about the last seven days is still to come. */
  public String toCome(Source source) {
    return completeness()
        .of(source)
        .map((Reporting each) -> each.toCome(WEEK))
        .map(share -> share.isPresent() ? percent(share) : UNKNOWN)
        .orElse("\u2013");
  }

  /** Whether a source speaks, in words. */
  public String status(Source source) {
    return completeness().speech(Optional.of(source)).map(this::status).orElse("nothing yet");
  }

  private String status(SourceSpeech speech) {
    return switch (speech.status()) {
      case SPEAKING -> "speaking";
      case BEGINS -> bound("begins on " + Wording.day(speech.since()));
      case SILENT -> bound("silent since " + Wording.day(speech.last()));
      case SELDOM -> "seldom";
    };
  }

  private static String percent(OptionalDouble share) {
    return Decimals.rounded(100 * share.getAsDouble(), 0).toPlainString() + " %";
  }

  private static double tenth(double value) {
    return Decimals.rounded(value, 1).doubleValue();
  }

  private static String days(long count) {
    return Wording.count(count, "day", "days");
  }

  private static String bound(String sentence) {
    return Wording.withNonBreakingSpaces(sentence);
  }
}
