package org.ridgeline.night;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ridgeline.fact.ControlClaim;
import org.ridgeline.fact.EventKind;
import org.ridgeline.fact.EventReport;
import org.ridgeline.fact.Extent;
import org.ridgeline.fact.Link;
import org.ridgeline.fact.LinkKind;
import org.ridgeline.fact.Population;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.SettlementKind;
import org.ridgeline.fact.Stance;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.Reliability;
import org.ridgeline.fact.provenance.Source;
import org.ridgeline.fact.provenance.SourceKind;
import org.ridgeline.read.Tables;

/**
 * A small invented front: some places, two parties, and what a few sources say of them.
 *
 * <p>Rows name places by their number, so that a world shrinks well.
 */
record MadeUpWorld(
    List<Place> places,
    List<Speaker> speakers,
    List<Event> events,
    List<Claim> claims,
    List<People> people,
    List<Road> roads) {

  static final LocalDate NIGHT = LocalDate.parse("2025-03-31");
  static final String ATLAS = "atlas";

  MadeUpWorld {
    places = List.copyOf(places);
    speakers = List.copyOf(speakers);
    events = List.copyOf(events);
    claims = List.copyOf(claims);
    people = List.copyOf(people);
    roads = List.copyOf(roads);
  }

  /** East and north in kilometres; {@code town} is where a district belongs. */
  record Place(SettlementKind kind, int east, int north, int elevation, String sector, int town) {}

  /** {@code of} is the source that it republishes, or empty. */
  record Speaker(String id, SourceKind kind, String party, Reliability reliability, String of) {}

  record Event(
      int daysAgo, List<Integer> places, EventKind kind, String actor, int count, String source) {

    Event counting(int more) {
      return new Event(daysAgo, places, kind, actor, count + more, source);
    }

    Event on(int day) {
      return new Event(day, places, kind, actor, count, source);
    }

    Event by(String other) {
      return new Event(daysAgo, places, kind, actor, count, other);
    }
  }

  record Claim(int daysAgo, int place, String holder, Extent extent, Stance stance, String source) {

    Claim on(int day) {
      return new Claim(day, place, holder, extent, stance, source);
    }

    Claim by(String other) {
      return new Claim(daysAgo, place, holder, extent, stance, other);
    }
  }

  record People(int place, int people, int daysAgo) {}

  record Road(int from, int to, LinkKind kind) {}

  MadeUpWorld with(Event event) {
    return new MadeUpWorld(places, speakers, plus(events, event), claims, people, roads);
  }

  MadeUpWorld with(Claim claim) {
    return new MadeUpWorld(places, speakers, events, plus(claims, claim), people, roads);
  }

  MadeUpWorld with(People figure) {
    return new MadeUpWorld(places, speakers, events, claims, plus(people, figure), roads);
  }

  MadeUpWorld with(Road road) {
    return new MadeUpWorld(places, speakers, events, claims, people, plus(roads, road));
  }

  MadeUpWorld with(Speaker speaker) {
    return new MadeUpWorld(places, plus(speakers, speaker), events, claims, people, roads);
  }

  /** With one more place; the numbers of the others, and what is said of them, stay as they are. */
  MadeUpWorld with(Place place) {
    var numbered =
        events.stream()
            .map(
                e ->
                    new Event(
                        e.daysAgo,
                        e.places.stream().map(this::number).toList(),
                        e.kind,
                        e.actor,
                        e.count,
                        e.source))
            .toList();
    var towns =
        places.stream()
            .map(p -> new Place(p.kind, p.east, p.north, p.elevation, p.sector, number(p.town)))
            .toList();
    return new MadeUpWorld(
        plus(towns, place),
        speakers,
        numbered,
        claims.stream()
            .map(c -> new Claim(c.daysAgo, number(c.place), c.holder, c.extent, c.stance, c.source))
            .toList(),
        people.stream().map(p -> new People(number(p.place), p.people, p.daysAgo)).toList(),
        roads.stream().map(r -> new Road(number(r.from), number(r.to), r.kind)).toList());
  }

  /** With the count of one of its events so much higher. */
  MadeUpWorld counting(int event, int more) {
    var counted = new ArrayList<>(events);
    counted.set(event, events.get(event).counting(more));
    return new MadeUpWorld(places, speakers, counted, claims, people, roads);
  }

  private static <T> List<T> plus(List<T> list, T one) {
    return Stream.concat(list.stream(), Stream.of(one)).toList();
  }

  private int number(int place) {
    return place % places.size();
  }

  private String id(int place) {
    return "place-" + number(place);
  }

  /** The rows as the reader would give them. */
  Tables tables() {
    return tables(UnaryOperator.identity(), row -> row);
  }

  /**
   * The same with parties and rows named otherwise.
   *
   * @param party names a party
   * @param row gives the n-th row of a table another number, and so another place in its order
   */
  Tables tables(UnaryOperator<String> party, UnaryOperator<Integer> row) {
    return new Rows(this, party, row).tables();
  }

  private record Rows(
      MadeUpWorld world, UnaryOperator<String> party, UnaryOperator<Integer> number) {

    Tables tables() {
      return new Tables(
          world.speakers().stream().map(this::source).toList(),
          each(world.places(), this::settlement, identity()),
          each(world.people(), this::population),
          each(world.roads(), this::link),
          each(world.events(), this::event),
          each(world.claims(), this::claim),
          List.of(),
          List.of(),
          new TreeMap<>());
    }

    private interface ToFact<R, T> {
      T of(R row, int number);
    }

    private <R, T> List<T> each(List<R> rows, ToFact<R, T> fact) {
      return each(rows, fact, n -> number.apply(n));
    }

    private static <R, T> List<T> each(
        List<R> rows, ToFact<R, T> fact, Function<Integer, Integer> number) {
      var facts = new ArrayList<T>();
      for (var row : rows) {
        facts.add(fact.of(row, number.apply(facts.size())));
      }
      return facts;
    }

    private Source source(Speaker s) {
      return new Source(s.id(), s.id(), s.kind(), party.apply(s.party()), s.reliability(), s.of());
    }

    private Settlement settlement(Place place, int n) {
      return new Settlement(
          world.id(n),
          world.id(n),
          List.of(),
          place.kind() == SettlementKind.DISTRICT && world.number(place.town()) != n
              ? world.id(place.town())
              : "",
          place.kind(),
          "",
          place.sector(),
          30 + place.east() * 0.014,
          50 + place.north() * 0.009,
          place.elevation() == 0 ? OptionalInt.empty() : OptionalInt.of(place.elevation()),
          citation("settlements", world.id(n), ATLAS));
    }

    private Population population(People p, int n) {
      return new Population(
          world.id(p.place()),
          p.people(),
          NIGHT.minusDays(p.daysAgo()),
          citation("population", "P" + n, ATLAS).of(NIGHT.minusDays(p.daysAgo())));
    }

    private Link link(Road road, int n) {
      return new Link(
          "L" + n,
          world.id(road.from()),
          world.id(road.to()),
          road.kind(),
          "Line %d-%d".formatted(world.number(road.from()), world.number(road.to())),
          OptionalDouble.empty(),
          citation("links", "L" + n, ATLAS));
    }

    private EventReport event(Event e, int n) {
      var day = NIGHT.minusDays(e.daysAgo());
      return new EventReport(
          "E" + n,
          day,
          day,
          e.places().stream().map(world::id).distinct().toList(),
          e.kind(),
          party.apply(e.actor()),
          e.count() == 0 ? OptionalInt.empty() : OptionalInt.of(e.count()),
          Optional.empty(),
          List.of(),
          e.source(),
          2,
          "",
          "",
          citation("event_reports", "E" + n, e.source()).of(day));
    }

    private ControlClaim claim(Claim c, int n) {
      var day = NIGHT.minusDays(c.daysAgo());
      return new ControlClaim(
          "C" + n,
          day,
          day,
          world.id(c.place()),
          party.apply(c.holder()),
          c.extent(),
          c.stance(),
          c.source(),
          2,
          "",
          "",
          citation("control_claims", "C" + n, c.source()).of(day));
    }

    private Citation citation(String table, String row, String source) {
      var byId = bySpeaker();
      var speaker = byId.get(source);
      var origin = speaker;
      while (origin.party().isEmpty() && !origin.of().isEmpty()) {
        origin = byId.get(origin.of());
      }
      var side = party.apply(origin.party());
      return new Citation(
          table + ".csv",
          2,
          row,
          source(speaker),
          side,
          side.isEmpty() ? origin.id() : side,
          origin.reliability(),
          2,
          Optional.empty());
    }

    private Map<String, Speaker> bySpeaker() {
      return world.speakers().stream().collect(toMap(Speaker::id, identity()));
    }
  }
}
