package org.ridgeline.derive.reporting;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.IntStream;
import org.ridgeline.fact.provenance.Source;

/**
 * When one source published anything, and when it was silent for longer than is usual with it.
 *
 * @param spells the earliest first; between two of them it was silent for longer than its usual gap
 * @param usualGapDays 95 of 100 of its gaps are no longer, of few gaps all but the longest; never
 *     less than {@link #LEAST_GAP_DAYS}
 * @param status whether it speaks on the night
 */
public record SourceSpeech(Source source, List<Spell> spells, int usualGapDays, Status status) {

  /** Even of who publishes daily, some days are missed without meaning anything. */
  static final int LEAST_GAP_DAYS = 3;

  /** On fewer days of publication it has no usual gap. */
  static final int LEAST_DAYS = 5;

  /** A source that began later has nothing to compare the last week with. */
  static final int BEGINNING_DAYS = 35;

  private static final double USUAL = 0.95;

  /** Whether a source speaks on a night. */
  public enum Status {
    /** It published within its usual gap. */
    SPEAKING,
    /** So it did, and has done so for less than five weeks. */
    BEGINS,
    /** It has published nothing for longer than its usual gap. */
    SILENT,
    /** It published on so few days that nothing is usual with it. */
    SELDOM
  }

  /**
   * A time during which a source was never silent for longer than its usual gap.
   *
   * @param first the day of its first publication in it
   * @param last that of the last
   */
  public record Spell(LocalDate first, LocalDate last) {}

  public SourceSpeech {
    spells = List.copyOf(spells);
  }

  /**
   * What the days of its publications tell.
   *
   * @param days at least one
   * @param knownBy the last day of publication that is known
   */
  static SourceSpeech of(Source source, SortedSet<LocalDate> days, LocalDate knownBy) {
    var inOrder = List.copyOf(days);
    int usual = usualGap(inOrder);
    var spells = spells(inOrder, usual);
    return new SourceSpeech(source, spells, usual, status(inOrder, spells, usual, knownBy));
  }

  private static int usualGap(List<LocalDate> days) {
    int[] gaps =
        IntStream.range(1, days.size())
            .map(n -> (int) DAYS.between(days.get(n - 1), days.get(n)))
            .sorted()
            .toArray();
    // Of few gaps one may be a silence of years, by which nothing would ever be unusual.
    int rank = (int) (gaps.length * USUAL);
    return rank == 0 ? LEAST_GAP_DAYS : Math.max(LEAST_GAP_DAYS, gaps[rank - 1]);
  }

  private static List<Spell> spells(List<LocalDate> days, int usual) {
    var spells = new ArrayList<Spell>();
    var first = days.get(0);
    for (int n = 1; n <= days.size(); n++) {
      var last = days.get(n - 1);
      if (n == days.size() || DAYS.between(last, days.get(n)) > usual) {
        spells.add(new Spell(first, last));
        first = n == days.size() ? last : days.get(n);
      }
    }
    return spells;
  }

  private static Status status(
      List<LocalDate> days, List<Spell> spells, int usual, LocalDate knownBy) {
    if (days.size() < LEAST_DAYS) {
      return Status.SELDOM;
    }
    var now = spells.get(spells.size() - 1);
    if (DAYS.between(now.last(), knownBy) > usual) {
      return Status.SILENT;
    }
    return DAYS.between(now.first(), knownBy) < BEGINNING_DAYS ? Status.BEGINS : Status.SPEAKING;
  }

  /** Whether it has spoken for so short a time that there is little to compare with. */
  boolean isNew(LocalDate knownBy) {
    var from = status == Status.SELDOM ? first() : since();
    return status != Status.SILENT && DAYS.between(from, knownBy) < BEGINNING_DAYS;
  }

  /** The day of its first publication of all. */
  public LocalDate first() {
    return spells.get(0).first();
  }

  /** The day from which it has spoken, or spoke last. */
  public LocalDate since() {
    return spells.get(spells.size() - 1).first();
  }

  /** The day of its newest publication. */
  public LocalDate last() {
    return spells.get(spells.size() - 1).last();
  }
}
