package org.ridgeline.derive.reporting;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How many reports tell of fighting in the last week, beside those of the four weeks before, and
 * what the difference comes of.
 *
 * @param lastWeek reports about the last seven days
 * @param weeklyBefore reports a week about the four weeks before them
 * @param toCome how many are likely to come still about the last seven days, of sources that are
 *     not silent: the expected number of all of them, less those that came; empty if too few
 *     reports tell how late they come
 * @param silent sources that fell silent, and how many reports fewer there are of each
 * @param begun sources that began, and how many reports more there are of each
 * @param expected how many of the other sources' reports would have come by now if as much happened
 *     as before; empty if {@code toCome} is
 * @param otherwise how many of theirs came
 */
public record FightingReports(
    int lastWeek,
    double weeklyBefore,
    OptionalDouble toCome,
    List<Part> silent,
    List<Part> begun,
    OptionalDouble expected,
    int otherwise) {

  static final int WEEKS_BEFORE = 4;

  /** A difference is more than chance if it is more than so many times its standard error. */
  private static final double CHANCE = 2;

  /** Of fewer reports a week nothing is said. */
  private static final int LEAST = 5;

  /**
   * What one source adds to the difference.
   *
   * @param reports a week, above 0
   */
  public record Part(SourceSpeech source, double reports) {}

  /** What a difference comes of. */
  public enum Verdict {
    /** As many as before, or as chance has it. */
    AS_BEFORE,
    /** Fewer, and too few reports tell how late others come to say why. */
    NOT_KNOWN,
    /** Fewer, but no fewer than reports still to come and silent sources account for. */
    FEWER_REPORTS,
    /** Fewer even so. */
    LESS_FIGHTING,
    /** More, but no more than sources that began account for. */
    MORE_REPORTS,
    /** More even so. */
    MORE_FIGHTING
  }

  public FightingReports {
    silent = List.copyOf(silent);
    begun = List.copyOf(begun);
  }

  /** What the difference comes of. */
  public Verdict verdict() {
    if (isLess(lastWeek, weeklyBefore)) {
      return expected.isEmpty()
          ? Verdict.NOT_KNOWN
          : isLess(otherwise, expected.getAsDouble())
              ? Verdict.LESS_FIGHTING
              : Verdict.FEWER_REPORTS;
    }
    if (isMore(lastWeek, weeklyBefore)) {
      double more = begun.stream().mapToDouble(Part::reports).sum();
      return isMore(lastWeek - more, weeklyBefore) ? Verdict.MORE_FIGHTING : Verdict.MORE_REPORTS;
    }
    return Verdict.AS_BEFORE;
  }

  private static boolean isLess(double now, double before) {
    return before >= LEAST && before - now > chance(now, before);
  }

  private static boolean isMore(double now, double before) {
    return now >= LEAST && now - before > chance(now, before);
  }

  /** What chance makes of the difference, if reports come as independently as they can. */
  private static double chance(double now, double before) {
    double weekly = (now + WEEKS_BEFORE * before) / (1 + WEEKS_BEFORE);
    return CHANCE * Math.sqrt(weekly * (1 + 1.0 / WEEKS_BEFORE));
  }

  /** How many fewer there are than before, or more if it is negative. */
  public double fewer() {
    return weeklyBefore - lastWeek;
  }

  /** How many of those that are fewer neither silent sources nor reports to come account for. */
  public double unaccounted() {
    double silence = silent.stream().mapToDouble(Part::reports).sum();
    return Math.max(0, fewer() - silence - toCome.orElse(0));
  }
}
