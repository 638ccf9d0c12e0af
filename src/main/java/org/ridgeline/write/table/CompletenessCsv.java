package org.ridgeline.write.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.ridgeline.derive.reporting.Completeness;
import org.ridgeline.derive.reporting.Reporting;
import org.ridgeline.derive.reporting.SourceSpeech;
import org.ridgeline.derive.reporting.SourceSpeech.Status;
import org.ridgeline.fact.EventKind;
import org.ridgeline.fact.provenance.Source;
import org.ridgeline.write.Decimals;
import org.ridgeline.write.Report;
import org.ridgeline.write.Wording;

/** How late reports come, how much is still to come, and which sources speak. */
public final class CompletenessCsv implements TableReport {

  private static final int WHOLE = 100;

  /** One row: reports, or a source that published other rows only; how it speaks, of all kinds. */
  private record Line(
      Optional<Source> source,
      Optional<EventKind> kind,
      Optional<Reporting> reporting,
      Optional<SourceSpeech> speech) {

    static Line of(Reporting reporting, Completeness completeness) {
      var speech =
          reporting.kind().isPresent()
              ? Optional.<SourceSpeech>empty()
              : completeness.speech(reporting.source());
      return new Line(reporting.source(), reporting.kind(), Optional.of(reporting), speech);
    }

    static Line of(SourceSpeech speech) {
      return new Line(
          Optional.of(speech.source()), Optional.empty(), Optional.empty(), Optional.of(speech));
    }

    int reports() {
      return reporting.map(each -> each.delays().reports()).orElse(0);
    }

    Optional<LocalDate> first() {
      return speech.map(SourceSpeech::first).or(() -> reporting.flatMap(Reporting::first));
    }

    Optional<LocalDate> last() {
      return speech.map(SourceSpeech::last).or(() -> reporting.flatMap(Reporting::last));
    }

    Optional<Integer> median() {
      return reporting
          .map(each -> each.delays().median())
          .filter(OptionalInt::isPresent)
          .map(OptionalInt::getAsInt);
    }

    Optional<Integer> longest() {
      return reporting.map(each -> each.delays().longestDays()).filter(days -> days > 0);
    }

    Optional<BigDecimal> toCome(int days) {
      return reporting
          .map(each -> each.toCome(days))
          .filter(share -> share.isPresent())
          .map(share -> Decimals.rounded(WHOLE * share.getAsDouble(), 1));
    }

    Optional<LocalDate> since() {
      return speech
          .filter(each -> each.status() != Status.SILENT && each.status() != Status.SELDOM)
          .map(SourceSpeech::since);
    }

    Optional<LocalDate> silentSince() {
      return speech.filter(each -> each.status() == Status.SILENT).map(SourceSpeech::last);
    }

    Optional<Integer> usualGap() {
      return speech.filter(each -> each.status() != Status.SELDOM).map(SourceSpeech::usualGapDays);
    }
  }

  @Override
  public String name() {
    return "completeness";
  }

  @Override
  public String description() {
    return "One row for all event reports known that night, then one a kind, a source, and a kind of a source: how late they come, and what is still to come.";
  }

  @Override
  public CsvTable<?> table(Report report) {
    return speech(delays(published(report)));
  }

  private static CsvTable<Line> published(Report report) {
    return new CsvTable<>(lines(report.completeness()))
        .column(Fields.AS_OF, line -> report.asOf())
        .column(
            Field.text("source", "Id of the source; empty for all sources."),
            line -> line.source().map(Source::id))
        .column(
            Field.oneOf(EventKind.class, "kind", "What the reports tell of; empty for all kinds."),
            line -> line.kind().map(Wording::word))
        .column(
            Field.whole("reports", "Event reports that had been published.").from(0).required(),
            Line::reports)
        .column(
            Field.day(
                "first_published",
                "The first day on which one was published; of a source, anything."),
            Line::first)
        .column(Field.day("last_published", "The last such day."), Line::last);
  }

  private static CsvTable<Line> delays(CsvTable<Line> published) {
    var table =
        published
            .column(
                Field.whole(
                        "median_delay_days",
                        "Half of the reports are published within so many days of the day that they tell of.")
                    .in("days")
                    .from(0),
                Line::median)
            .column(
                Field.whole(
                        "longest_delay_days",
                        "The shares still to come are of reports that come within so many days; empty if fewer than 20 reports support any.")
                    .in("days")
                    .from(1),
                Line::longest);
    for (int days : Completeness.LAST_DAYS) {
      table =
          table.column(
              Field.number(
                      "to_come_%d_days".formatted(days),
                      "How much of what will be reported about the last %s is likely still to come; empty if not known."
                          .formatted(Wording.count(days, "day", "days")))
                  .in("%")
                  .within(0, WHOLE),
              line -> line.toCome(days));
    }
    return table;
  }

  private static CsvTable<Line> speech(CsvTable<Line> table) {
    return table
        .column(
            Field.oneOf(
                Status.class,
                "status",
                "Of a source. speaking: it published within its usual gap; begins: so it did, for less than five weeks; silent: it published nothing for longer; seldom: it published on fewer than five days."),
            line -> line.speech().map(SourceSpeech::status).map(Wording::word))
        .column(
            Field.day("speaking_since", "From when on it has published without a longer gap."),
            Line::since)
        .column(
            Field.day("silent_since", "When it published last, if it is silent."),
            Line::silentSince)
        .column(
            Field.whole(
                    "usual_gap_days",
                    "95 of 100 of the gaps between its days of publication are no longer, of few gaps all but the longest; at least 3.")
                .in("days")
                .from(1),
            Line::usualGap);
  }

  private static Stream<Line> lines(Completeness completeness) {
    return Stream.concat(
        completeness.reporting().stream().map(each -> Line.of(each, completeness)),
        completeness.sources().stream()
            .filter(speech -> completeness.of(speech.source()).isEmpty())
            .map(Line::of));
  }
}
