package org.ridgeline.survey;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ridgeline.derive.Measurements;
import org.ridgeline.derive.SampleFacts;
import org.ridgeline.derive.activity.Activities;
import org.ridgeline.derive.activity.AttackTrends;
import org.ridgeline.derive.activity.ReportedAttacks;
import org.ridgeline.derive.party.Relations;
import org.ridgeline.derive.place.Neighbour;
import org.ridgeline.fact.Night;
import org.ridgeline.fact.RelationKind;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.criteria.Threshold;
import org.ridgeline.read.InlineTables;
import org.ridgeline.read.Tables;
import org.ridgeline.reason.conclude.Control;
import org.ridgeline.reason.conclude.RuleDoc;
import org.ridgeline.reason.conclude.Sentence;
import org.ridgeline.reason.conclude.Status;
import org.ridgeline.reason.conclude.Support;
import org.ridgeline.reason.history.Ground;
import org.ridgeline.reason.history.History;
import org.ridgeline.reason.history.Hold;

/**
 * A few places on a plane, so that every distance and direction can be worked by hand, and who is
 * concluded to hold them.
 */
final class SampleTheatre {

  static final LocalDate DAY = LocalDate.parse("2025-03-31");

  private static final Map<String, Double> LIMITS =
      Map.ofEntries(
          Map.entry("approaches-km", 5.0),
          Map.entry("area-in-reach-km", 12.0),
          Map.entry("barrier-detour", 125.0),
          Map.entry("base-people", 10_000.0),
          Map.entry("changed-hands-days", 60.0),
          Map.entry("encircling-km", 12.0),
          Map.entry("flank-least-km", 5.0),
          Map.entry("flank-radius-km", 25.0),
          Map.entry("flank-width", 45.0),
          Map.entry("horizon-width", 45.0),
          Map.entry("month-days", 30.0),
          Map.entry("agglomeration-people", 50_000.0),
          Map.entry("neighbour-km", 30.0),
          Map.entry("old-count-days", 365.0),
          Map.entry("overlook-km", 20.0),
          Map.entry("route-km", 60.0),
          Map.entry("stale-claim-days", 45.0),
          Map.entry("tempo-days", 14.0));

  /** Kilometres east and north of a point. */
  record Position(double east, double north) {

    double km(Position other) {
      return Math.round(Math.hypot(other.east - east, other.north - north) * 100) / 100.0;
    }

    double bearing(Position other) {
      double degrees = Math.toDegrees(Math.atan2(other.east - east, other.north - north));
      return Math.round((degrees + 360) % 360 * 10) % 3600 / 10.0;
    }
  }

  private final Map<String, List<Map<String, String>>> rows = new HashMap<>();
  private final Map<String, Position> positions = new HashMap<>();
  private final Map<String, Control> controls = new TreeMap<>();
  private final Map<String, Control> before = new TreeMap<>();
  private final Map<String, History> histories = new TreeMap<>();

  SampleTheatre city(String id, double east, double north) {
    return place(id, "city", east, north);
  }

  SampleTheatre town(String id, double east, double north) {
    return place(id, "town", east, north);
  }

  SampleTheatre village(String id, double east, double north) {
    return place(id, "village", east, north);
  }

  SampleTheatre place(String id, String kind, double east, double north) {
    positions.put(id, new Position(east, north));
    return row("settlements", Map.of("id", id, "kind", kind));
  }

  /** A town of a sector. */
  SampleTheatre inSector(String sector, String id) {
    return row("settlements", Map.of("id", id, "sector", sector));
  }

  SampleTheatre district(String id, String town, String sector) {
    return row(
        "settlements", Map.of("id", id, "kind", "district", "part_of", town, "sector", sector));
  }

  SampleTheatre district(String id, String town) {
    return row("settlements", Map.of("id", id, "kind", "district", "part_of", town));
  }

  SampleTheatre held(String holder, String... places) {
    return concluded(Status.HELD, holder, places);
  }

  SampleTheatre contested(String holder, String... places) {
    return concluded(Status.CONTESTED, holder, places);
  }

