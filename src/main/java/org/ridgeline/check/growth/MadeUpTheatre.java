package org.ridgeline.check.growth;

import static java.util.Comparator.comparingDouble;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ridgeline.read.InlineTables;
import org.ridgeline.read.Tables;

/**
 * A stretch of two parties' country, as deep on either side of the front however many places it
 * has, so that more places are more front and never more places around each. It is the same each
 * time.
 */
public final class MadeUpTheatre {

  /** The night as of which it is told. */
  public static final LocalDate DAY = LocalDate.parse("2025-03-31");

  private static final double PLACE_KM2 = 30;
  private static final double DEPTH_KM = 80;
  private static final double SECTOR_KM = 40;
  private static final int HINTERLAND_IN = 23;
  private static final double FOUGHT_OVER_KM = 12;

  /** So far east of each other, in degrees, that nothing in one stretch is near another. */
  private static final int APART = 10;

  private static final double KM_NORTH = 111.2;
  private static final double KM_EAST = 74.4;
  private static final List<String> OFFICES = List.of("institute", "north-office", "south-office");
  private static final List<String> ASSAULTS = List.of("assault", "assault_repelled", "advance");
  private static final List<String> REPORTED =
      List.of(
          "shelling", "airstrike", "civilian_harm", "destruction", "utility_outage", "evacuation");

  private final Map<String, List<Map<String, String>>> rows;
  private final List<Place> places = new ArrayList<>();
  private final Random chance = new Random(1);
  private final int stretch;

  /**
   * @param east kilometres along the front of its stretch
   * @param north kilometres from the front
   */
  private record Place(String id, String kind, double east, double north) {

    String holder() {
      return north > 0 ? "north" : "south";
    }

    String opponent() {
      return north > 0 ? "south" : "north";
    }

    boolean isFoughtOver() {
      return Math.abs(north) < FOUGHT_OVER_KM;
    }

    double km(Place other) {
      return Math.hypot(east - other.east, north - other.north);
    }
  }

  private MadeUpTheatre(int stretch, Map<String, List<Map<String, String>>> rows) {
    this.stretch = stretch;
    this.rows = rows;
  }

  /** Places, and links, reports and claims in proportion. */
  public static Tables of(int places) {
    return of(places, 1);
  }

  /**
   * The same stretch {@code times} over, far apart from each other: all that is near a place is as
   * it was, and only the parties and the sources are those of all stretches.
   *
   * @param places in each of them
   * @param times at most 10
   */
  public static Tables of(int places, int times) {
    var rows = new HashMap<String, List<Map<String, String>>>();
    for (int i = 0; i < times; i++) {
      new MadeUpTheatre(i, rows).tell(places);
    }
    var tables = InlineTables.read(rows, DAY.toString());
    if (!tables.problems().isEmpty()) {
      throw new IllegalStateException(tables.problems().get(0).toString());
    }
    return tables;
  }

  private void tell(int count) {
    if (stretch == 0) {
      sources();
    }
    settle(count);
    for (var place : places) {
      people(place);
      claims(place);
      reports(place);
    }
    places.forEach(this::doubts);
    links();
  }

  private void sources() {
    for (var party : List.of("north", "south")) {
      row("sources", "id", party + "-office", "kind", "official", "party", party);
    }
    row("sources", "id", "map", "kind", "map");
    row("sources", "id", "institute", "kind", "analyst");
  }

  private void settle(int count) {
    double length = count * PLACE_KM2 / DEPTH_KM;
    for (int i = 0; i < count; i++) {
      var kind =
          i % 20 < 14 ? "village" : i % 20 < 17 ? "settlement" : i % 20 < 19 ? "town" : "city";
      var place = new Place("p" + stretch + "-" + i, kind, chance.nextDouble() * length, north(i));
      places.add(place);
      row(
          "settlements",
          "id",
          place.id,
          "kind",
          kind,
          "sector",
          "Sector " + stretch + "." + (int) (place.east / SECTOR_KM),
          "region",
          "Region " + stretch + "." + (int) (place.east / SECTOR_KM / 2),
          "longitude",
          degrees(30 + stretch * APART + place.east / KM_EAST),
          "latitude",
          degrees(48 + place.north / KM_NORTH),
          "elevation_m",
          String.valueOf(60 + chance.nextInt(200)));
    }
  }

