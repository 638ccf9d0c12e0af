package org.ridgeline.night;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.ridgeline.Sample;
import org.ridgeline.fact.Night;
import org.ridgeline.fact.SupposedLost;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.night.war.War;
import org.ridgeline.night.war.War.Relation;
import org.ridgeline.night.war.Wars;
import org.ridgeline.rank.Assessment;
import org.ridgeline.rank.Ranking;
import org.ridgeline.read.InlineTables;
import org.ridgeline.read.Tables;
import org.ridgeline.reason.conclude.Conclusion;
import org.ridgeline.reason.conclude.Conclusions;
import org.ridgeline.reason.engine.RuleBook;

/**
 * What must hold however many parties there are, and however they stand to each other.
 *
 * <p>A build tries the same wars each time; {@code -Dseed=7} tries others, {@code
 * -Djqwik.tries.default=1000} more.
 */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class PartyPropertiesTest {

  private static final RuleBook RULES = ShippedNights.rules();
  private static final String STRANGER = "gorse";

  @Provide
  Arbitrary<War> wars() {
    return Sample.of(Wars.ofNights());
  }

  @Property(seed = "11")
  void anyPermutationOfThePartiesPermutesTheResult(@ForAll("wars") War war, @ForAll Random chance) {
    var others = new ArrayList<>(Wars.PARTIES);
    Collections.shuffle(others, chance);
    UnaryOperator<String> name =
        party -> party.isEmpty() ? "" : others.get(Wars.PARTIES.indexOf(party));
    var both = both(war.named(name), war);

    // Which of many claims a sentence quotes goes by the alphabet, so sentences are not compared.
    assertThat(judged(both.one(), UnaryOperator.identity()))
        .as(war.toString())
        .isEqualTo(judged(both.other(), name));
  }

  @Property(seed = "12")
  void alliesThatSpeakOfNoPlaceTogetherMayAsWellBeOneParty(@ForAll("wars") War any) {
    var war = withoutSharedPlaces(withSettledAlliances(any));
    var first = alliances(war);
    Assume.that(first.values().stream().distinct().count() < first.size());
    var both = both(war.named(party -> first.getOrDefault(party, party)), war);

    assertThat(scores(both.one())).as(war.toString()).isEqualTo(scores(both.other()));
  }

  @Property(seed = "13")
  void aPartyThatHoldsNothingAndDoesNothingChangesNothing(
      @ForAll("wars") War war, @ForAll Random chance) {
    var relations =
        war.parties().stream()
            .map(
                party ->
                    new Relation(
                        STRANGER,
                        party,
                        List.of("hostile", "allied", "neutral").get(chance.nextInt(3)),
                        War.EVER,
                        War.EVER))
            .toList();
    var both = both(war.beside(STRANGER, relations), war);

    assertThat(judged(both.one(), UnaryOperator.identity()))
        .as(war.toString())
        .isEqualTo(judged(both.other(), UnaryOperator.identity()));
    assertThat(sentences(both.one())).as(war.toString()).isEqualTo(sentences(both.other()));
  }

  @Property(seed = "14")
  void aLossThatIsSupposedAndTakenBackLeavesNoTrace(
      @ForAll("wars") War war, @ForAll Random chance) {
    var night = new Night(war.asOf());
    var tables = tables(war);
    var facts = new NightlyRun(RULES, tables, 0).facts(tables, night);
    var loss =
        new SupposedLost(any(war.places(), chance).id(), any(List.copyOf(war.parties()), chance));
    var supposed = facts.and(List.of(loss));
    try (var replay = RULES.replay(night)) {
      var before = replay.conclude(night, facts);
      replay.conclude(night, supposed);

      assertThat(replay.conclude(night, facts)).as(war.toString()).isEqualTo(before);
    }
  }

  /** Alliances that hold on the night alone, of which nobody is in two. */
  private static War withSettledAlliances(War war) {
    var taken = new HashSet<String>();
    var alliances =
        war.relations().stream()
            .filter(r -> r.relation().equals("allied"))
            .filter(r -> !taken.contains(r.one()) && !taken.contains(r.other()))
            .filter(r -> taken.addAll(List.of(r.one(), r.other())))
            .map(r -> new Relation(r.one(), r.other(), "allied", War.EVER, War.EVER))
            .toList();
    return new War(
        war.night(),
        war.places(),
        war.speakers(),
        alliances,
        war.claims(),
        war.events(),
        war.roads(),
        war.silent());
  }

  /** By what each ally would be called if they were one. */
  private static Map<String, String> alliances(War war) {
    var names = new HashMap<String, String>();
    for (var alliance : war.relations()) {
      names.put(alliance.one(), alliance.one());
      names.put(alliance.other(), alliance.one());
    }
    return names;
  }

  /** Without what is said by or of the second of two allies where the first is spoken of too. */
  private static War withoutSharedPlaces(War war) {
    var seconds = new TreeMap<String, String>();
    war.relations().forEach(r -> seconds.put(r.other(), r.one()));
    var spoken = new HashMap<String, Set<String>>();
    war.claims()
        .forEach(
            c ->
                parties(war, c.holder(), c.source())
                    .forEach(
                        p -> spoken.computeIfAbsent(c.place(), any -> new TreeSet<>()).add(p)));
    war.events()
        .forEach(
            e ->
                parties(war, e.actor(), e.source())
                    .forEach(
                        p -> spoken.computeIfAbsent(e.place(), any -> new TreeSet<>()).add(p)));
    return war.telling(
        war.claims().stream()
            .filter(
                c -> isAlone(parties(war, c.holder(), c.source()), spoken.get(c.place()), seconds))
            .toList(),
        war.events().stream()
            .filter(
                e -> isAlone(parties(war, e.actor(), e.source()), spoken.get(e.place()), seconds))
            .toList());
  }

  private static boolean isAlone(
      List<String> parties, Set<String> spoken, Map<String, String> seconds) {
    return parties.stream()
        .noneMatch(p -> seconds.containsKey(p) && spoken.contains(seconds.get(p)));
  }

  /** The party that is spoken of, and that which speaks or whose words are passed on. */
  private static List<String> parties(War war, String of, String source) {
    var speakers = war.speakers().stream().collect(toMap(War.Speaker::id, Function.identity()));
    var speaker = speakers.get(source);
    return Stream.of(
            of, speaker.party(), speaker.of().isEmpty() ? "" : speakers.get(speaker.of()).party())
        .filter(p -> !p.isEmpty())
        .toList();
  }

  private static <T> T any(List<T> some, Random chance) {
    return some.get(chance.nextInt(some.size()));
  }

  private record Both(List<Assessment> one, List<Assessment> other) {}

  /** Both at a time, as thousands are to come. */
  private static Both both(War one, War other) {
    var assessed = Stream.of(one, other).parallel().map(PartyPropertiesTest::assess).toList();
    return new Both(assessed.get(0), assessed.get(1));
  }

  private static Tables tables(War war) {
    var tables = InlineTables.read(war.tables(), war.asOf().toString());
    assertThat(tables.problems()).as(war.toString()).isEmpty();
    return tables.knownBy(war.asOf());
  }

  private static List<Assessment> assess(War war) {
    var tables = tables(war);
    return Ranking.of(tables.settlements(), RULES.themes(), reason(tables, war), List.of());
  }

  private static Conclusions reason(Tables tables, War war) {
    var night = new Night(war.asOf());
    return RULES.reason(night, new NightlyRun(RULES, tables, 0).facts(tables, night));
  }

  /** What is concluded of each place, how sure it is, and on which rows it rests. */
  private static Map<String, String> judged(
      List<Assessment> assessments, UnaryOperator<String> name) {
    return byPlace(
        assessments,
        a ->
            "%s held by %s, before by %s, %s; %s%n%s%n%s"
                .formatted(
                    a.control().status(),
                    name.apply(a.control().holder()),
                    name.apply(a.control().lastHolder()),
                    a.confidence(),
                    a.score(),
                    rows(a.control()),
                    a.findings().stream()
                        .map(f -> "%s %s: %s".formatted(f.rule().id(), a.confidence(f), rows(f)))
                        .sorted()
                        .collect(joining("\n"))));
  }

  private static String rows(Conclusion conclusion) {
    return conclusion.citations().stream()
        .map(Citation::row)
        .distinct()
        .sorted()
        .collect(joining(" "));
  }

  private static Map<String, String> sentences(List<Assessment> assessments) {
    return byPlace(
        assessments,
        a ->
            Stream.concat(Stream.of(a.control()), a.findings().stream())
                .map(Conclusion::because)
                .collect(joining("\n")));
  }

  /** Threat and Stakes, and what they rest on. */
  private static Map<String, String> scores(List<Assessment> assessments) {
    return byPlace(
        assessments,
        a ->
            "%s: %s"
                .formatted(
                    a.score(),
                    a.themes().stream()
                        .map(t -> t.theme().id() + " " + t.uncapped())
                        .collect(joining(", "))));
  }

  private static Map<String, String> byPlace(
      List<Assessment> assessments, Function<Assessment, String> told) {
    return assessments.stream()
        .collect(toMap(a -> a.settlement().id(), told, (one, other) -> one, TreeMap::new));
  }
}