  /** How many people lived in a place that day. */
  SampleTheatre people(String place, int people) {
    return row("population", Map.of("settlement", place, "people", String.valueOf(people)));
  }

  /** Nobody is known to hold these. */
  SampleTheatre unknown(String... places) {
    return concluded(Status.UNKNOWN, "", places);
  }

  /** These have lately passed from one party to another. */
  SampleTheatre lost(String from, String to, String... places) {
    for (var place : places) {
      controls.put(place, control(place, Status.LOST, to, from));
    }
    return this;
  }

  /** What is concluded from now on is supposed only. */
  SampleTheatre supposed() {
    before.clear();
    before.putAll(controls);
    return this;
  }

  /** These are held by a party that has taken them back from another. */
  SampleTheatre takenBack(String holder, String last, String... places) {
    for (var place : places) {
      controls.put(place, control(place, Status.HELD, holder, last));
    }
    return this;
  }

  private SampleTheatre concluded(Status status, String holder, String... places) {
    for (var place : places) {
      controls.put(place, control(place, status, holder, ""));
    }
    return this;
  }

  /** Since when who held a place, as {@code 2025-03-01 red}; nobody did where no party is named. */
  SampleTheatre history(String place, String... stretches) {
    var holds = Stream.of(stretches).map(SampleTheatre::hold).toList();
    var holder = holds.get(holds.size() - 1).holder();
    int days = (int) ChronoUnit.DAYS.between(holds.get(holds.size() - 1).from(), DAY);
    histories.put(place, new History(place, holder, "", days, holds));
    return this;
  }

  private static Hold hold(String stretch) {
    var words = stretch.split(" ", 2);
    return new Hold(
        LocalDate.parse(words[0]),
        words[1],
        "",
        OptionalDouble.empty(),
        Ground.BORNE_OUT,
        List.of());
  }

  private static Control control(String place, Status status, String holder, String last) {
    var rule =
        new RuleDoc("rules/x.drl", "x", "Title", "", 0, "Because.", "X", "", new Sentence(""));
    var rows = List.of(SampleFacts.row("control_claims", place));
    return new Control(place, status, holder, last, rule, "", "", rows, Support.NONE);
  }

  SampleTheatre allied(String one, String other) {
    return related(one, other, RelationKind.ALLIED);
  }

  SampleTheatre neutral(String one, String other) {
    return related(one, other, RelationKind.NEUTRAL);
  }

  SampleTheatre neutral(String one, String other, String from) {
    return row(
        "relations", Map.of("one", one, "other", other, "relation", "neutral", "from", from));
  }

  SampleTheatre related(String one, String other, RelationKind kind) {
    var word = kind.name().toLowerCase(Locale.ROOT);
    return row("relations", Map.of("one", one, "other", other, "relation", word));
  }

  /** A road from place to place, as straight as they lie. */
  SampleTheatre road(String... places) {
    return links("road", places);
  }

  /** A railway, likewise. */
  SampleTheatre railway(String... places) {
    return links("rail", places);
  }

  private SampleTheatre links(String kind, String... places) {
    for (int i = 1; i < places.length; i++) {
      link(
          kind,
          places[i - 1],
          places[i],
          positions.get(places[i - 1]).km(positions.get(places[i])));
    }
    return this;
  }

  SampleTheatre road(String from, String to, double km) {
    return link("road", from, to, km);
  }

  private SampleTheatre link(String kind, String from, String to, double km) {
    var length = String.format(Locale.ROOT, "%.2f", km);
    return row("links", Map.of("kind", kind, "from", from, "to", to, "distance_km", length));
  }

  /** An assault that day, or another kind of report with {@code columns}. */
  SampleTheatre reported(String actor, String place, String... columns) {
    var row = new HashMap<>(Map.of("actor", actor, "settlements", place));
    for (int i = 0; i < columns.length; i += 2) {
      row.put(columns[i], columns[i + 1]);
    }
    return row("event_reports", row);
  }

