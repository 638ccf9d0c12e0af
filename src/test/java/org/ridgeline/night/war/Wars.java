package org.ridgeline.night.war;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.ridgeline.fact.EventKind;
import org.ridgeline.fact.Extent;
import org.ridgeline.fact.LinkKind;
import org.ridgeline.fact.SettlementKind;
import org.ridgeline.fact.Stance;
import org.ridgeline.fact.provenance.Reliability;
import org.ridgeline.night.war.War.Claim;
import org.ridgeline.night.war.War.Event;
import org.ridgeline.night.war.War.Place;
import org.ridgeline.night.war.War.Relation;
import org.ridgeline.night.war.War.Road;
import org.ridgeline.night.war.War.Speaker;

/** Wars of chance, of two to six parties. */
public final class Wars {

  /** From which parties are drawn. */
  public static final List<String> PARTIES =
      List.of("ash", "birch", "cedar", "dogwood", "elm", "fir");

  private static final int NIGHT = 140;

  /** Most days are so far apart, which makes equal days and the edge of every window likely. */
  private static final int STEP = 5;

  private static final int INDEPENDENTS = 6;

  private Wars() {}

  /** A few places of which much is said, by whom it may be, and who withdrew from them. */
  public static Arbitrary<War> ofWords() {
    return Arbitraries.integers()
        .between(2, PARTIES.size())
        .flatMap(
            parties ->
                Combinators.combine(
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of(false, false, true),
                        relation(parties).list().ofMaxSize(parties),
                        claim(parties).list().ofMinSize(1).ofMaxSize(20),
                        event(parties, withdrawals()).list().ofMaxSize(4))
                    .as(
                        (places, isTown, relations, claims, events) ->
                            war(
                                quiet(places, isTown),
                                parties,
                                relations,
                                claims,
                                events,
                                List.of())));
  }

  /** Some places within reach of each other, with people, roads, fighting and claims. */
  public static Arbitrary<War> ofNights() {
    return Arbitraries.integers()
        .between(2, PARTIES.size())
        .flatMap(
            parties ->
                Combinators.combine(
                        place().list().ofMinSize(3).ofMaxSize(8),
                        relation(parties).list().ofMaxSize(parties),
                        claim(parties).list().ofMinSize(4).ofMaxSize(20),
                        event(parties, happenings()).list().ofMaxSize(12),
                        road().list().ofMaxSize(8))
                    .as(
                        (places, relations, claims, events, roads) ->
                            war(numbered(places), parties, relations, claims, events, roads)));
  }

  /**
   * The same with a road or railway from each place to another, so that all hang together, and
   * routes reported cut: wars in which lines run far and places are besieged.
   */
  public static Arbitrary<War> ofRoads() {
    return Arbitraries.integers()
        .between(2, 3)
        .flatMap(
            parties ->
                Combinators.combine(
                        place().list().ofMinSize(4).ofMaxSize(9),
                        relation(parties).list().ofMaxSize(1),
                        whole(parties).list().ofMinSize(9).ofMaxSize(9),
                        claim(parties).list().ofMaxSize(6),
                        event(parties, alongRoads()).list().ofMaxSize(8),
                        road().list().ofMinSize(9).ofMaxSize(14))
                    .as(
                        (places, relations, holds, claims, events, roads) ->
                            war(
                                numbered(places),
                                parties,
                                relations,
                                concat(eachPlace(holds), claims),
                                events,
                                joined(roads, places.size()))));
  }

  /** One claim for each place, in their order. */
  private static List<Said> eachPlace(List<Said> claims) {
    return IntStream.range(0, claims.size()).mapToObj(i -> claims.get(i).of(i)).toList();
  }

  /** The first of them lead from each place to one before it; the others anywhere. */
  private static List<Way> joined(List<Way> roads, int places) {
    return IntStream.range(0, roads.size())
        .mapToObj(
            i -> {
              var way = roads.get(i);
              return i + 1 < places ? new Way(i + 1, way.to() % (i + 1), way.kind()) : way;
            })
        .toList();
  }

