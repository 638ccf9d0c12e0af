package org.ridgeline.derive.activity;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.ridgeline.fact.EventKind;
import org.ridgeline.fact.EventReport;
import org.ridgeline.fact.Night;

/** Folds reports into one fact a place and day, so that rules meet days and not rows. */
public final class Activities {

  private final List<EventReport> reports;
  private final Night night;

  public Activities(List<EventReport> reports, Night night) {
    this.reports = reports.stream().filter(r -> !r.day().isAfter(night.asOf())).toList();
    this.night = night;
  }

  private static final Comparator<ApportionedReport> BY_ACTOR = comparing(ApportionedReport::actor);

  private static final Comparator<ApportionedReport> BY_PLACE = comparing(ApportionedReport::where);

  private static final Map<EventKind, Integer> KINDS = new EnumMap<>(EventKind.class);

  static {
    for (var kind : EventKind.values()) {
      KINDS.put(kind, KINDS.size());
    }
  }

  /** One fact a settlement, day, kind and actor, settlement after settlement. */
  public List<Activity> byKind() {
    return fold(
        reports.stream().flatMap(Activities::bySettlement),
        share -> day(share) * KINDS.size() + KINDS.get(share.report().kind()),
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

  /** One fact a settlement and day, whoever did harm. */
  public List<HarmDay> harmDays() {
    return fold(
        reports.stream()
            .filter(report -> report.kind() == EventKind.CIVILIAN_HARM)
            .flatMap(Activities::bySettlement),
        Activities::day,
        BY_PLACE,
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

  private static Stream<ApportionedReport> bySettlement(EventReport report) {
    return report.settlements().stream().map(place -> ApportionedReport.of(report, place, 1));
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
