package org.ridgeline.night;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.read.Tables;
import org.ridgeline.read.Tables.Dated;

/**
 * The way from one night to a later one, a step at a time: first a day passes on which nothing is
 * published, then what was published or withdrawn on it comes or goes row by row, then the next day
 * passes.
 */
final class PublicationSteps {

  private final Tables tables;
  private final LocalDate start;
  private final int embargoDays;
  private final List<Step> steps = new ArrayList<>();

  /**
   * One step.
   *
   * @param day the night that it leads to
   * @param row what came to be known, or was withdrawn; empty if a day passed
   */
  record Step(LocalDate day, Optional<Dated> row) {}

  private PublicationSteps(Tables tables, LocalDate start, int embargoDays) {
    this.tables = tables;
    this.start = start;
    this.embargoDays = embargoDays;
  }

  static PublicationSteps between(Tables tables, LocalDate from, LocalDate to, int embargoDays) {
    var between = new PublicationSteps(tables, from, embargoDays);
    var rows =
        tables
            .dated()
            .filter(row -> row.knownOn().isAfter(from.minusDays(embargoDays)))
            .sorted(Comparator.comparing(Dated::row))
            .collect(groupingBy(Dated::knownOn));
    for (var day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
      between.steps.add(new Step(day, Optional.empty()));
      for (var row : rows.getOrDefault(day.minusDays(embargoDays), List.of())) {
        between.steps.add(new Step(day, Optional.of(row)));
      }
    }
    return between;
  }

  /** All that was ever published. */
  Tables tables() {
    return tables;
  }

  int count() {
    return steps.size();
  }

  /** One of the steps, counted from 1. */
  Step step(int number) {
    return steps.get(number - 1);
  }

  /** Which night it is after so many steps. */
  LocalDate day(int taken) {
    return taken == 0 ? start : step(taken).day();
  }

  /** Whether the steps after {@code taken} up to and with {@code upTo} are of one day, and all. */
  boolean isOneDay(int taken, int upTo) {
    var day = day(taken + 1);
    return day.equals(day(upTo)) && !day.equals(day(taken));
  }

  /** What is known after so many steps. */
  Tables known(int taken) {
    var day = day(taken);
    return tables.knownBy(day.minusDays(embargoDays), stillToCome(taken, day));
  }

  private Set<Citation> stillToCome(int taken, LocalDate day) {
    return IntStream.range(taken, steps.size())
        .mapToObj(steps::get)
        .takeWhile(step -> step.day().equals(day))
        .map(step -> step.row().orElseThrow().row())
        .collect(toSet());
  }
}
