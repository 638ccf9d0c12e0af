package org.ridgeline.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.ridgeline.fact.RelationKind;
import org.ridgeline.fact.SettlementKind;
import org.ridgeline.survey.AllPairs.Place;
import org.ridgeline.survey.SampleTheatre.Position;
import org.ridgeline.survey.fact.CoveringTown;
import org.ridgeline.survey.fact.FacedPlace;
import org.ridgeline.survey.fact.FrontDistance;
import org.ridgeline.survey.fact.HostilePlace;
import org.ridgeline.survey.fact.TownBehind;

/** Is what is measured of places what a search among all of them finds, whoever holds them? */
class AllPairsTest {

  private static final int AREA_KM = 40;
  private static final int MOST_PLACES = 16;
  private static final List<String> PARTIES = List.of("blue", "green", "grey", "red");

  @Property(tries = 500)
  void aSearchAmongAllPairsFindsTheSame(@ForAll("worlds") AllPairs world) {
    var theatre = theatre(world);

    assertThat(
            words(
                theatre.survey(HostilePlace.class),
                near ->
                    "%s %s %s %s %s"
                        .formatted(
                            near.settlement(),
                            near.other(),
                            near.nearest(),
                            near.faced(),
                            near.nearestCity())))
        .isEqualTo(world.hostile());
    assertThat(
            theatre.survey(FrontDistance.class).stream()
                .filter(FrontDistance::isAtFront)
                .map(FrontDistance::settlement)
                .collect(Collectors.toSet()))
        .isEqualTo(world.front());
    assertThat(
            words(theatre.survey(FacedPlace.class), near -> near.settlement() + " " + near.other()))
        .isEqualTo(world.faced());
    assertThat(
            words(
                theatre.survey(CoveringTown.class),
                town -> "%s %s %s".formatted(town.settlement(), town.covered(), town.apart())))
        .isEqualTo(world.covering());
    assertThat(
            words(
                theatre.survey(TownBehind.class),
                town -> "%s %s %s".formatted(town.settlement(), town.other(), town.apart())))
        .isEqualTo(world.behind());
  }

  private static <T> Set<String> words(Collection<T> facts, Function<T, String> word) {
    var words = facts.stream().map(word).collect(Collectors.toCollection(TreeSet::new));
    assertThat(words).hasSameSizeAs(facts);
    return words;
  }

  private static SampleTheatre theatre(AllPairs world) {
    var theatre = new SampleTheatre();
    for (var place : world.places()) {
      var kind = place.kind().name().toLowerCase(Locale.ROOT);
      theatre.place(place.id(), kind, place.at().east(), place.at().north());
      if (place.holder().isEmpty()) {
        theatre.unknown(place.id());
      } else if (place.contested()) {
        theatre.contested(place.holder(), place.id());
      } else {
        theatre.held(place.holder(), place.id());
      }
    }
    world.relations().forEach((pair, kind) -> theatre.related(pair.get(0), pair.get(1), kind));
    return theatre;
  }

  @Provide
  Arbitrary<AllPairs> worlds() {
    return Combinators.combine(place().list().ofMinSize(2).ofMaxSize(MOST_PLACES), relations())
        .as((places, relations) -> new AllPairs(numbered(places), relations));
  }

  private static List<Place> numbered(List<Place> places) {
    var numbered = new ArrayList<Place>();
    for (var place : places) {
      // Not in the order of their ids.
      var id = "p" + (97 - 7 * numbered.size() % 90);
      numbered.add(new Place(id, place.kind(), place.at(), place.holder(), place.contested()));
    }
    return numbered;
  }

  private static Arbitrary<Place> place() {
    return Combinators.combine(
            Arbitraries.frequency(
                Tuple.of(5, SettlementKind.TOWN),
                Tuple.of(2, SettlementKind.CITY),
                Tuple.of(2, SettlementKind.VILLAGE),
                Tuple.of(1, SettlementKind.SETTLEMENT)),
            Combinators.combine(
                    Arbitraries.integers().between(0, AREA_KM),
                    Arbitraries.integers().between(0, AREA_KM))
                .as(Position::new),
            Arbitraries.frequencyOf(
                Tuple.of(7, Arbitraries.of(PARTIES)), Tuple.of(1, Arbitraries.just(""))),
            Arbitraries.frequency(Tuple.of(4, false), Tuple.of(1, true)))
        .as((kind, at, holder, contested) -> new Place("", kind, at, holder, contested));
  }

  /** Of each pair of parties, if it is not hostile. */
  private static Arbitrary<Map<List<String>, RelationKind>> relations() {
    var pairs = new ArrayList<List<String>>();
    for (var one : PARTIES) {
      PARTIES.stream()
          .filter(other -> one.compareTo(other) < 0)
          .forEach(other -> pairs.add(List.of(one, other)));
    }
    return Arbitraries.maps(
            Arbitraries.of(pairs), Arbitraries.of(RelationKind.ALLIED, RelationKind.NEUTRAL))
        .ofMaxSize(pairs.size());
  }
}
