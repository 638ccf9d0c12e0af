package org.ridgeline.survey;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ridgeline.derive.MeasurementLimits;
import org.ridgeline.derive.activity.ReportedAttacks;
import org.ridgeline.derive.activity.ReportedDays;
import org.ridgeline.derive.activity.SectorDay;
import org.ridgeline.derive.place.Neighbour;
import org.ridgeline.derive.route.LinkedTo;
import org.ridgeline.fact.EventReport;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.criteria.Threshold;
import org.ridgeline.reason.conclude.Control;
import org.ridgeline.survey.fact.EnclosedGroup;
import org.ridgeline.survey.fact.LineOfSight;
import org.ridgeline.survey.fact.LineShare;
import org.ridgeline.survey.fact.OpenLink;
import org.ridgeline.survey.fact.OpponentArea;
import org.ridgeline.work.Remembered;
import org.ridgeline.work.Snapshots;

/**
 * What no night changes of a theatre of war, and what surveys of it have measured, on whatever
 * night. Several threads may ask.
 */
public final class Theatre {

  private final Surroundings surroundings;
  private final Map<String, List<LinkedTo>> links;
  private final Routes routes;
  private final MeasurementLimits limits;
  private final ReportedDays<ReportedAttacks> onTowns;
  private final ReportedDays<ReportedAttacks> inSectors;
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final int[][] near;
  private final Map<String, int[]> reach = new ConcurrentHashMap<>();
  private final Map<Aspect, Snapshots> around = new EnumMap<>(Aspect.class);
  private final Map<Aspect, Snapshots> within = new EnumMap<>(Aspect.class);
  private final Map<String, int[]> flanks = new ConcurrentHashMap<>();
  private final Map<Object, Object> met = new ConcurrentHashMap<>();
  private final Remembered<List<Map<String, Double>>> presences = new Remembered<>();
  private final Remembered<Optional<OpponentArea>> areas = new Remembered<>();
  private final Remembered<Front.At> front = new Remembered<>();
  private final Remembered<List<Object>> places = new Remembered<>();
  private final Remembered<List<Object>> attacks = new Remembered<>();
  private final Remembered<List<SectorDay>> sectorDays = new Remembered<>();
  private final Remembered<List<OpenLink>> open = new Remembered<>();
  private final Remembered<List<LineSurvey.Line>> lines = new Remembered<>();
  private final Remembered<LongLines.Found> longLines = new Remembered<>();
  private final Remembered<List<LineOfSight>> sights = new Remembered<>();
  private final Remembered<LineShare> shares = new Remembered<>();
  private final Remembered<EnclosedGroup> enclosed = new Remembered<>();

  /** What is told of each place in one night, on which measurements around it depend. */
  enum Aspect {
    HOLDER,
    FRONT,
    PRESENCE,
    DESERTED
  }

  /**
   * @param neighbours both ways each pair of places that are near enough to matter
   * @param links each link from both of its ends
   * @param reports all there ever are
   */
  public Theatre(
      List<Settlement> settlements,
      List<Neighbour> neighbours,
      List<LinkedTo> links,
      List<EventReport> reports,
      List<Threshold> thresholds) {
    this.surroundings = new Surroundings(settlements, neighbours);
    this.links =
        links.stream().collect(groupingBy(LinkedTo::settlement, LinkedHashMap::new, toList()));
    this.routes = Routes.of(links, thresholds);
    this.limits = new MeasurementLimits(thresholds);
    this.onTowns = ReportedAttacks.byDay(reports, this::town);
    this.inSectors =
        ReportedAttacks.byDay(reports, place -> surroundings.settlement(place).sector());
    settlements.forEach(place -> numbers.putIfAbsent(place.id(), numbers.size()));
    this.near = numbers.keySet().stream().map(this::around).toArray(int[][]::new);
    for (var aspect : Aspect.values()) {
      around.put(aspect, new Snapshots(numbers.size()));
      within.put(aspect, new Snapshots(numbers.size()));
    }
  }

  private int[] around(String place) {
    var others = surroundings.of(place).stream().map(Neighbour::other);
    return numbers(Stream.concat(Stream.of(place), others));
  }

  /** The numbers of these places, each of which is given once. */
  private int[] numbers(Stream<String> places) {
    return places.mapToInt(numbers::get).toArray();
  }

