package org.ridgeline.night;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.ridgeline.Sample;
import org.ridgeline.fact.Night;
import org.ridgeline.fact.provenance.Reliability;
import org.ridgeline.fact.provenance.SourceKind;
import org.ridgeline.night.MadeUpWorld.Event;
import org.ridgeline.night.MadeUpWorld.Place;
import org.ridgeline.night.MadeUpWorld.Speaker;
import org.ridgeline.rank.Assessment;
import org.ridgeline.rank.Ranking;
import org.ridgeline.read.Tables;
import org.ridgeline.reason.conclude.Level;
import org.ridgeline.reason.engine.NightFacts;
import org.ridgeline.reason.engine.RuleBook;

/**
 * What must hold of the shipped rules wherever the front lies and whoever fights there.
 *
 * <p>A build tries the same hundred worlds each time; {@code -Dseed=7} tries others, {@code
 * -Djqwik.tries.default=1000} more.
 */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class WorldPropertiesTest {

  private static final RuleBook RULES = ShippedNights.rules();
  private static final Night NIGHT = new Night(MadeUpWorld.NIGHT);

  @Provide
  Arbitrary<MadeUpWorld> worlds() {
    return Sample.of(MadeUpWorlds.any());
  }

  @Provide
  Arbitrary<Place> places() {
    return Sample.of(MadeUpWorlds.place());
  }

  @Provide
  Arbitrary<Speaker> copyists() {
    return Arbitraries.of(Reliability.class)
        .map(grade -> new Speaker("copyist", SourceKind.MEDIA, "", grade, ""));
  }

  @Property(seed = "1")
  void exchangingThePartiesMirrorsEverything(@ForAll("worlds") MadeUpWorld world) {
    var both = both(world.tables(WorldPropertiesTest::opponent, row -> row), world.tables());

    assertThat(told(both.one(), WorldPropertiesTest::exchanged))
        .isEqualTo(told(both.other(), Function.identity()));
  }

  @Property(seed = "2")
  void theOrderOfFactsAndTheIdsOfRowsAreIndifferent(
      @ForAll("worlds") MadeUpWorld world, @ForAll long seed) {
    // Of claims of one day, published on one day, the later id decides: their order stays.
    var chance = new Random(seed);
    var numbers = new ArrayList<Integer>();
    for (int i = 0; i < 100; i++) {
      numbers.add(100 + 9 * i + chance.nextInt(9));
    }
    var tables = world.tables(party -> party, numbers::get);
    var facts = facts(tables);
    var shuffled = new ArrayList<>(facts.told());
    Collections.shuffle(shuffled, new Random(seed));

    var both =
        both(
            new Told(tables, new NightFacts(shuffled, facts.survey())),
            Told.of(world.tables(party -> party, row -> 100 + row)));

    assertThat(told(both.one(), Function.identity()))
        .isEqualTo(told(both.other(), Function.identity()));
  }

  @Property(seed = "7")
  void whatIsPublishedTomorrowIsAsIfItHadNeverBeen(
      @ForAll("worlds") MadeUpWorld world, @ForAll("worlds") MadeUpWorld tomorrow) {
    var larger = world;
    for (var claim : tomorrow.claims()) {
      larger = larger.with(claim.on(-1));
    }
    for (var event : tomorrow.events()) {
      larger = larger.with(event.on(-1));
    }

    assertThat(facts(larger.tables().knownBy(MadeUpWorld.NIGHT)).told())
        .isEqualTo(facts(world.tables()).told());
  }

  @Property(seed = "3")
  void aRowSaidTwiceChangesNoScoreAndRaisesNoConfidence(
      @ForAll("worlds") MadeUpWorld world, @ForAll int which) {
    var rows = rows(world);
    var again = rows.get(Math.floorMod(which, rows.size()));

    assertNothingGained(world, again.apply(world, ""));
  }

  @Property(seed = "4")
  void aCopyChangesNoScoreAndRaisesNoConfidence(
      @ForAll("worlds") MadeUpWorld world, @ForAll("copyists") Speaker copyist, @ForAll int which) {
    Assume.that(world.claims().stream().anyMatch(c -> MadeUpWorlds.isFirstHand(c.source())));
    var rows = rows(world).stream().filter(row -> MadeUpWorlds.isFirstHand(row.source())).toList();
    var copied = rows.get(Math.floorMod(which, rows.size()));
    var named =
        new Speaker(
            copyist.id(), copyist.kind(), copyist.party(), copyist.reliability(), copied.source());

    assertNothingGained(world, copied.apply(world.with(named), named.id()));
  }

  @Property(seed = "5")
  void aPlaceFarAwayChangesNoOther(
      @ForAll("worlds") MadeUpWorld world,
      @ForAll("places") Place place,
      @ForAll("worlds") MadeUpWorld there) {
    int number = world.places().size();
    var larger =
        world.with(new Place(place.kind(), 400, place.north(), place.elevation(), "", number));
    for (var claim : there.claims().subList(0, 2)) {
      larger =
          larger.with(
              new MadeUpWorld.Claim(
                  claim.daysAgo(),
                  number,
                  claim.holder(),
                  claim.extent(),
                  claim.stance(),
                  claim.source()));
    }
    for (var event : there.events()) {
      larger =
          larger.with(
              new Event(
                  event.daysAgo(),
                  List.of(number),
                  event.kind(),
                  event.actor(),
                  event.count(),
                  event.source()));
    }
    var both = both(larger.tables(), world.tables());
    var points = points(both.one());
    points.remove("place-" + number);

    assertThat(points).isEqualTo(points(both.other()));
  }

  @Property(seed = "6")
  void aHigherCountLowersNoThreat(
      @ForAll("worlds") MadeUpWorld world, @ForAll int which, @ForAll("more") int more) {
    Assume.that(!world.events().isEmpty());
    int event = Math.floorMod(which, world.events().size());
    var both = both(world.tables(), world.counting(event, more).tables());
    var before = threats(both.one());

    assertThat(threats(both.other()))
        .allSatisfy(
            (place, threat) -> assertThat(threat).isGreaterThanOrEqualTo(before.get(place)));
  }

  /**
   * Attacked by an opponent since it is its holder's, or by anybody where nobody holds it. An
   * attack on a district presses whoever holds its town.
   */
  @Property(seed = "8")
  void aPlaceAttackedOnTheGroundNeverRanksBehindOneWithoutThreat(
      @ForAll("worlds") MadeUpWorld world) {
    var ranked = Told.of(world.tables()).assess();

    for (int i = 0; i < ranked.size(); i++) {
      var place = ranked.get(i);
      if (place.settlement().isPlace() && isAttacked(world, place)) {
        assertThat(place.score().threat()).isPositive();
        assertThat(ranked.subList(0, i)).allMatch(before -> before.score().threat() > 0);
        assertThat(ranked).allMatch(any -> any.score().threat() > 0 || any.rank() >= place.rank());
      }
    }
  }

  private static boolean isAttacked(MadeUpWorld world, Assessment place) {
    var holder = place.control().holder();
    var holds = place.history();
    var since = holds.isEmpty() ? LocalDate.MIN : holds.get(holds.size() - 1).from();
    var number = Integer.parseInt(place.settlement().id().substring("place-".length()));
    return world.events().stream()
        .filter(event -> event.kind().isAssault() && event.daysAgo() >= 0 && event.daysAgo() < 14)
        .filter(event -> !MadeUpWorld.NIGHT.minusDays(event.daysAgo()).isBefore(since))
        .filter(event -> event.places().contains(number))
        .anyMatch(event -> holder.isEmpty() || event.actor().equals(opponent(holder)));
  }

  @Provide
  Arbitrary<Integer> more() {
    return Arbitraries.integers().between(1, 40);
  }

  /** A row, to be said once more by the same or by another source. */
  private interface Row {
    MadeUpWorld apply(MadeUpWorld world, String by);

    default String source() {
      return MadeUpWorld.ATLAS;
    }
  }

  private record Said(String source, BiFunction<MadeUpWorld, String, MadeUpWorld> again)
      implements Row {
    @Override
    public MadeUpWorld apply(MadeUpWorld world, String by) {
      return again.apply(world, by.isEmpty() ? source : by);
    }
  }

  private static List<Row> rows(MadeUpWorld world) {
    var rows = new ArrayList<Row>();
    world.events().forEach(e -> rows.add(new Said(e.source(), (w, by) -> w.with(e.by(by)))));
    world.claims().forEach(c -> rows.add(new Said(c.source(), (w, by) -> w.with(c.by(by)))));
    world.people().forEach(p -> rows.add((w, by) -> w.with(p)));
    world.roads().forEach(r -> rows.add((w, by) -> w.with(r)));
    return rows;
  }

  private static void assertNothingGained(MadeUpWorld world, MadeUpWorld larger) {
    var both = both(world.tables(), larger.tables());
    assertThat(points(both.other())).isEqualTo(points(both.one()));
    var levels = levels(both.one());
    assertThat(levels(both.other()))
        .allSatisfy(
            (conclusion, level) ->
                assertThat(level).isLessThanOrEqualTo(levels.getOrDefault(conclusion, level)));
  }

  private static String opponent(String party) {
    return switch (party) {
      case MadeUpWorlds.BLUE -> MadeUpWorlds.RED;
      case MadeUpWorlds.RED -> MadeUpWorlds.BLUE;
      default -> party;
    };
  }

  private static String exchanged(String text) {
    return text.replaceAll("\\bblue\\b", "BLUE")
        .replaceAll("\\bred\\b", "blue")
        .replaceAll("\\bBLUE\\b", "red");
  }

  /** What the rules are told of a world, in some order. */
  private record Told(Tables tables, NightFacts facts) {

    static Told of(Tables tables) {
      return new Told(tables, WorldPropertiesTest.facts(tables));
    }

    List<Assessment> assess() {
      return Ranking.of(
          tables.settlements(), RULES.themes(), RULES.reason(NIGHT, facts), List.of());
    }
  }

  private record Both(List<Assessment> one, List<Assessment> other) {}

  private static Both both(Tables one, Tables other) {
    return both(Told.of(one), Told.of(other));
  }

  /** Both at a time, as thousands are to come. */
  private static Both both(Told one, Told other) {
    var assessed = Stream.of(one, other).parallel().map(Told::assess).toList();
    return new Both(assessed.get(0), assessed.get(1));
  }

  private static NightFacts facts(Tables tables) {
    return new NightlyRun(RULES, tables, 0).facts(tables, NIGHT);
  }

  /**
   * Everything that a reader is told of each place, without the rows that it rests on; the words of
   * a sentence in the order of the alphabet, as what it lists is in that order.
   */
  private static Map<String, String> told(
      List<Assessment> assessments, Function<String, String> words) {
    return assessments.stream()
        .collect(
            toMap(
                a -> a.rank() + " " + a.settlement().id(),
                a -> told(a, words),
                (one, other) -> one,
                TreeMap::new));
  }

  private static String told(Assessment a, Function<String, String> words) {
    return "%s %s, %s%n%s%n%s"
        .formatted(
            a.control().status(),
            words.apply(a.control().holder()),
            a.confidence(),
            sorted(words.apply(a.control().because())),
            a.findings().stream()
                .map(
                    f ->
                        "%s %s: %s"
                            .formatted(
                                f.rule().id(), a.confidence(f), sorted(words.apply(f.because()))))
                .sorted()
                .collect(joining("\n")));
  }

  private static String sorted(String sentence) {
    return Stream.of(sentence.split("[ ,;.]+")).sorted().collect(joining(" "));
  }

  private static Map<String, String> points(List<Assessment> assessments) {
    return assessments.stream()
        .collect(
            toMap(
                a -> a.settlement().id(),
                a ->
                    a.control().status()
                        + " "
                        + a.control().holder()
                        + " "
                        + a.themes().stream()
                            .map(t -> t.theme().id() + " " + t.uncapped())
                            .collect(joining(", ")),
                (one, other) -> one,
                TreeMap::new));
  }

  private static Map<String, Integer> threats(List<Assessment> assessments) {
    return assessments.stream().collect(toMap(a -> a.settlement().id(), a -> a.score().threat()));
  }

  /** The highest level of what each rule says of each place, and of who holds it. */
  private static Map<String, Level> levels(List<Assessment> assessments) {
    var levels = new TreeMap<String, Level>();
    for (var a : assessments) {
      levels.put(a.settlement().id() + " control", a.confidence());
      a.findings()
          .forEach(
              f ->
                  levels.merge(
                      a.settlement().id() + " " + f.rule().id(),
                      a.confidence(f),
                      (one, other) -> one.compareTo(other) > 0 ? one : other));
    }
    return levels;
  }
}