  private static <T> List<T> concat(List<T> some, List<T> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  private static War war(
      List<Place> places,
      int parties,
      List<Relation> relations,
      List<Said> claims,
      List<Happened> events,
      List<Way> ways) {
    var said = new ArrayList<Claim>();
    for (var claim : claims) {
      said.add(claim.row(said.size(), parties, places));
    }
    var happened = new ArrayList<Event>();
    for (var event : events) {
      happened.add(event.row(happened.size(), parties, places));
    }
    var roads =
        ways.stream()
            .map(w -> w.row(places))
            .filter(r -> !r.from().equals(r.to()))
            .distinct()
            .toList();
    return new War(
        NIGHT, places, speakers(parties), each(relations), said, happened, roads, List.of());
  }

  /** Of those of two parties that begin together one, as which of them counts is another test's. */
  private static List<Relation> each(List<Relation> relations) {
    var begun = new HashSet<String>();
    return relations.stream()
        .filter(r -> !r.one().equals(r.other()))
        .filter(r -> r.to() == War.EVER || r.from() <= r.to())
        .filter(
            r ->
                begun.add(
                    (r.one().compareTo(r.other()) < 0 ? r.one() + r.other() : r.other() + r.one())
                        + r.from()))
        .toList();
  }

  private static List<Place> quiet(int places, boolean isTown) {
    return IntStream.range(0, places)
        .mapToObj(
            i ->
                i > 0 && isTown
                    ? new Place("p" + i, "p0", SettlementKind.DISTRICT, i, 0, 0)
                    : new Place("p" + i, "", SettlementKind.TOWN, 10 * i, 0, 0))
        .toList();
  }

  private static List<Place> numbered(List<Place> places) {
    return IntStream.range(0, places.size())
        .mapToObj(
            i -> {
              var p = places.get(i);
              boolean isPart = p.kind() == SettlementKind.DISTRICT && i > 0;
              return new Place(
                  "p" + i,
                  isPart ? "p0" : "",
                  i == 0 ? SettlementKind.TOWN : p.kind(),
                  p.east(),
                  p.north(),
                  p.people());
            })
        .toList();
  }

  /** Two offices of each party, somebody who passes on the first one's words, and independents. */
  private static List<Speaker> speakers(int parties) {
    var speakers = new ArrayList<Speaker>();
    speakers.add(new Speaker("map", "", Reliability.B, ""));
    speakers.add(new Speaker("agency", "", Reliability.A, ""));
    speakers.add(new Speaker("observers", "", Reliability.C, ""));
    speakers.add(new Speaker("paper", "", Reliability.C, "agency"));
    speakers.add(new Speaker("rumour", "", Reliability.E, ""));
    speakers.add(new Speaker("stranger", "", Reliability.F, ""));
    for (int i = 0; i < parties; i++) {
      speakers.add(new Speaker("office-" + i, PARTIES.get(i), Reliability.C, ""));
      speakers.add(new Speaker("army-" + i, PARTIES.get(i), Reliability.B, ""));
      speakers.add(new Speaker("relay-" + i, "", Reliability.B, "office-" + i));
    }
    return speakers;
  }

  /** A speaker by number: an independent, or of a party one of its three. */
  private record Tongue(boolean isIndependent, int which, int party) {

    Speaker of(int parties) {
      var all = speakers(parties);
      return isIndependent
          ? all.get(which)
          : all.get(INDEPENDENTS + 3 * (party % parties) + which % 3);
    }
  }

  /** A claim whose holder is mostly the speaker's own party. */
  private record Said(
      int day,
      int delay,
      int place,
      boolean isOwn,
      int holder,
      Extent extent,
      Stance stance,
      Tongue by,
      int credibility) {

    Said of(int other) {
      return new Said(day, delay, other, isOwn, holder, extent, stance, by, credibility);
    }

    Claim row(int n, int parties, List<Place> places) {
      var speaker = by.of(parties);
      return new Claim(
          "C%02d".formatted(n),
          day,
          day + delay,
          places.get(place % places.size()).id(),
          isOwn && !speaker.party().isEmpty() ? speaker.party() : PARTIES.get(holder % parties),
          extent,
          stance,
          speaker.id(),
          credibility);
    }
  }

  private record Happened(
      int day, int delay, int place, boolean isOwn, int actor, What what, Tongue by) {

    Event row(int n, int parties, List<Place> places) {
      var speaker = by.of(parties);
      return new Event(
          "E%02d".formatted(n),
          day,
          day + delay,
          places.get(place % places.size()).id(),
          what.kind(),
          isOwn && !speaker.party().isEmpty() ? speaker.party() : PARTIES.get(actor % parties),
          what.count(),
          speaker.id());
    }
  }

  private record What(EventKind kind, int count) {}

  private record Way(int from, int to, LinkKind kind) {

    Road row(List<Place> places) {
      return new Road(
          places.get(from % places.size()).id(), places.get(to % places.size()).id(), kind);
    }
  }

  private static Arbitrary<Tongue> tongue() {
    return Combinators.combine(
            Arbitraries.of(true, false), number(INDEPENDENTS), number(PARTIES.size()))
        .as(Tongue::new);
  }

  private static Arbitrary<Said> claim(int parties) {
    return Combinators.combine(
            Combinators.combine(day(), delay()).as(Tuple::of),
            number(12),
            Arbitraries.of(true, false),
            number(parties),
            Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just(Extent.ALL)),
                Tuple.of(2, Arbitraries.of(Extent.class))),
            Arbitraries.frequency(Tuple.of(5, Stance.CLAIMS), Tuple.of(1, Stance.DENIES)),
            tongue(),
            Arbitraries.frequency(Tuple.of(8, 2), Tuple.of(1, 4), Tuple.of(1, 6)))
        .as(
            (days, place, isOwn, holder, extent, stance, by, credibility) ->
                new Said(
                    days.get1(),
                    days.get2(),
                    place,
                    isOwn,
                    holder,
                    extent,
                    stance,
                    by,
                    credibility));
  }

  /** That an independent lately saw all of a place in the hands of one or the other party. */
  private static Arbitrary<Said> whole(int parties) {
    return Combinators.combine(
            Arbitraries.integers().between(NIGHT - 40, NIGHT), number(parties), number(2))
        .as(
            (day, holder, who) ->
                new Said(
                    day,
                    0,
                    0,
                    false,
                    holder,
                    Extent.ALL,
                    Stance.CLAIMS,
                    new Tongue(true, who, 0),
                    2));
  }

  private static Arbitrary<Happened> event(int parties, Arbitrary<What> what) {
    return Combinators.combine(
            day(),
            delay(),
            number(12),
            Arbitraries.of(true, false),
            number(parties),
            what,
            tongue())
        .as(Happened::new);
  }

  private static Arbitrary<What> withdrawals() {
    return Arbitraries.of(EventKind.WITHDRAWAL, EventKind.PREPARED_WITHDRAWAL)
        .map(kind -> new What(kind, 0));
  }

  private static Arbitrary<What> happenings() {
    return Combinators.combine(
            Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(EventKind.ASSAULT)),
                Tuple.of(2, Arbitraries.of(EventKind.class))),
            number(12))
        .as(What::new);
  }

  private static Arbitrary<What> alongRoads() {
    return Arbitraries.of(
            EventKind.ASSAULT,
            EventKind.ASSAULT_REPELLED,
            EventKind.ADVANCE,
            EventKind.ROUTE_CUT,
            EventKind.ROUTE_CUT,
            EventKind.ROUTE_THREATENED)
        .map(kind -> new What(kind, 1));
  }

  private static Arbitrary<Relation> relation(int parties) {
    return Combinators.combine(
            number(parties),
            number(parties),
            Arbitraries.of("allied", "allied", "neutral", "hostile"),
            Arbitraries.frequency(Tuple.of(4, War.EVER), Tuple.of(1, 100), Tuple.of(1, NIGHT)),
            Arbitraries.frequency(
                Tuple.of(4, War.EVER), Tuple.of(1, NIGHT - 1), Tuple.of(1, NIGHT)))
        .as(
            (one, other, how, from, to) ->
                new Relation(PARTIES.get(one), PARTIES.get(other), how, from, to));
  }

  private static Arbitrary<Place> place() {
    return Combinators.combine(
            Arbitraries.of(
                SettlementKind.TOWN,
                SettlementKind.CITY,
                SettlementKind.VILLAGE,
                SettlementKind.DISTRICT),
            number(40),
            number(40),
            Arbitraries.of(0, 800, 30_000, 90_000))
        .as((kind, east, north, people) -> new Place("", "", kind, east, north, people));
  }

  private static Arbitrary<Way> road() {
    return Combinators.combine(number(8), number(8), Arbitraries.of(LinkKind.class)).as(Way::new);
  }

  private static Arbitrary<Integer> day() {
    return Arbitraries.frequencyOf(
        Tuple.of(4, Arbitraries.integers().between(0, NIGHT / STEP).map(n -> n * STEP)),
        Tuple.of(2, Arbitraries.integers().between(14, NIGHT / STEP).map(n -> n * STEP)),
        Tuple.of(1, Arbitraries.integers().between(NIGHT - 50, NIGHT)));
  }

  /** Most is told on the day; some late, and some not by the night. */
  private static Arbitrary<Integer> delay() {
    return Arbitraries.frequencyOf(
        Tuple.of(5, Arbitraries.just(0)), Tuple.of(1, Arbitraries.integers().between(0, 20)));
  }

  private static Arbitrary<Integer> number(int below) {
    return Arbitraries.integers().between(0, below - 1);
  }
}
