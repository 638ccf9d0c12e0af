package org.ridgeline.read.measure;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.ridgeline.fact.Population;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.area.AreaFigures;
import org.ridgeline.fact.area.AreaMeasurement;
import org.ridgeline.fact.provenance.SourceKind;
import org.ridgeline.read.map.ControlArea;
import org.ridgeline.read.map.ControlMaps;
import org.ridgeline.read.map.Geography;
import org.ridgeline.read.map.KnownHolders;

/**
 * What maps of control say of places, measured when it is asked for. What was measured is kept, the
 * maps are not. Several threads may ask.
 */
public final class MeasuredMaps {

  /** No maps. */
  static final MeasuredMaps NONE =
      new MeasuredMaps(
          ControlMaps.NONE, List.of(), List.of(), KnownHolders.anybody(), Geography.NONE);

  private static final double WHOLE = 100;

  private static final UnjudgedMaps MAPS =
      new UnjudgedMaps(ControlMaps.FOLDER, "A map of control", SourceKind.MAP);

  private final ControlMaps maps;
  private final List<Settlement> places;
  private final PlaceDiscs discs;
  private final KnownHolders holders;
  private final Geography geography;
  private final Water water;
  private final Map<LocalDate, Map<String, List<AreaMeasurement>>> measured =
      new ConcurrentHashMap<>();

  /**
   * @param settlements of which those that are places are measured
   * @param holders the parties whose areas count
   * @param geography whose water may lie between a place and an area
   */
  public MeasuredMaps(
      ControlMaps maps,
      Collection<Settlement> settlements,
      Collection<Population> population,
      KnownHolders holders,
      Geography geography) {
    this(
        maps,
        settlements.stream().filter(Settlement::isPlace).toList(),
        new PlaceDiscs(population),
        holders,
        geography,
        new Water(geography));
  }

  private MeasuredMaps(
      ControlMaps maps,
      List<Settlement> places,
      PlaceDiscs discs,
      KnownHolders holders,
      Geography geography,
      Water water) {
    this.maps = maps;
    this.places = places;
    this.discs = discs;
    this.holders = holders;
    this.geography = geography;
    this.water = water;
  }

  /** The same places and parties by other maps. */
  public MeasuredMaps by(ControlMaps others) {
    return new MeasuredMaps(others, places, discs, holders, geography, water);
  }

  /** The same, with a disc of {@code km} around the point of every place. */
  public MeasuredMaps withDiscs(double km) {
    return new MeasuredMaps(maps, places, PlaceDiscs.of(km), holders, geography, water);
  }

  /** The radius of the disc that stands for a place by what was known on a day, in kilometres. */
  public double radiusKm(Settlement place, LocalDate day) {
    return discs.radiusKm(place, day);
  }

  /** The parties whose areas count. */
  public KnownHolders holders() {
    return holders;
  }

  /** What lies under the places. */
  public Geography geography() {
    return geography;
  }

  /** What may lie between a place and an area. */
  public Water water() {
    return water;
  }

  /** The areas of the newest map up to {@code day}. */
  List<ControlArea> newest(LocalDate day) {
    return newestDay(day).map(maps::areas).orElse(List.of());
  }

  /** The day of the newest map up to {@code day}. */
  Optional<LocalDate> newestDay(LocalDate day) {
    return maps.newestDay(day);
  }

  /** What the map of a day says of a place, party after party. */
  List<AreaMeasurement> of(String settlement, LocalDate day) {
    return measured.computeIfAbsent(day, this::measure).getOrDefault(settlement, List.of());
  }

  /**
   * What the map of a day says of all places, place after place and party after party, and whether
   * water lies between, if a map of water is there.
   */
  public List<AreaMeasurement> all(LocalDate day) {
    return places.stream()
        .flatMap(place -> of(place.id(), day).stream().map(area -> withWater(place, area)))
        .toList();
  }

  /**
   * How much of each place each party held by the map of a day, place after place and party after
   * party. Where nothing is measured of a place, no area is near.
   *
   * @param elsewhere who held all that the map shows in no area, if that is known
   */
  public List<HeldShare> shares(LocalDate day, Optional<String> elsewhere) {
    return places.stream()
        .flatMap(place -> shares(place, of(place.id(), day), elsewhere).stream())
        .toList();
  }

  private static List<HeldShare> shares(
      Settlement place, List<AreaMeasurement> areas, Optional<String> elsewhere) {
    var shares = new TreeMap<String, Double>();
    for (var area : areas) {
      shares.merge(area.holder(), area.figures().sharePercent(), Double::sum);
    }
    double left = WHOLE - shares.values().stream().mapToDouble(share -> share).sum();
    elsewhere.ifPresent(party -> shares.merge(party, Math.max(0, left), Double::sum));
    return shares.entrySet().stream()
        .map(share -> new HeldShare(place, share.getKey(), AreaFigures.percent(share.getValue())))
        .toList();
  }

  private AreaMeasurement withWater(Settlement place, AreaMeasurement area) {
    return water.isKnown() ? area.across(water.isBefore(place, area.figures())) : area;
  }

  private Map<String, List<AreaMeasurement>> measure(LocalDate day) {
    var held =
        maps.areas(day).stream()
            .filter(area -> holders.isKnown(area.holder()))
            .collect(groupingBy(ControlArea::holder, TreeMap::new, toList()));
    var all = new ArrayList<AreaMeasurement>();
    held.forEach((holder, areas) -> all.addAll(measure(day, holder, areas)));
    return all.stream().collect(groupingBy(AreaMeasurement::settlement));
  }

  private List<AreaMeasurement> measure(LocalDate day, String holder, List<ControlArea> areas) {
    var area = new MeasuredArea(new HeldArea(ControlArea.union(areas)));
    var citation = MAPS.citation(areas.get(0).file(), holder).of(day);
    return places.stream()
        .flatMap(
            place ->
                area
                    .from(place.longitude(), place.latitude(), discs.radiusKm(place, day))
                    .map(
                        figures ->
                            new AreaMeasurement(
                                place.id(), day, day, holder, figures, Optional.empty(), citation))
                    .stream())
        .toList();
  }
}
