package org.ridgeline.night.war;

import static java.util.stream.Collectors.toCollection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ridgeline.fact.EventKind;
import org.ridgeline.fact.Extent;
import org.ridgeline.fact.LinkKind;
import org.ridgeline.fact.SettlementKind;
import org.ridgeline.fact.Stance;
import org.ridgeline.fact.provenance.Reliability;

/**
 * A small invented war: places, parties and how they stand to each other, and what is said.
 *
 * <p>Days are counted from {@link #BEGIN}; the night that is assessed is the last that counts.
 *
 * @param silent parties that stand in the table of parties and nowhere else, unless in relations
 */
public record War(
    int night,
    List<Place> places,
    List<Speaker> speakers,
    List<Relation> relations,
    List<Claim> claims,
    List<Event> events,
    List<Road> roads,
    List<String> silent) {

  /** The day with the number 0. */
  public static final LocalDate BEGIN = LocalDate.parse("2031-01-01");

  /** The days between which a relation without days lies. */
  public static final int EVER = Integer.MIN_VALUE;

  public War {
    places = List.copyOf(places);
    speakers = List.copyOf(speakers);
    relations = List.copyOf(relations);
    claims = List.copyOf(claims);
    events = List.copyOf(events);
    roads = List.copyOf(roads);
    silent = List.copyOf(silent);
  }

  /**
   * Somewhere.
   *
   * @param town the place that it is a district of, or empty
   * @param east in kilometres, as is {@code north}
   */
  public record Place(
      String id, String town, SettlementKind kind, int east, int north, int people) {

    /** Whether it is neither a district nor a region. */
    boolean isPlace() {
      return kind != SettlementKind.DISTRICT && kind != SettlementKind.REGION;
    }

    /** Whether both are places, and so near to each other. */
    boolean isNear(Place other, double km) {
      return isPlace()
          && other.isPlace()
          && !id.equals(other.id)
          && Math.hypot(east - other.east, north - other.north) <= km;
    }
  }

  /**
   * Somebody who speaks.
   *
   * @param party for whom, or empty
   * @param of whose words it passes on, or empty
   */
  public record Speaker(String id, String party, Reliability reliability, String of) {}

  /** How two parties stand to each other from one day to another, both included. */
  public record Relation(String one, String other, String relation, int from, int to) {

    boolean holdsOn(int day) {
      return (from == EVER || from <= day) && (to == EVER || day <= to);
    }

    boolean isOf(String party, String another) {
      return (one.equals(party) && other.equals(another))
          || (one.equals(another) && other.equals(party));
    }
  }

  /** What is said of who holds a place. */
  public record Claim(
      String id,
      int asOf,
      int published,
      String place,
      String holder,
      Extent extent,
      Stance stance,
      String source,
      int credibility) {}

  /** What is reported to have happened at a place. */
  public record Event(
      String id,
      int day,
      int published,
      String place,
      EventKind kind,
      String actor,
      int count,
      String source) {}

  /** A road or railway between two places. */
  public record Road(String from, String to, LinkKind kind) {}

  /** The night that is assessed. */
  public LocalDate asOf() {
    return day(night);
  }

  /** The day with this number. */
  public static LocalDate day(int number) {
    return BEGIN.plusDays(number);
  }

  /** The same war among parties of other names; two that get one name become one. */
  public War named(UnaryOperator<String> name) {
    return new War(
        night,
        places,
        speakers.stream()
            .map(s -> new Speaker(s.id, name.apply(s.party), s.reliability, s.of))
            .toList(),
        relations.stream()
            .map(
                r -> new Relation(name.apply(r.one), name.apply(r.other), r.relation, r.from, r.to))
            .filter(r -> !r.one.equals(r.other))
            .distinct()
            .toList(),
        claims.stream()
            .map(
                c ->
                    new Claim(
                        c.id,
                        c.asOf,
                        c.published,
                        c.place,
                        name.apply(c.holder),
                        c.extent,
                        c.stance,
                        c.source,
                        c.credibility))
            .toList(),
        events.stream()
            .map(
                e ->
                    new Event(
                        e.id,
                        e.day,
                        e.published,
                        e.place,
                        e.kind,
                        name.apply(e.actor),
                        e.count,
                        e.source))
            .toList(),
        roads,
        silent.stream().map(name).distinct().toList());
  }

  /** The same war beside a party that says and does nothing. */
  public War beside(String party, List<Relation> its) {
    return new War(
        night,
        places,
        speakers,
        Stream.concat(relations.stream(), its.stream()).toList(),
        claims,
        events,
        roads,
        Stream.concat(silent.stream(), Stream.of(party)).toList());
  }

  /** The same war of which other claims and events are told. */
  public War telling(List<Claim> other, List<Event> others) {
    return new War(night, places, speakers, relations, other, others, roads, silent);
  }

  /** Every party that holds, acts, speaks or is listed. */
  public TreeSet<String> parties() {
    return Stream.of(
            claims.stream().map(Claim::holder),
            events.stream().map(Event::actor),
            used().stream().map(Speaker::party),
            relations.stream().flatMap(r -> Stream.of(r.one, r.other)),
            silent.stream())
        .flatMap(names -> names)
        .filter(name -> !name.isEmpty())
        .collect(toCollection(TreeSet::new));
  }

  /** The speakers that speak, and those whose words they pass on. */
  List<Speaker> used() {
    var ids = new HashSet<String>();
    claims.forEach(c -> ids.add(c.source));
    events.forEach(e -> ids.add(e.source));
    speakers.stream().filter(s -> ids.contains(s.id)).map(Speaker::of).toList().forEach(ids::add);
    return speakers.stream().filter(s -> ids.contains(s.id)).toList();
  }

  /** The rows of each table, as cases of rules have them. */
  public Map<String, List<Map<String, String>>> tables() {
    var tables = new LinkedHashMap<String, List<Map<String, String>>>();
    tables.put("parties", parties().stream().map(p -> row("id", p, "name", p)).toList());
    tables.put("relations", relations.stream().map(War::row).toList());
    tables.put(
        "sources",
        Stream.concat(
                Stream.of(row("id", "atlas", "kind", "reference", "reliability", "A")),
                speakers.stream().map(War::row))
            .toList());
    tables.put("settlements", places.stream().map(War::row).toList());
    tables.put(
        "population",
        places.stream()
            .filter(p -> p.people > 0)
            .map(
                p ->
                    row(
                        "settlement", p.id,
                        "people", String.valueOf(p.people),
                        "as_of", String.valueOf(BEGIN)))
            .toList());
    tables.put("links", links());
    tables.put("control_claims", claims.stream().map(War::row).toList());
    tables.put("event_reports", events.stream().map(War::row).toList());
    return tables;
  }

  private List<Map<String, String>> links() {
    var rows = new ArrayList<Map<String, String>>();
    for (var road : roads) {
      var name = road.from + " to " + road.to;
      rows.add(
          row(
              "id",
              "L" + rows.size(),
              "from",
              road.from,
              "to",
              road.to,
              "kind",
              lower(road.kind),
              "name",
              name));
    }
    return rows;
  }

  private static Map<String, String> row(Relation r) {
    return row(
        "one",
        r.one,
        "other",
        r.other,
        "relation",
        r.relation,
        "from",
        r.from == EVER ? "" : String.valueOf(day(r.from)),
        "to",
        r.to == EVER ? "" : String.valueOf(day(r.to)),
        "source",
        "atlas");
  }

  private static Map<String, String> row(Speaker s) {
    return row(
        "id", s.id,
        "name", s.id,
        "kind", s.party.isEmpty() ? "media" : "official",
        "party", s.party,
        "reliability", s.reliability.name(),
        "republishes", s.of);
  }

  private static Map<String, String> row(Place p) {
    return row(
        "id",
        p.id,
        "name",
        p.id,
        "kind",
        lower(p.kind),
        "part_of",
        p.town,
        "longitude",
        String.valueOf(30 + p.east * 0.014),
        "latitude",
        String.valueOf(50 + p.north * 0.009),
        "sector",
        p.east < 20 ? "west" : "east");
  }

  private static Map<String, String> row(Claim c) {
    return row(
        "id", c.id,
        "as_of", String.valueOf(day(c.asOf)),
        "published_on", String.valueOf(day(c.published)),
        "settlement", c.place,
        "holder", c.holder,
        "extent", lower(c.extent),
        "stance", lower(c.stance),
        "source", c.source,
        "credibility", String.valueOf(c.credibility));
  }

  private static Map<String, String> row(Event e) {
    return row(
        "id",
        e.id,
        "day",
        String.valueOf(day(e.day)),
        "published_on",
        String.valueOf(day(e.published)),
        "settlements",
        e.place,
        "kind",
        lower(e.kind),
        "actor",
        e.actor,
        "count",
        e.count == 0 ? "" : String.valueOf(e.count),
        "source",
        e.source);
  }

  private static String lower(Enum<?> word) {
    return word.name().toLowerCase(java.util.Locale.ROOT);
  }

  private static Map<String, String> row(String... cells) {
    var row = new LinkedHashMap<String, String>();
    for (int i = 0; i < cells.length; i += 2) {
      row.put(cells[i], cells[i + 1]);
    }
    return row;
  }

  /** The tables of what is said, as small as whoever reads a failure wants them. */
  @Override
  public String toString() {
    var spoken = used().stream().map(Speaker::id).toList();
    return tables().entrySet().stream()
        .filter(table -> !List.of("parties", "population", "links").contains(table.getKey()))
        .map(
            table ->
                table.getValue().stream()
                    .filter(
                        row -> !table.getKey().equals("sources") || spoken.contains(row.get("id")))
                    .map(row -> String.join(",", row.values()))
                    .collect(Collectors.joining("\n", table.getKey() + "\n", "")))
        .collect(Collectors.joining("\n\n", "\nnight %s%n%n".formatted(asOf()), "\n"));
  }
}
