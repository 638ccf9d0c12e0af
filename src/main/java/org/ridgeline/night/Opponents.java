package org.ridgeline.night;

import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ridgeline.derive.activity.Activity;
import org.ridgeline.derive.party.KnownRelations;
import org.ridgeline.derive.place.NearestSettlement;
import org.ridgeline.fact.ControlClaim;
import org.ridgeline.fact.Night;
import org.ridgeline.fact.RelationKind;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.SettlementKind;
import org.ridgeline.fact.criteria.Threshold;
import org.ridgeline.rank.Assessment;

/** Who would take a place from its holder: only whoever is hostile to it that night. */
final class Opponents {

  /** For how many days back an attack tells who is about to take a place. */
  private static final String LATELY = "tempo-days";

  /** After how many days without a word or a deed a party has left the war. */
  private static final String STALE = "stale-claim-days";

  /** That a party attacked a place on one day. */
  private record Attack(String attacker, int daysAgo) {}

  private final KnownRelations relations;
  private final Map<String, LocalDate> lastOwn = new HashMap<>();
  private final Map<String, LocalDate> lastNamed = new HashMap<>();
  private final Map<String, Set<Attack>> attacks = new HashMap<>();
  private final Map<String, String> towns;
  private final double lately;
  private final List<Assessment> now;
  private final Night night;
  private final double staleDays;

  private Opponents(
      Night night, Collection<?> facts, List<Threshold> thresholds, List<Assessment> now) {
    this.night = night;
    this.now = now;
    this.staleDays = value(thresholds, STALE);
    this.lately = value(thresholds, LATELY);
    this.towns =
        now.stream()
            .map(Assessment::settlement)
            .collect(toMap(Settlement::id, Settlement::partOf, (one, other) -> one));
    this.relations = KnownRelations.among(facts);
    facts.forEach(this::learn);
  }

  /**
   * The opponents of one night.
   *
   * @param facts all that the rules are told of it
   * @param thresholds that say what is lately and what is stale; what they do not say has no end
   * @param now every place as it is
   */
  static Opponents of(
      Night night, Collection<?> facts, List<Threshold> thresholds, List<Assessment> now) {
    return new Opponents(night, facts, thresholds, now);
  }

  private static double value(List<Threshold> thresholds, String id) {
    return thresholds.stream()
        .filter(threshold -> threshold.id().equals(id))
        .mapToDouble(Threshold::value)
        .findFirst()
        .orElse(Double.POSITIVE_INFINITY);
  }

  private void learn(Object fact) {
    if (fact instanceof Activity activity) {
      see(lastOwn, activity.actor(), activity.day());
      attack(activity);
      activity.citations().forEach(row -> see(lastOwn, row.party(), activity.day()));
    } else if (fact instanceof ControlClaim claim) {
      see(lastOwn, claim.citation().party(), claim.publishedOn());
      see(lastNamed, claim.holder(), claim.asOf());
    }
  }

  /** An attack on a district is one on its town. */
  private void attack(Activity activity) {
    if (activity.kind().isAssault() && activity.daysAgo() < lately && !activity.actor().isEmpty()) {
      Stream.of(activity.settlement(), towns.getOrDefault(activity.settlement(), ""))
          .forEach(
              place ->
                  attacks
                      .computeIfAbsent(place, any -> new HashSet<>())
                      .add(new Attack(activity.actor(), activity.daysAgo())));
    }
  }

  private void see(Map<String, LocalDate> last, String party, LocalDate day) {
    if (!party.isEmpty() && !day.isAfter(night.asOf())) {
      last.merge(party, day, (one, other) -> one.isAfter(other) ? one : other);
    }
  }

  /** How a party stands to the holder of a place. */
  RelationKind relation(String holder, String party) {
    return relations.between(holder, party);
  }

  /**
   * The party that would take a place: of those that attack it whoever does so on most days, and
   * among equals lately, else the one whose nearest place is nearest, if it is still at war.
   */
  Optional<String> taker(Assessment place) {
    var holder = place.control().holder();
    return attacker(place.settlement(), holder).or(() -> nearest(place.settlement(), holder));
  }

  /** Whether any other party holds a place, whatever it is to the holder. */
  boolean anyOther(String holder) {
    return now.stream().anyMatch(a -> !List.of("", holder).contains(a.control().holder()));
  }

  private Optional<String> attacker(Settlement place, String holder) {
    var byParty =
        attacks.getOrDefault(place.id(), Set.of()).stream()
            .filter(attack -> isOpponent(holder, attack.attacker()))
            .collect(groupingBy(Attack::attacker));
    Comparator<String> eager =
        Comparator.comparingInt((String party) -> -byParty.get(party).size())
            .thenComparing(party -> lastAttack(byParty.get(party)));
    var first = byParty.keySet().stream().min(eager);
    var alike =
        byParty.keySet().stream()
            .filter(party -> eager.compare(party, first.orElseThrow()) == 0)
            .collect(toSet());
    return alike.size() < 2
        ? first
        : nearest(place, alike::contains).or(() -> alike.stream().min(naturalOrder()));
  }

  private static int lastAttack(List<Attack> attacks) {
    return attacks.stream().mapToInt(Attack::daysAgo).min().orElse(0);
  }

  private Optional<String> nearest(Settlement place, String holder) {
    return nearest(place, party -> isOpponent(holder, party) && isAtWar(party));
  }

  private Optional<String> nearest(Settlement place, Predicate<String> sought) {
    // The point of a whole region measures nothing.
    var held = new HashMap<Settlement, String>();
    now.stream()
        .filter(a -> a.settlement().kind() != SettlementKind.REGION)
        .filter(a -> !a.control().holder().isEmpty() && sought.test(a.control().holder()))
        .forEach(a -> held.put(a.settlement(), a.control().holder()));
    return NearestSettlement.to(place, held.keySet()).map(held::get);
  }

  private boolean isOpponent(String holder, String party) {
    return relation(holder, party) == RelationKind.HOSTILE;
  }

  /**
   * Whether something is known of it that is not stale: of its own words and deeds, or where none
   * was ever on record, of its places.
   */
  private boolean isAtWar(String party) {
    return Optional.ofNullable(lastOwn.getOrDefault(party, lastNamed.get(party)))
        .filter(day -> night.daysSince(day) <= staleDays)
        .isPresent();
  }
}
