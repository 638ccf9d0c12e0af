package org.ridgeline.derive.activity;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ridgeline.fact.EventKind;
import org.ridgeline.fact.EventReport;
import org.ridgeline.fact.Night;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.provenance.Citation;

/** Folds reports into one fact a place and day, so that rules meet days and not rows. */
public final class Activities {

  private final List<EventReport> reports;
  private final Night night;

  public Activities(List<EventReport> reports, Night night) {
    this.reports = reports.stream().filter(r -> !r.day().isAfter(night.asOf())).toList();
    this.night = night;
  }

  private record KindKey(LocalDate day, EventKind kind, String actor) {}

  private record DayKey(String where, LocalDate day, String actor, String attacked) {}

  /** What a report counts to, and whom it presses there. */
  private record Target(String where, String attacked) {}

  private record HarmKey(String settlement, LocalDate day) {}

  /** Makes the fact that tells of one attacker's attacks on one day, wherever they count. */
  @FunctionalInterface
  private interface AttacksOfADay<T> {

    T of(
        String where,
        LocalDate day,
        int daysAgo,
        String attacker,
        String attacked,
        double count,
        List<Citation> citations);
  }

  /** One fact a settlement, day, kind and actor, settlement after settlement. */
  public List<Activity> byKind() {
    return reports.stream()
        .flatMap(Activities::bySettlement)
        .collect(groupingBy(ApportionedReport::where, TreeMap::new, toList()))
        .values()
        .stream()
        .flatMap(this::byKindAtOnePlace)
        .toList();
  }

  private Stream<Activity> byKindAtOnePlace(List<ApportionedReport> there) {
    return fold(
            there.stream(),
            s -> new KindKey(s.day(), s.report().kind(), s.actor()),
            (key, shares) ->
                new Activity(
                    there.get(0).where(),
                    key.day(),
                    Ages.days(key.day(), night),
                    key.kind(),
                    key.actor(),
                    ApportionedReport.highest(shares),
                    ApportionedReport.tags(shares),
                    ApportionedReport.words(shares),
                    ApportionedReport.citations(shares)))
        .sorted(
            comparing(Activity::day).thenComparing(Activity::kind).thenComparing(Activity::actor));
  }

  /**
   * One fact a settlement, day, attacker and party that is pressed; a town is credited with what
   * its districts are.
   *
   * @param settlements those that are asked about; what others suffered counts to nobody
   */
  public List<AssaultDay> assaultDays(Map<String, Settlement> settlements, AttackedParty pressed) {
    return assaultsByDay(
            settlements.keySet(),
            place -> DistrictRollUp.with(place, settlements),
            pressed,
            AssaultDay::new)
        .sorted(
            comparing(AssaultDay::settlement)
                .thenComparing(AssaultDay::day)
                .thenComparing(AssaultDay::attacker)
                .thenComparing(AssaultDay::attacked))
        .toList();
  }

  /** One fact a settlement and day, whoever did harm. */
  public List<HarmDay> harmDays() {
    return fold(
            reports.stream()
                .filter(report -> report.kind() == EventKind.CIVILIAN_HARM)
                .flatMap(Activities::bySettlement),
            s -> new HarmKey(s.where(), s.day()),
            (key, shares) ->
                new HarmDay(
                    key.settlement(),
                    key.day(),
                    Ages.days(key.day(), night),
                    ApportionedReport.mostForOnePlace(shares),
                    ApportionedReport.leastForOnePlace(shares),
                    ApportionedReport.tags(shares),
                    ApportionedReport.citations(shares)))
        .sorted(comparing(HarmDay::settlement).thenComparing(HarmDay::day))
        .toList();
  }

  /**
   * One fact a sector, day, attacker and party that is pressed; places without a sector count to
   * none.
   *
   * @param settlements those that are asked about; what others suffered counts to nobody
   */
  public List<SectorDay> sectorDays(Map<String, Settlement> settlements, AttackedParty pressed) {
    return assaultsByDay(
            settlements.keySet(), place -> sector(place, settlements), pressed, SectorDay::new)
        .sorted(
            comparing(SectorDay::sector)
                .thenComparing(SectorDay::day)
                .thenComparing(SectorDay::attacker)
                .thenComparing(SectorDay::attacked))
        .toList();
  }

  private <T> Stream<T> assaultsByDay(
      Set<String> asked,
      Function<String, Stream<String>> countsTo,
      AttackedParty pressed,
      AttacksOfADay<T> fact) {
    return fold(
        reports.stream()
            .filter(report -> report.kind().isAssault())
            .flatMap(report -> shared(report, asked, countsTo, pressed)),
        s -> new DayKey(s.where(), s.day(), s.actor(), s.attacked()),
        (key, shares) ->
            fact.of(
                key.where(),
                key.day(),
                Ages.days(key.day(), night),
                key.actor(),
                key.attacked(),
                ApportionedReport.highest(shares),
                ApportionedReport.citations(shares)));
  }

  private static Stream<ApportionedReport> bySettlement(EventReport report) {
    return report.settlements().stream().map(place -> ApportionedReport.of(report, place, 1));
  }

  private static Stream<String> sector(String place, Map<String, Settlement> settlements) {
    return Stream.of(settlements.get(place).sector()).filter(sector -> !sector.isEmpty());
  }

  /** The parts of a report's figure that fall to whatever each of its places counts to. */
  private static Stream<ApportionedReport> shared(
      EventReport report,
      Set<String> asked,
      Function<String, Stream<String>> countsTo,
      AttackedParty pressed) {
    return report.settlements().stream()
        .filter(asked::contains)
        .flatMap(
            place ->
                countsTo
                    .apply(place)
                    .map(
                        where ->
                            new Target(where, pressed.of(place, report.day(), report.actor()))))
        .collect(groupingBy(Function.identity(), counting()))
        .entrySet()
        .stream()
        .map(
            named ->
                ApportionedReport.of(report, named.getKey().where(), named.getValue())
                    .pressing(named.getKey().attacked()));
  }

  private static <K, T> Stream<T> fold(
      Stream<ApportionedReport> shares,
      Function<ApportionedReport, K> key,
      BiFunction<K, List<ApportionedReport>, T> fact) {
    return shares.collect(groupingBy(key)).entrySet().stream()
        .map(entry -> fact.apply(entry.getKey(), entry.getValue()));
  }
}
