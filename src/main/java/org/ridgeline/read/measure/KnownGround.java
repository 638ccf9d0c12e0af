package org.ridgeline.read.measure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.ridgeline.fact.Population;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.area.AreaFigures;
import org.ridgeline.fact.ground.StatedSight;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.SourceKind;
import org.ridgeline.read.elevation.Elevation;
import org.ridgeline.read.measure.Sight.Position;

/**
 * All that is known of the ground of a theatre: by heights, and by what rows state of what is in
 * sight. Measured when it is asked for, and kept, as no night changes it. Several threads may ask.
 */
public final class KnownGround {

  /** Nothing is known. */
  public static final KnownGround NONE = new KnownGround(Elevation.NONE, List.of(), List.of());

  private static final double METRES_A_KM = 1000;

  private static final UnjudgedMaps HEIGHTS =
      new UnjudgedMaps(Elevation.FOLDER, "A table of heights", SourceKind.REFERENCE);

  private final Elevation elevation;
  private final PlaceDiscs discs;
  private final List<StatedSight> rows;
  private final Map<String, StatedSight> stated = new HashMap<>();
  private final Map<String, Optional<GroundSight>> sights = new HashMap<>();
  private final Map<String, List<Position>> lookouts = new HashMap<>();

  public KnownGround(
      Elevation elevation, Collection<Population> population, List<StatedSight> rows) {
    this.elevation = elevation;
    this.discs = new PlaceDiscs(population);
    this.rows =
        rows.stream()
            .sorted(
                Comparator.comparing(StatedSight::settlement)
                    .thenComparing(StatedSight::other)
                    // Of several that tell of the same, the most reliable is asked.
                    .thenComparing(row -> row.citation().reliability())
                    .thenComparing(StatedSight::citation))
            .toList();
    this.rows.forEach(row -> stated.putIfAbsent(pair(row.settlement(), row.other()), row));
  }

  private static String pair(String settlement, String other) {
    return settlement + " " + other;
  }

  /** What rows state of what is in sight. */
  public List<StatedSight> rows() {
    return rows;
  }

  /** What the most reliable row states of what is in sight of a place from another. */
  public Optional<StatedSight> stated(String settlement, String other) {
    return Optional.ofNullable(stated.get(pair(settlement, other)));
  }

  /** Places in an order in which no tile need be loaded often. */
  public static Comparator<Settlement> tileByTile() {
    return Elevation.tileByTile(Settlement::longitude, Settlement::latitude)
        .thenComparing(Settlement::id);
  }

  /** The height of the point of a place, in metres above sea level. */
  public synchronized OptionalInt elevation(Settlement place) {
    double height = elevation.reading().at(place.longitude(), place.latitude());
    return Double.isNaN(height) ? OptionalInt.empty() : OptionalInt.of(metres(height));
  }

  /** How a place stands in what is within {@code km}; nothing if too little of that is known. */
  public synchronized Optional<GroundHeight> height(Settlement place, double km) {
    if (elevation.isEmpty()) {
      return Optional.empty();
    }
    var heights = elevation.reading();
    return own(heights, place)
        .flatMap(
            own ->
                GroundAround.of(heights, place.longitude(), place.latitude(), km)
                    .map(
                        around ->
                            new GroundHeight(
                                metres(own.highest() - around.mean()),
                                metres(own.highest()),
                                metres(around.highest() - around.lowest()),
                                citations(heights))));
  }

  /** What of another place is in sight from a place; nothing if too little between is known. */
  public synchronized Optional<GroundSight> sight(Settlement from, Settlement other) {
    return elevation.isEmpty()
        ? Optional.empty()
        : remembered(sights, pair(from.id(), other.id()), () -> look(from, other));
  }

  private static <T> T remembered(Map<String, T> known, String key, Supplier<T> measurement) {
    var before = known.get(key);
    if (before != null) {
      return before;
    }
    var measured = measurement.get();
    known.put(key, measured);
    return measured;
  }

  /** From the lookout from which most is in sight, as a rough look tells, the first of several. */
  private Optional<GroundSight> look(Settlement from, Settlement other) {
    var heights = elevation.reading();
    var middle = new Position(other.longitude(), other.latitude());
    double radius = radiusKm(other) * METRES_A_KM;
    Position best = null;
    double most = -1;
    for (var lookout : remembered(lookouts, from.id(), () -> lookouts(heights, from))) {
      var sight = Sight.roughly(heights, lookout, middle, radius);
      if (sight.isEmpty()) {
        return Optional.empty();
      }
      if (sight.get().sharePercent() > most) {
        most = sight.get().sharePercent();
        best = lookout;
      }
    }
    return Optional.ofNullable(best).flatMap(eyes -> look(heights, eyes, middle, radius));
  }

  private static Optional<GroundSight> look(
      Elevation.Reading heights, Position lookout, Position middle, double radius) {
    return Sight.of(heights, lookout, middle, radius)
        .map(
            sight ->
                new GroundSight(
                    AreaFigures.percent(sight.sharePercent()),
                    metres(heights.at(lookout.longitude(), lookout.latitude())),
                    metres(sight.clearanceMetres()),
                    citations(heights)));
  }

  private List<Position> lookouts(Elevation.Reading heights, Settlement place) {
    return own(heights, place).isEmpty()
        ? List.of()
        : Lookouts.of(heights, place.longitude(), place.latitude(), radiusKm(place));
  }

  /** The ground of the disc that stands for a place. */
  private Optional<GroundAround> own(Elevation.Reading heights, Settlement place) {
    return GroundAround.of(heights, place.longitude(), place.latitude(), radiusKm(place));
  }

  /** By the most people that it ever had, as streets stay when they leave. */
  private double radiusKm(Settlement place) {
    return discs.radiusKm(place, LocalDate.MAX);
  }

  private static int metres(double height) {
    return Math.toIntExact(Math.round(height));
  }

  private static List<Citation> citations(Elevation.Reading heights) {
    return heights.files().stream().map(file -> HEIGHTS.citation(file, "heights")).toList();
  }
}