  /** Mostly near the front, and here and there far from any. */
  private double north(int number) {
    double within = (chance.nextDouble() - 0.5) * DEPTH_KM;
    return number % HINTERLAND_IN == 0 ? within + Math.copySign(2 * DEPTH_KM, within) : within;
  }

  private static String degrees(double degrees) {
    return String.format(Locale.ROOT, "%.4f", degrees);
  }

  private void people(Place place) {
    int most =
        switch (place.kind) {
          case "city" -> 200_000;
          case "town" -> 30_000;
          case "settlement" -> 6_000;
          default -> 600;
        };
    int people = most / 2 + chance.nextInt(most / 2);
    row(
        "population",
        "settlement",
        place.id,
        "people",
        String.valueOf(people),
        "as_of",
        "2021-01-01");
    row(
        "population",
        "settlement",
        place.id,
        "people",
        String.valueOf(people / 3),
        "as_of",
        "2024-12-31");
  }

  private void claims(Place place) {
    claim(place, place.holder(), place.holder() + "-office", "all");
    claim(place, place.holder(), "map", "all");
    if (place.isFoughtOver()) {
      claim(place, place.opponent(), place.opponent() + "-office", any(List.of("all", "part")));
      claim(place, any(List.of("north", "south")), "map", any(List.of("most", "outskirts")));
    }
  }

  private void claim(Place place, String holder, String source, String extent) {
    row(
        "control_claims",
        "settlement",
        place.id,
        "holder",
        holder,
        "source",
        source,
        "extent",
        extent,
        "as_of",
        dayAgo(30));
  }

  /** What else is told of some places: who denies or admits what, and what becomes of them. */
  private void doubts(Place place) {
    if (!place.isFoughtOver()) {
      return;
    }
    row(
        "control_claims",
        "settlement",
        place.id,
        "holder",
        any(List.of("north", "south")),
        "stance",
        any(List.of("claims", "denies")),
        "source",
        any(OFFICES),
        "as_of",
        dayAgo(30));
    row(
        "event_reports",
        "settlements",
        place.id,
        "kind",
        any(List.of("withdrawal", "siege", "damage", "route_threatened", "access_denied")),
        "actor",
        any(List.of("north", "south")),
        "day",
        dayAgo(30),
        "source",
        any(OFFICES));
  }

  private void reports(Place place) {
    for (int i = 0; i < (place.isFoughtOver() ? 8 : 1); i++) {
      boolean assault = place.isFoughtOver() && chance.nextBoolean();
      row(
          "event_reports",
          "settlements",
          place.id,
          "kind",
          any(assault ? ASSAULTS : REPORTED),
          "actor",
          place.opponent(),
          "count",
          String.valueOf(1 + chance.nextInt(9)),
          "direction",
          assault ? any(List.of("n", "ne", "e", "se", "s", "sw", "w", "nw")) : "",
          "day",
          dayAgo(60),
          "source",
          any(OFFICES));
    }
  }

  private String dayAgo(int most) {
    return DAY.minusDays(chance.nextInt(most)).toString();
  }

  private <T> T any(List<T> of) {
    return of.get(chance.nextInt(of.size()));
  }

  /** From each place to the three nearest; every third road has a railway beside it. */
  private void links() {
    var seen = new TreeSet<String>();
    for (var place : places) {
      nearest(place)
          .filter(
              other ->
                  seen.add(
                      place.id.compareTo(other.id) < 0
                          ? place.id + " " + other.id
                          : other.id + " " + place.id))
          .forEach(
              other -> {
                row("links", "from", place.id, "to", other.id, "kind", "road");
                if (seen.size() % 3 == 0) {
                  row("links", "from", place.id, "to", other.id, "kind", "rail");
                }
              });
    }
  }

  private Stream<Place> nearest(Place place) {
    return places.stream()
        .filter(other -> !other.equals(place) && Math.abs(other.east - place.east) < SECTOR_KM)
        .sorted(comparingDouble(place::km))
        .limit(3);
  }

  private void row(String table, String... cells) {
    var row = new LinkedHashMap<String, String>();
    for (int i = 0; i < cells.length; i += 2) {
      row.put(cells[i], cells[i + 1]);
    }
    rows.computeIfAbsent(table, any -> new ArrayList<>()).add(row);
  }
}
