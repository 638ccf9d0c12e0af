package org.ridgeline.derive.activity;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ridgeline.fact.EventKind;
import org.ridgeline.fact.Night;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.CitedRows;

/** How near in time to each attack on the ground shelling and air strikes came. */
public final class CombinedAssaults {

  private record Span(LocalDate shelled, LocalDate struck, int days) {}

  private static final Comparator<Span> SHORTEST =
      Comparator.comparingInt(Span::days).thenComparing(Span::shelled).thenComparing(Span::struck);

  private final Night night;
  private final String where;
  private final String party;
  private final String attacked;
  private final NavigableMap<LocalDate, List<Citation>> assaults;
  private final NavigableMap<LocalDate, List<Citation>> shelling;
  private final NavigableMap<LocalDate, List<Citation>> airstrikes;

  private CombinedAssaults(
      Night night, String where, String party, String attacked, List<Activity> activities) {
    this.night = night;
    this.where = where;
    this.party = party;
    this.attacked = attacked;
    var own =
        activities.stream()
            .filter(a -> Attackers.mayBe(party, a.actor()))
            .collect(groupingBy(a -> a.kind().isAssault() ? EventKind.ASSAULT : a.kind()));
    assaults = byDay(own.get(EventKind.ASSAULT));
    shelling = byDay(own.get(EventKind.SHELLING));
    airstrikes = byDay(own.get(EventKind.AIRSTRIKE));
  }

  /**
   * One fact a settlement, attacker, party that is pressed and day of attack, where there were all
   * three at any time. What a district suffers its town suffers. Reports that name nobody go with
   * those that name a party.
   */
  public static List<CombinedAssault> measure(
      List<Activity> activities,
      Map<String, Settlement> settlements,
      Night night,
      AttackedParty pressed) {
    return activities.stream()
        .collect(
            groupingBy(a -> pressed.of(a.settlement(), a.day(), a.actor()), TreeMap::new, toList()))
        .entrySet()
        .stream()
        .flatMap(
            pressing ->
                DistrictRollUp.of(pressing.getValue(), settlements).entrySet().stream()
                    .flatMap(place -> of(place, pressing.getKey(), night)))
        .flatMap(CombinedAssaults::all)
        .sorted(
            Comparator.comparing(CombinedAssault::settlement)
                .thenComparing(CombinedAssault::attacker)
                .thenComparing(CombinedAssault::day)
                .thenComparing(CombinedAssault::attacked))
        .toList();
  }

  private static Stream<CombinedAssaults> of(
      Map.Entry<String, List<Activity>> place, String attacked, Night night) {
    return parties(place.getValue())
        .map(
            party ->
                new CombinedAssaults(night, place.getKey(), party, attacked, place.getValue()));
  }

  private static Stream<String> parties(List<Activity> activities) {
    return Attackers.of(activities.stream().map(Activity::actor));
  }

  private static NavigableMap<LocalDate, List<Citation>> byDay(List<Activity> activities) {
    return Optional.ofNullable(activities).orElse(List.of()).stream()
        .collect(
            groupingBy(
                Activity::day,
                TreeMap::new,
                Collectors.flatMapping(a -> a.citations().stream(), Collectors.toList())));
  }

  private Stream<CombinedAssault> all() {
    return assaults.keySet().stream().flatMap(day -> combined(day).stream());
  }

  private Optional<CombinedAssault> combined(LocalDate day) {
    return nearest(shelling, day)
        .flatMap(shelled -> nearest(airstrikes, day).map(struck -> span(day, shelled, struck)))
        .min(SHORTEST)
        .map(span -> fact(day, span));
  }

  /** The nearest days before and after: the shortest span cannot need another. */
  private static Stream<LocalDate> nearest(
      NavigableMap<LocalDate, List<Citation>> days, LocalDate day) {
    return Stream.of(
            Optional.ofNullable(days.floorKey(day)), Optional.ofNullable(days.ceilingKey(day)))
        .flatMap(Optional::stream)
        .distinct();
  }

  private static Span span(LocalDate day, LocalDate shelled, LocalDate struck) {
    var days = new TreeSet<>(Arrays.asList(day, shelled, struck));
    return new Span(shelled, struck, Math.toIntExact(DAYS.between(days.first(), days.last()) + 1));
  }

  private CombinedAssault fact(LocalDate day, Span span) {
    var rows =
        CitedRows.once(
            Stream.of(
                    assaults.get(day), shelling.get(span.shelled()), airstrikes.get(span.struck()))
                .flatMap(List::stream));
    return new CombinedAssault(
        where, day, night.daysSince(day), party, attacked, span.days(), rows);
  }
}
