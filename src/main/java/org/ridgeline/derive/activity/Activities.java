package org.ridgeline.derive.activity;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.ridgeline.fact.EventKind;
import org.ridgeline.fact.EventReport;
import org.ridgeline.fact.Night;

/** Folds reports into one fact a place and day, so that rules meet days and not rows. */
public final class Activities {

  private final List<EventReport> reports;
  private final Night night;

  public Activities(List<EventReport> reports, Night night) {
    this.reports = reports;
    this.night = night;
  }

  private static final Map<EventKind, Integer> KINDS = new EnumMap<>(EventKind.class);

  static {
    for (var kind : EventKind.values()) {
      KINDS.put(kind, KINDS.size());
    }
  }

  /** One fact a settlement, day, kind and actor, settlement after settlement. */
  public List<Activity> byKind() {
    var facts = new ArrayList<Activity>();
    fold(
        report -> true,
        report -> day(report) * KINDS.size() + KINDS.get(report.kind()),
        alike -> byActor(alike, shares -> facts.add(activity(shares))));
    return facts;
  }

  /** Parts shares that have all in common but the actor. */
  private static void byActor(
      List<ApportionedReport> shares, Consumer<List<ApportionedReport>> taker) {
    if (shares.size() > 1) {
      shares.sort(comparing(ApportionedReport::actor));
    }
    int begin = 0;
    for (int end = 1; end <= shares.size(); end++) {
      if (end == shares.size() || !shares.get(begin).actor().equals(shares.get(end).actor())) {
        taker.accept(shares.subList(begin, end));
        begin = end;
      }
    }
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
    var facts = new ArrayList<HarmDay>();
    fold(
        report -> report.kind() == EventKind.CIVILIAN_HARM,
        Activities::day,
        shares ->
            facts.add(
                new HarmDay(
                    shares.get(0).where(),
                    shares.get(0).day(),
                    Ages.days(shares.get(0).day(), night),
                    ApportionedReport.mostForOnePlace(shares),
                    ApportionedReport.leastForOnePlace(shares),
                    ApportionedReport.tags(shares),
                    ApportionedReport.citations(shares))));
    return facts;
  }

  private static long day(EventReport report) {
    return report.day().toEpochDay();
  }

  /**
   * Passes on all shares of one place that have a number in common, by place and number, those of
   * one number in the order of the reports.
   *
   * @param number of at most 32 bits
   */
  private void fold(
      Predicate<EventReport> counts,
      ToLongFunction<EventReport> number,
      Consumer<List<ApportionedReport>> taker) {
    byPlace(counts).forEach((place, some) -> fold(place, some, number, taker));
  }

  private Map<String, List<EventReport>> byPlace(Predicate<EventReport> counts) {
    var byPlace = new HashMap<String, List<EventReport>>();
    for (var report : reports) {
      if (!report.day().isAfter(night.asOf()) && counts.test(report)) {
        for (var place : report.settlements()) {
          byPlace.computeIfAbsent(place, any -> new ArrayList<>()).add(report);
        }
      }
    }
    return new TreeMap<>(byPlace);
  }

  private static void fold(
      String place,
      List<EventReport> some,
      ToLongFunction<EventReport> number,
      Consumer<List<ApportionedReport>> taker) {
    // Numbers with where each stood are sorted in a fraction of the time that objects take.
    var order = new long[some.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = (number.applyAsLong(some.get(i)) << Integer.SIZE) | i;
    }
    Arrays.sort(order);
    var alike = new ArrayList<ApportionedReport>();
    for (int i = 0; i < order.length; i++) {
      alike.add(ApportionedReport.of(some.get((int) order[i]), place, 1));
      if (i + 1 == order.length || order[i] >> Integer.SIZE != order[i + 1] >> Integer.SIZE) {
        taker.accept(alike);
        alike.clear();
      }
    }
  }
}