  /** The numbers of these places. */
  BitSet numbers(Collection<String> places) {
    var all = new BitSet(numbers.size());
    places.forEach(place -> all.set(numbers.get(place)));
    return all;
  }

  /** How many places there are. */
  int size() {
    return numbers.size();
  }

  /** The number of a place, from 0, in an order of the theatre's own. */
  int number(String place) {
    return numbers.get(place);
  }

  /** What is told of each place, by their numbers. */
  Object[] ofEach(Function<String, ?> told) {
    return numbers.keySet().stream().map(told).toArray();
  }

  /**
   * What a place and all around it are like: one object for as long as none of them is different.
   *
   * @param states what is told of each place
   */
  Object around(String place, Aspect aspect, Object[] states) {
    int number = numbers.get(place);
    return around.get(aspect).of(number, near[number], states);
  }

  /** The same of a town and every place to which a route may lead from there. */
  Object within(String rear, Aspect aspect, Object[] states) {
    var parts = reach.computeIfAbsent(rear, any -> numbers(routes.reach(rear).stream()));
    return within.get(aspect).of(numbers.get(rear), parts, states);
  }

  /** The places around each place. */
  public Surroundings surroundings() {
    return surroundings;
  }

  /** The links of each place that has any. */
  Map<String, List<LinkedTo>> links() {
    return links;
  }

  Routes routes() {
    return routes;
  }

  MeasurementLimits limits() {
    return limits;
  }

  /** The town of a district; of another place the place itself. */
  String town(String place) {
    var town = surroundings.settlement(place).partOf();
    return town.isEmpty() ? place : town;
  }

  /** The attacks that reports tell of, by the town that suffers them with its districts. */
  ReportedDays<ReportedAttacks> onTowns() {
    return onTowns;
  }

  /** The same by the sector of the place; of places without one none. */
  ReportedDays<ReportedAttacks> inSectors() {
    return inSectors;
  }

  /** The numbers of the places within {@code flank-radius-km} of a place. */
  int[] flank(String place) {
    return flanks.computeIfAbsent(
        place,
        any ->
            numbers(
                surroundings.within(place, limits.value("flank-radius-km")).map(Neighbour::other)));
  }

  /** The same conclusions, each as the one that was met first, to be soon compared. */
  Map<String, Control> met(Map<String, Control> concluded) {
    return concluded.values().stream()
        .map(this::met)
        .collect(toMap(Control::settlement, Function.identity()));
  }

  /** What is equal to it, as the one that was met first, to be soon compared. */
  @SuppressWarnings("unchecked") // What is equal is of the same class.
  <T> T met(T measured) {
    return (T) met.computeIfAbsent(measured, any -> measured);
  }

  /** Which parties were in each place on a night and on days before it. */
  Remembered<List<Map<String, Double>>> presences() {
    return presences;
  }

  /** How the area of opponents lies to each place, by the places around. */
  Remembered<Optional<OpponentArea>> areas() {
    return areas;
  }

  /** How each place lies to the front. */
  Remembered<Front.At> front() {
    return front;
  }

  /** How each place lies to friends and opponents. */
  Remembered<List<Object>> places() {
    return places;
  }

  /** What each town with its districts suffered, and whom that pressed. */
  Remembered<List<Object>> attacks() {
    return attacks;
  }

  /** The attacks of each day, by sector. */
  Remembered<List<SectorDay>> sectorDays() {
    return sectorDays;
  }

  /** The links of each place that are open to its holder. */
  Remembered<List<OpenLink>> open() {
    return open;
  }

  /** The lines that begin at each place. */
  Remembered<List<LineSurvey.Line>> lines() {
    return lines;
  }

  /** The lines that end at each place, of those to which none is as short as lines should be. */
  Remembered<LongLines.Found> longLines() {
    return longLines;
  }

  /** What is in sight of each city, from the places around. */
  Remembered<List<LineOfSight>> sights() {
    return sights;
  }

  /** How many lines run through each place. */
  Remembered<LineShare> shares() {
    return shares;
  }

  /** The places that are enclosed together, by the first of them. */
  Remembered<EnclosedGroup> enclosed() {
    return enclosed;
  }
}
