package org.ridgeline.read.measure;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.ridgeline.fact.area.AreaMeasurement;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.read.map.ControlArea;

/**
 * All that is known of the areas that parties hold: by maps, and by what rows state of maps that
 * are not there.
 *
 * @param until the last day whose map is known
 */
public record KnownAreas(MeasuredMaps maps, List<AreaMeasurement> rows, LocalDate until) {

  private static final Comparator<AreaMeasurement> IN_ORDER =
      Comparator.comparing(AreaMeasurement::settlement)
          .thenComparing(AreaMeasurement::day)
          .thenComparing(AreaMeasurement::holder)
          // Of several that measured the same, the most reliable is asked.
          .thenComparing(row -> row.citation().reliability())
          .thenComparing(AreaMeasurement::citation);

  /** Nothing is known. */
  public static final KnownAreas NONE = new KnownAreas(MeasuredMaps.NONE, List.of(), LocalDate.MAX);

  public KnownAreas {
    rows = rows.stream().sorted(IN_ORDER).toList();
  }

  /** All that maps and rows ever say. */
  public static KnownAreas of(MeasuredMaps maps, List<AreaMeasurement> rows) {
    return new KnownAreas(maps, rows, LocalDate.MAX);
  }

  /** What was known by {@code day}, and of the rows only those of which {@code isKnown} is true. */
  public KnownAreas knownBy(LocalDate day, Predicate<AreaMeasurement> isKnown) {
    return new KnownAreas(maps, rows.stream().filter(isKnown).toList(), day);
  }

  /** The same without the rows that {@code left} cites. */
  public KnownAreas without(Collection<Citation> left) {
    return new KnownAreas(
        maps, rows.stream().filter(row -> !left.contains(row.citation())).toList(), until);
  }

  /** The areas of the newest map, to be drawn. */
  public List<ControlArea> drawn() {
    return maps.newest(until);
  }

  /** The day of the newest map up to {@code day}, if there is one. */
  public Optional<LocalDate> newestMap(LocalDate day) {
    return maps.newestDay(day.isBefore(until) ? day : until);
  }

  /** What may be asked place by place. */
  public ByPlace byPlace() {
    return new ByPlace(maps, rows.stream().collect(groupingBy(AreaMeasurement::settlement)), until);
  }

  /** The same, to be asked of one place after the other. */
  public record ByPlace(
      MeasuredMaps maps, Map<String, List<AreaMeasurement>> rows, LocalDate until) {

    /** The day of the newest map up to {@code day}, if there is one. */
    public Optional<LocalDate> newestMap(LocalDate day) {
      return maps.newestDay(day.isBefore(until) ? day : until);
    }

    /** What may lie between a place and an area. */
    public Water water() {
      return maps.water();
    }

    /**
     * What the newest map up to {@code day} says of a place, a party once; of a map and of rows of
     * one day, the map counts.
     */
    public List<AreaMeasurement> newest(String settlement, LocalDate day) {
      var own = rows.getOrDefault(settlement, List.of());
      var mapped = newestMap(day);
      Optional<LocalDate> stated =
          own.stream()
              .map(AreaMeasurement::day)
              .filter(each -> !each.isAfter(day))
              .max(Comparator.naturalOrder());
      if (mapped.isPresent() && stated.filter(mapped.get()::isBefore).isEmpty()) {
        return maps.of(settlement, mapped.get());
      }
      var once = new LinkedHashMap<String, AreaMeasurement>();
      own.stream()
          .filter(row -> stated.filter(row.day()::equals).isPresent())
          .forEach(row -> once.putIfAbsent(row.holder(), row));
      return List.copyOf(once.values());
    }
  }
}
