package org.ridgeline.write.completeness;

import java.util.ArrayList;
import java.util.Comparator;
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
import org.ridgeline.phrase.English;
import org.ridgeline.write.Decimals;
import org.ridgeline.write.Report;
import org.ridgeline.write.Wording;

/** How complete the reports of a night are, in whole sentences. */
public record CompletenessWords(Report report) {

  private static final int WEEK = 7;

  /** How many sources a sentence names; the table of sources has all. */
  private static final int NAMED = 2;

  private static final String UNKNOWN = "not known";

  private Completeness completeness() {
    return report.completeness();
  }

  /** How much is likely still to be reported. */
  public String toCome() {
    var all = completeness().all();
    var shares =
        Completeness.LAST_DAYS.stream()
            .filter(days -> all.toCome(days).isPresent())
            .map(
                days ->
                    "%s of the last %s"
                        .formatted(percent(all.toCome(days)), days == 1 ? "day" : days(days)))
            .toList();
    if (all.toCome(1).isPresent() && all.toCome(1).getAsDouble() == 0) {
      return "Likely no report of what has happened so far is still to come.";
    }
    return shares.isEmpty()
        ? "How many reports are still to come is not known: fewer than %d tell how late they come."
            .formatted(DelayDistribution.LEAST_REPORTS)
        : bound("Reports likely still to come: %s.".formatted(String.join(", ", shares)));
  }

  /** Which sources have been silent for longer than is usual with them, and which began. */
  public List<String> speech() {
    var sentences = new ArrayList<String>();
    sentences.add(
        list(Status.SILENT, this::silence)
            .map("Silent for longer than usual: %s."::formatted)
            .orElse("No source is silent for longer than is usual for it."));
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
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Wording.several(all.stream().limit(NAMED).toList(), Math.max(0, all.size() - NAMED)));
  }

  private String silence(SourceSpeech speech) {
    return "%s (last %s, usual gap %s)"
        .formatted(name(speech), Wording.day(speech.last()), days(speech.usualGapDays()));
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
        "Reports of fighting: %,d in the last 7 days, %s a week in the four weeks before"
            .formatted(reports.lastWeek(), English.number(reports.weeklyBefore()));
    return counts
        + switch (reports.verdict()) {
          case AS_BEFORE -> ", no change beyond chance.";
          case NOT_KNOWN ->
              ". No fall of fighting can be told, as too few reports tell how many are still to come.";
          case FEWER_REPORTS -> ". No fall of fighting can be told: %s.".formatted(fewer(reports));
          case LESS_FIGHTING ->
              ". A fall of fighting, as far as reports tell: %s, and about %d are left."
                  .formatted(fewer(reports), Math.round(reports.unaccounted()));
          case MORE_REPORTS ->
              ". No rise of fighting can be told: %s."
                  .formatted(parts(reports.begun(), "more are of sources that began"));
          case MORE_FIGHTING -> ". A rise of fighting, as far as reports tell.";
        };
  }

  private static String fewer(FightingReports reports) {
    long fewer = Math.round(reports.fewer());
    long toCome = Math.round(Math.min(reports.fewer(), reports.toCome().orElse(0)));
    return "of %d fewer likely %d are still to come, %s"
        .formatted(
            fewer,
            toCome,
            reports.silent().isEmpty()
                ? "none is of a source that fell silent"
                : parts(reports.silent(), "are of sources that fell silent"));
  }

  /** How many reports sources account for together, and which sources do most. */
  private static String parts(List<Part> parts, String what) {
    var most =
        parts.stream()
            .sorted(
                Comparator.comparingDouble(Part::reports)
                    .reversed()
                    .thenComparing(part -> part.source().source().id()))
            .limit(NAMED)
            .map(part -> name(part.source()) + since(part.source()))
            .toList();
    return "%d %s (%s)"
        .formatted(
            Math.round(parts.stream().mapToDouble(Part::reports).sum()),
            what,
            Wording.several(most, Math.max(0, parts.size() - NAMED)));
  }

  private static String since(SourceSpeech speech) {
    return speech.status() == Status.SILENT
        ? ", last " + Wording.day(speech.last())
        : ", from " + Wording.day(speech.since());
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

  private static String days(long count) {
    return Wording.count(count, "day", "days");
  }

  private static String bound(String sentence) {
    return Wording.withNonBreakingSpaces(sentence);
  }
}