  /** How the area of a party lies to a place on the map of a day, always in the east. */
  SampleTheatre measured(
      String place,
      String day,
      String holder,
      double km,
      double share,
      double within5,
      double within10,
      double horizon) {
    return row(
        "area_measurements",
        Map.of(
            "settlement", place,
            "day", day,
            "holder", holder,
            "distance_km", String.valueOf(km),
            "bearing", "90",
            "share_percent", String.valueOf(share),
            "share_within_5_km", String.valueOf(within5),
            "share_within_10_km", String.valueOf(within10),
            "horizon_percent", String.valueOf(horizon)));
  }

  /**
   * That a source says of a day how much of a place a party holds; an office speaks for its own.
   */
  SampleTheatre said(String source, String place, String day, String holder, String extent) {
    if (source.endsWith("-office")) {
      row("sources", Map.of("id", source, "party", source.replace("-office", "")));
    }
    return row(
        "control_claims",
        Map.of(
            "settlement",
            place,
            "as_of",
            day,
            "holder",
            holder,
            "extent",
            extent,
            "source",
            source));
  }

  private SampleTheatre row(String table, Map<String, String> row) {
    rows.computeIfAbsent(table, any -> new ArrayList<>()).add(new LinkedHashMap<>(row));
    return this;
  }

  /** What is measured of one kind, in its order. */
  <T> List<T> survey(Class<T> kind) {
    return survey().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** All that is measured. */
  List<Object> survey() {
    return survey(theatre());
  }

  /** The same by a theatre of these places and links that may have been surveyed before. */
  List<Object> survey(Theatre theatre) {
    return survey(theatre, tables());
  }

  /** The same by other tables, as a folder of an input has them. */
  List<Object> survey(Theatre theatre, Tables tables) {
    var night = new Night(DAY);
    var activities = new Activities(tables.events());
    var measured = Measurements.of(tables, night, thresholds(), activities);
    return new ControlSurvey(theatre, tables, night, measured)
        .of(controls, before.isEmpty() ? controls : before, histories, List.of());
  }

  /** What attacks press, measured of all places together. */
  List<Object> attacksAtOnce() {
    var tables = tables();
    var night = new Night(DAY);
    var activities = new Activities(tables.events()).byKind(tables.events(), night);
    var attacks = ReportedAttacks.among(tables.events());
    var theatre = theatre();
    var sides = new Sides(theatre, controls, Relations.measure(tables, night));
    var pressed = new PressedParty(sides, histories, theatre.surroundings());
    var places = tables.settlements().stream().collect(toMap(Settlement::id, Function.identity()));
    var all =
        new ArrayList<>(
            Measurements.attacks(
                places, attacks, activities, night, AttackTrends.among(activities, 30), pressed));
    all.addAll(attacks.sectorDays(places, night, pressed));
    return all;
  }

  /** Its places and links, of which nothing was measured yet. */
  Theatre theatre() {
    var tables = tables();
    return new Theatre(
        tables.settlements(),
        neighbours(tables),
        Measurements.links(tables),
        tables.events(),
        thresholds());
  }

  private Tables tables() {
    var tables = InlineTables.read(rows, DAY.toString());
    if (!tables.problems().isEmpty()) {
      throw new AssertionError(tables.problems());
    }
    return tables;
  }

  /** How far measurements look. */
  static List<Threshold> thresholds() {
    return LIMITS.entrySet().stream()
        .map(limit -> new Threshold(limit.getKey(), limit.getValue(), "", ""))
        .toList();
  }

  /** As they are measured on the ellipsoid: places alone, up to the limit, both ways. */
  private List<Neighbour> neighbours(Tables tables) {
    var places = tables.settlements().stream().filter(Settlement::isPlace).toList();
    var all = new ArrayList<Neighbour>();
    for (var one : places) {
      for (var other : places) {
        var from = positions.get(one.id());
        var to = positions.get(other.id());
        if (from != null && to != null && !one.equals(other)) {
          all.add(
              new Neighbour(
                  one.id(),
                  other.id(),
                  from.km(to),
                  from.bearing(to),
                  List.of(one.citation(), other.citation())));
        }
      }
    }
    return all.stream().filter(near -> near.distanceKm() <= LIMITS.get("neighbour-km")).toList();
  }
}
