package org.ridgeline.derive.activity;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.ridgeline.fact.EventReport;
import org.ridgeline.fact.Night;
import org.ridgeline.work.BackgroundTask;

/**
 * What the reports of each place and day come to, whatever night it is seen from.
 *
 * <p>Nights know nearly the same of most days: what a day comes to is found out once of all reports
 * there ever are, and again only of a place and day of which a night does not know all of them.
 * Several threads may ask.
 */
public final class ReportedDays<T> {

  /** Of so many reports half of the places are folded beside the others. */
  private static final int MANY = 20_000;

  private final List<EventReport> ever;
  private final Function<EventReport, Collection<String>> where;
  private final Fold<T> fold;
  private SortedMap<String, NavigableMap<LocalDate, List<T>>> all;

  /** Finds out what reports come to. */
  public interface Fold<T> {

    /**
     * What these do.
     *
     * @param where the place, or what else they are told of
     * @param ofDay all that tell of it and of one day, in their order
     */
    List<T> of(String where, List<EventReport> ofDay);
  }

  /**
   * That of all reports there ever are.
   *
   * @param where what a report is told of, each once; nothing if it does not count
   */
  public ReportedDays(
      List<EventReport> ever, Function<EventReport, Collection<String>> where, Fold<T> fold) {
    this.ever = ever;
    this.where = where;
    this.fold = fold;
  }

  /**
   * What those come to that are known on a night, but for days after it: by place, and of each from
   * day to day.
   *
   * @param known some of all reports, in their order
   */
  public Map<String, List<T>> of(List<EventReport> known, Night night) {
    var places = new LinkedHashMap<String, List<T>>();
    known(known)
        .forEach(
            (place, days) -> {
              var upTo = new ArrayList<T>();
              days.headMap(night.asOf(), true).values().forEach(upTo::addAll);
              if (!upTo.isEmpty()) {
                places.put(place, upTo);
              }
            });
    return places;
  }

  private SortedMap<String, NavigableMap<LocalDate, List<T>>> known(List<EventReport> known) {
    var unknown = unknown(known);
    // Long ago next to nothing of all was known.
    if (unknown.size() > known.size() || unknown.size() + known.size() != ever.size()) {
      return folded(known, (place, day) -> true);
    }
    return unknown.isEmpty() ? all() : without(unknown, known);
  }

  /** Those of all reports that are not among some of them. */
  @SuppressWarnings("ReferenceEquality") // Nights know the very reports that were read.
  private List<EventReport> unknown(List<EventReport> known) {
    var unknown = new ArrayList<EventReport>();
    int next = 0;
    for (var report : ever) {
      if (next < known.size() && known.get(next) == report) {
        next++;
      } else {
        unknown.add(report);
      }
    }
    return unknown;
  }

  private synchronized SortedMap<String, NavigableMap<LocalDate, List<T>>> all() {
    if (all == null) {
      all = folded(ever, (place, day) -> true);
    }
    return all;
  }

  private SortedMap<String, NavigableMap<LocalDate, List<T>>> without(
      Collection<EventReport> unknown, List<EventReport> known) {
    var changed = new HashMap<String, Set<LocalDate>>();
    var days = new HashSet<LocalDate>();
    for (var report : unknown) {
      for (var place : where.apply(report)) {
        changed.computeIfAbsent(place, any -> new HashSet<>()).add(report.day());
        days.add(report.day());
      }
    }
    // What came to be known on a day is mostly of that day, and few reports are.
    var again =
        folded(
            known.stream().filter(report -> days.contains(report.day())).toList(),
            (place, day) -> changed.getOrDefault(place, Set.of()).contains(day));
    var places = new TreeMap<>(all());
    changed.forEach(
        (place, ofPlace) -> {
          var others = new TreeMap<>(places.get(place));
          others.keySet().removeAll(ofPlace);
          others.putAll(again.getOrDefault(place, new TreeMap<>()));
          places.put(place, others);
        });
    return places;
  }

  private SortedMap<String, NavigableMap<LocalDate, List<T>>> folded(
      List<EventReport> reports, BiPredicate<String, LocalDate> isAsked) {
    if (reports.size() < MANY) {
      return foldedAlone(reports, isAsked);
    }
    // Places have nothing to do with each other.
    BiPredicate<String, LocalDate> isOdd = (place, day) -> (place.hashCode() & 1) == 1;
    var others = BackgroundTask.start(() -> foldedAlone(reports, isOdd.and(isAsked)));
    var places = foldedAlone(reports, isOdd.negate().and(isAsked));
    places.putAll(others.joinUnchecked());
    return places;
  }

  private SortedMap<String, NavigableMap<LocalDate, List<T>>> foldedAlone(
      List<EventReport> reports, BiPredicate<String, LocalDate> isAsked) {
    var byPlace = new HashMap<String, List<EventReport>>();
    for (var report : reports) {
      for (var place : where.apply(report)) {
        if (isAsked.test(place, report.day())) {
          byPlace.computeIfAbsent(place, any -> new ArrayList<>()).add(report);
        }
      }
    }
    var places = new TreeMap<String, NavigableMap<LocalDate, List<T>>>();
    byPlace.forEach((place, some) -> places.put(place, folded(place, some)));
    return places;
  }

  private NavigableMap<LocalDate, List<T>> folded(String place, List<EventReport> some) {
    var days = new TreeMap<LocalDate, List<T>>();
    some.stream()
        .collect(groupingBy(EventReport::day, toList()))
        .forEach((day, ofDay) -> days.put(day, fold.of(place, ofDay)));
    return days;
  }
}
