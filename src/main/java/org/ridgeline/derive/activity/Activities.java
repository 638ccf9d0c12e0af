package org.ridgeline.derive.activity;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
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

  private static final Comparator<ApportionedReport> BY_ACTOR = comparing(ApportionedReport::actor);

  private static final Comparator<ApportionedReport> BY_ATTACK =
      BY_ACTOR.thenComparing(ApportionedReport::attacked);

  private static final Comparator<ApportionedReport> ALIKE = (one, other) -> 0;

  private static final int KINDS = EventKind.values().length;

  /** What a report counts to, and whom it presses there. */
  private record Target(String where, String attacked) {}

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
    return fold(
        reports.stream().flatMap(Activities::bySettlement),
        share -> day(share) * KINDS + share.report().kind().ordinal(),
        BY_ACTOR,
        this::activity);
  }

  private Activity activity(List<ApportionedReport> shares) {
    var one = shares.get(0);
    return new Activity(
        one.where(),
        one.day(),
        Ages.days(one.day(), night),
        one.report().kind(),
        one.actor(),
        ApportionedReport.highest(shares),
        ApportionedReport.tags(shares),
        ApportionedReport.words(shares),
        ApportionedReport.citations(shares));
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
        AssaultDay::new);
  }

  /** One fact a settlement and day, whoever did harm. */
  public List<HarmDay> harmDays() {
    return fold(
        reports.stream()
            .filter(report -> report.kind() == EventKind.CIVILIAN_HARM)
            .flatMap(Activities::bySettlement),
        Activities::day,
        ALIKE,
        shares ->
            new HarmDay(
                shares.get(0).where(),
                shares.get(0).day(),
                Ages.days(shares.get(0).day(), night),
                ApportionedReport.mostForOnePlace(shares),
                ApportionedReport.leastForOnePlace(shares),
                ApportionedReport.tags(shares),
                ApportionedReport.citations(shares)));
  }

  /**
   * One fact a sector, day, attacker and party that is pressed; places without a sector count to
   * none.
   *
   * @param settlements those that are asked about; what others suffered counts to nobody
   */
  public List<SectorDay> sectorDays(Map<String, Settlement> settlements, AttackedParty pressed) {
    return assaultsByDay(
        settlements.keySet(), place -> sector(place, settlements), pressed, SectorDay::new);
  }

  private <T> List<T> assaultsByDay(
      Set<String> asked,
      Function<String, Stream<String>> countsTo,
      AttackedParty pressed,
      AttacksOfADay<T> fact) {
    return fold(
        reports.stream()
            .filter(report -> report.kind().isAssault())
            .flatMap(report -> shared(report, asked, countsTo, pressed)),
        Activities::day,
        BY_ATTACK,
        shares ->
            fact.of(
                shares.get(0).where(),
                shares.get(0).day(),
                Ages.days(shares.get(0).day(), night),
                shares.get(0).actor(),
                shares.get(0).attacked(),
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
        .flatMap(place -> targets(report, place, countsTo, pressed))
        .collect(groupingBy(Function.identity(), counting()))
        .entrySet()
        .stream()
        .map(
            named ->
                ApportionedReport.of(report, named.getKey().where(), named.getValue())
                    .pressing(named.getKey().attacked()));
  }

  private static Stream<Target> targets(
      EventReport report,
      String place,
      Function<String, Stream<String>> countsTo,
      AttackedParty pressed) {
    var attacked = pressed.of(place, report.day(), report.actor());
    return countsTo.apply(place).map(where -> new Target(where, attacked));
  }

  private static long day(ApportionedReport share) {
    return share.day().toEpochDay();
  }

  /**
   * A fact for all shares of one place that have a number in common and are alike in an order, by
   * place, number and order. Most are told apart by what is looked up, as comparing takes longer.
   */
  private static <T> List<T> fold(
      Stream<ApportionedReport> shares,
      ToLongFunction<ApportionedReport> number,
      Comparator<ApportionedReport> order,
      Function<List<ApportionedReport>, T> fact) {
    var byPlace = new HashMap<String, Map<Long, List<ApportionedReport>>>();
    shares.forEach(
        share ->
            byPlace
                .computeIfAbsent(share.where(), place -> new HashMap<>())
                .computeIfAbsent(number.applyAsLong(share), n -> new ArrayList<>(4))
                .add(share));
    var facts = new ArrayList<T>();
    for (var place : new TreeMap<>(byPlace).values()) {
      for (var some : new TreeMap<>(place).values()) {
        some.sort(order);
        fold(some, order, fact, facts);
      }
    }
    return facts;
  }

  private static <T> void fold(
      List<ApportionedReport> sorted,
      Comparator<ApportionedReport> order,
      Function<List<ApportionedReport>, T> fact,
      List<T> facts) {
    int begin = 0;
    for (int end = 1; end <= sorted.size(); end++) {
      if (end == sorted.size() || order.compare(sorted.get(begin), sorted.get(end)) != 0) {
        facts.add(fact.apply(sorted.subList(begin, end)));
        begin = end;
      }
    }
  }
}
