package org.ridgeline.backtest.label;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.ridgeline.read.map.ControlMaps;
import org.ridgeline.read.measure.MeasuredMaps;
import org.ridgeline.work.ParallelTasks;

/** Maps of control, day after day, as they were measured; no map is kept. */
public final class MapSeries {

  private final NavigableMap<LocalDate, Map<String, List<MappedArea>>> days;
  private final List<LocalDate> all;
  private final SortedSet<String> holders = new TreeSet<>();

  /**
   * What was measured.
   *
   * @param days what the map of each day says of each place near an area
   */
  MapSeries(NavigableMap<LocalDate, Map<String, List<MappedArea>>> days) {
    this.days = days;
    this.all = List.copyOf(days.keySet());
    days.values().stream()
        .flatMap(places -> places.values().stream())
        .flatMap(List::stream)
        .forEach(area -> holders.add(area.holder()));
  }

  /**
   * Measures every map around every place.
   *
   * @param known the places and parties
   * @param discKm the radius of the disc of each place
   * @param done is told after each map how many are done, by any thread
   */
  public static MapSeries measure(
      ControlMaps maps, MeasuredMaps known, double discKm, IntConsumer done) throws IOException {
    var tasks = new ParallelTasks();
    var measured = new LinkedHashMap<LocalDate, Supplier<Map<String, List<MappedArea>>>>();
    var count = new AtomicInteger();
    for (var day : maps.days()) {
      measured.put(
          day,
          tasks.add(
              () -> {
                var areas = areas(known.by(maps).withDiscs(discKm), day);
                done.accept(count.incrementAndGet());
                return areas;
              }));
    }
    tasks.work();
    var days = new TreeMap<LocalDate, Map<String, List<MappedArea>>>();
    measured.forEach((day, areas) -> days.put(day, areas.get()));
    return new MapSeries(days);
  }

  private static Map<String, List<MappedArea>> areas(MeasuredMaps maps, LocalDate day) {
    return maps.all(day).stream()
        .collect(
            groupingBy(
                area -> area.settlement(),
                mapping(
                    area ->
                        new MappedArea(
                            area.holder(),
                            area.figures().distanceKm(),
                            area.figures().sharePercent()),
                    toList())));
  }

  /** The parties whose areas the maps show. */
  SortedSet<String> holders() {
    return holders;
  }

  /** The days of the maps, the oldest first. */
  public List<LocalDate> days() {
    return all;
  }

  /** The day of the newest map up to {@code day}. */
  Optional<LocalDate> newest(LocalDate day) {
    return Optional.ofNullable(days.floorKey(day));
  }

  /** The days of the maps after {@code from}, up to {@code to}. */
  List<LocalDate> between(LocalDate from, LocalDate to) {
    return new ArrayList<>(days.subMap(from, false, to, true).keySet());
  }

  /** The areas near a place by the map of a day. */
  List<MappedArea> of(String place, LocalDate day) {
    return days.get(day).getOrDefault(place, List.of());
  }
}
