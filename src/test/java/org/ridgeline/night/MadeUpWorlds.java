package org.ridgeline.night;

import java.util.List;
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
import org.ridgeline.fact.provenance.SourceKind;
import org.ridgeline.night.MadeUpWorld.Claim;
import org.ridgeline.night.MadeUpWorld.Event;
import org.ridgeline.night.MadeUpWorld.People;
import org.ridgeline.night.MadeUpWorld.Place;
import org.ridgeline.night.MadeUpWorld.Road;
import org.ridgeline.night.MadeUpWorld.Speaker;

/** Small fronts of chance: near enough together that most of them have some fighting to assess. */
final class MadeUpWorlds {

  static final String BLUE = "blue";
  static final String RED = "red";

  private static final int AREA_KM = 40;
  private static final int MOST_PLACES = 10;

  private static final List<Speaker> SPEAKERS =
      List.of(
          new Speaker(MadeUpWorld.ATLAS, SourceKind.REFERENCE, "", Reliability.A, ""),
          new Speaker("first-office", SourceKind.OFFICIAL, BLUE, Reliability.C, ""),
          new Speaker("first-brigade", SourceKind.MILITARY, BLUE, Reliability.B, ""),
          new Speaker("other-office", SourceKind.OFFICIAL, RED, Reliability.C, ""),
          new Speaker("other-blogger", SourceKind.BLOGGER, RED, Reliability.D, ""),
          new Speaker("map", SourceKind.MAP, "", Reliability.B, ""),
          new Speaker("agency", SourceKind.MEDIA, "", Reliability.A, ""),
          new Speaker("paper", SourceKind.MEDIA, "", Reliability.C, "agency"),
          new Speaker("relay", SourceKind.MEDIA, "", Reliability.B, "other-office"),
          new Speaker("rumour", SourceKind.BLOGGER, "", Reliability.E, ""));

  private static final List<String> VOICES =
      SPEAKERS.stream().map(Speaker::id).filter(id -> !id.equals(MadeUpWorld.ATLAS)).toList();

  private MadeUpWorlds() {}

  /** Whether a source passes on nobody else's words. */
  static boolean isFirstHand(String source) {
    return SPEAKERS.stream().anyMatch(s -> s.id().equals(source) && s.of().isEmpty());
  }

  static Arbitrary<MadeUpWorld> any() {
    return Combinators.combine(
            place().list().ofMinSize(5).ofMaxSize(MOST_PLACES),
            event().list().ofMaxSize(12),
            claim().list().ofMinSize(4).ofMaxSize(18),
            people().list().ofMaxSize(6),
            road().list().ofMaxSize(8))
        .as(
            (places, events, claims, people, roads) ->
                new MadeUpWorld(places, SPEAKERS, events, claims, people, roads));
  }

  static Arbitrary<Place> place() {
    return Combinators.combine(
            Arbitraries.frequency(
                Tuple.of(4, SettlementKind.TOWN),
                Tuple.of(2, SettlementKind.CITY),
                Tuple.of(2, SettlementKind.VILLAGE),
                Tuple.of(1, SettlementKind.SETTLEMENT),
                Tuple.of(1, SettlementKind.DISTRICT)),
            Arbitraries.integers().between(0, AREA_KM),
            Arbitraries.integers().between(0, AREA_KM),
            Arbitraries.integers().between(0, 250),
            Arbitraries.of("", "west", "east"),
            index())
        .as(Place::new);
  }

  static Arbitrary<Event> event() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 20),
            index().list().ofMinSize(1).ofMaxSize(3),
            Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(EventKind.ASSAULT)),
                Tuple.of(3, Arbitraries.of(EventKind.class))),
            Arbitraries.of(BLUE, RED, ""),
            Arbitraries.integers().between(0, 30),
            Arbitraries.of(VOICES))
        .as(Event::new);
  }

  static Arbitrary<Claim> claim() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 70),
            index(),
            Arbitraries.of(BLUE, RED),
            Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(Extent.ALL)),
                Tuple.of(2, Arbitraries.of(Extent.class))),
            Arbitraries.frequency(Tuple.of(4, Stance.CLAIMS), Tuple.of(1, Stance.DENIES)),
            Arbitraries.of(VOICES))
        .as(Claim::new);
  }

  static Arbitrary<People> people() {
    return Combinators.combine(
            index(),
            Arbitraries.integers().between(0, 100_000),
            Arbitraries.integers().between(0, 2000))
        .as(People::new);
  }

  static Arbitrary<Road> road() {
    return Combinators.combine(index(), index(), Arbitraries.of(LinkKind.class))
        .as(Road::new)
        .filter(road -> road.from() != road.to());
  }

  private static Arbitrary<Integer> index() {
    return Arbitraries.integers().between(0, MOST_PLACES - 1);
  }
}
