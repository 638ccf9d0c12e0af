package org.ridgeline.write.completeness;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ridgeline.derive.reporting.SourceSpeech;
import org.ridgeline.derive.reporting.SourceSpeech.Status;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.rank.TrendPoint;
import org.ridgeline.write.Report;
import org.ridgeline.write.Wording;

/** Where in the trends of a night sources begin or fall silent. */
public final class SourceMarks {

  /** Points of a trend lie about as far apart: a shorter silence cannot be seen in it. */
  private static final long VISIBLE_DAYS = 7;

  /** More than these nobody reads in a caption. */
  private static final int NAMED = 3;

  private final List<SourceMark> marks;
  private final Map<String, Set<String>> speakers = new HashMap<>();

  /** What becomes of a source. */
  public enum Turn {
    BEGINS,
    BEGINS_AGAIN,
    FALLS_SILENT
  }

  /**
   * That a source begins to speak on a day, or spoke on it last before it fell silent.
   *
   * @param name of the source, as readers know it
   */
  public record SourceMark(LocalDate day, String source, String name, Turn turn) {

    /** Whether it speaks from then on, or else falls silent. */
    public boolean begins() {
      return turn != Turn.FALLS_SILENT;
    }

    /** The same in words. */
    public String words() {
      var on = Wording.day(day);
      return switch (turn) {
        case BEGINS -> "%s from %s".formatted(name, on);
        case BEGINS_AGAIN -> "%s again from %s".formatted(name, on);
        case FALLS_SILENT -> "%s silent after %s".formatted(name, on);
      };
    }
  }

  private SourceMarks(List<SourceMark> marks) {
    this.marks = List.copyOf(marks);
  }

  /** Those within the trends of a night. */
  public static SourceMarks of(Report report) {
    var trends = report.retrospect().trends().values().stream();
    var nights = trends.flatMap(List::stream).map(TrendPoint::asOf).collect(toSet());
    var marks = new ArrayList<SourceMark>();
    nights.stream()
        .min(Comparator.naturalOrder())
        .ifPresent(
            from ->
                report.completeness().sources().stream()
                    .filter(speech -> speech.status() != Status.SELDOM)
                    .forEach(speech -> mark(speech, from, report.knownBy(), marks)));
    marks.sort(
        Comparator.comparing(SourceMark::day)
            .thenComparing(SourceMark::source)
            .thenComparing(SourceMark::turn));
    var all = new SourceMarks(marks);
    if (!marks.isEmpty()) {
      all.hear(report);
    }
    return all;
  }

  private static void mark(
      SourceSpeech speech, LocalDate from, LocalDate until, List<SourceMark> marks) {
    var spells = speech.spells();
    for (int n = 0; n < spells.size(); n++) {
      var spell = spells.get(n);
      boolean afterSilence =
          n == 0 || DAYS.between(spells.get(n - 1).last(), spell.first()) >= VISIBLE_DAYS;
      boolean beforeSilence =
          n + 1 < spells.size()
              ? DAYS.between(spell.last(), spells.get(n + 1).first()) >= VISIBLE_DAYS
              : speech.status() == Status.SILENT;
      if (afterSilence && spell.first().isAfter(from)) {
        marks.add(mark(speech, spell.first(), n == 0 ? Turn.BEGINS : Turn.BEGINS_AGAIN));
      }
      if (beforeSilence && spell.last().isAfter(from) && !spell.last().isAfter(until)) {
        marks.add(mark(speech, spell.last(), Turn.FALLS_SILENT));
      }
    }
  }

  private static SourceMark mark(SourceSpeech speech, LocalDate day, Turn turn) {
    return new SourceMark(day, speech.source().id(), speech.source().name(), turn);
  }

  private void hear(Report report) {
    report.tables().events().forEach(e -> e.settlements().forEach(p -> hear(p, e.citation())));
    report.tables().claims().forEach(c -> hear(c.settlement(), c.citation()));
    report.tables().areas().rows().forEach(a -> hear(a.settlement(), a.citation()));
  }

  private void hear(String place, Citation row) {
    speakers.computeIfAbsent(place, id -> new HashSet<>()).add(row.source().id());
  }

  /** Those of sources that have told of a place, the earliest first. */
  public List<SourceMark> of(String settlement) {
    var heard = speakers.getOrDefault(settlement, Set.of());
    return marks.stream().filter(mark -> heard.contains(mark.source())).toList();
  }

  /** All of them in words, or empty. */
  public String words() {
    return marks.isEmpty()
        ? ""
        : Wording.withNonBreakingSpaces(
            Wording.several(
                    marks.stream().limit(NAMED).map(SourceMark::words).toList(),
                    Math.max(0, marks.size() - NAMED))
                + ".");
  }
}
