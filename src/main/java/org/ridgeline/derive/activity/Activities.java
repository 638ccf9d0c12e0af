package org.ridgeline.derive.activity;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.ridgeline.fact.EventKind;
import org.ridgeline.fact.EventReport;
import org.ridgeline.fact.Night;

/** Folds reports into one fact a place and day, so that rules meet days and not rows. */
public final class Activities {

  private static final Comparator<ApportionedReport> BY_KIND_AND_ACTOR =
      comparing((ApportionedReport share) -> share.report().kind())
          .thenComparing(ApportionedReport::actor);

  private final ReportedDays<Activity> byKind;
  private final ReportedDays<HarmDay> harm;

  /**
   * Those of all reports, of which each night asks for what it knows.
   *
   * @param ever all reports there ever are
   */
  public Activities(List<EventReport> ever) {
    byKind = new ReportedDays<>(ever, EventReport::settlements, Activities::byKind);
    harm =
        new ReportedDays<>(
            ever,
            report -> report.kind() == EventKind.CIVILIAN_HARM ? report.settlements() : List.of(),
            Activities::harm);
  }

  /**
   * One fact a settlement, day, kind and actor, settlement after settlement.
   *
   * @param known what is known on the night, some of all reports in their order
   */
  public List<Activity> byKind(List<EventReport> known, Night night) {
    return all(byKind.of(known, night), activity -> activity.seenFrom(night));
  }

  /** One fact a settlement and day, whoever did harm, of the same. */
  public List<HarmDay> harmDays(List<EventReport> known, Night night) {
    return all(harm.of(known, night), day -> day.seenFrom(night));
  }

  private static <T> List<T> all(Map<String, List<T>> byPlace, UnaryOperator<T> seen) {
    return byPlace.values().stream().flatMap(List::stream).map(seen).toList();
  }

  private static List<Activity> byKind(String place, List<EventReport> ofDay) {
    var shares = shares(place, ofDay);
    shares.sort(BY_KIND_AND_ACTOR);
    var facts = new ArrayList<Activity>();
    int begin = 0;
    for (int end = 1; end <= shares.size(); end++) {
      if (end == shares.size()
          || BY_KIND_AND_ACTOR.compare(shares.get(begin), shares.get(end)) != 0) {
        facts.add(activity(shares.subList(begin, end)));
        begin = end;
      }
    }
    return List.copyOf(facts);
  }

  private static List<ApportionedReport> shares(String place, List<EventReport> reports) {
    var shares = new ArrayList<ApportionedReport>(reports.size());
    for (var report : reports) {
      shares.add(ApportionedReport.of(report, place, 1));
    }
    return shares;
  }

  private static Activity activity(List<ApportionedReport> shares) {
    var one = shares.get(0);
    return new Activity(
        one.where(),
        one.day(),
        0,
        one.report().kind(),
        one.actor(),
        ApportionedReport.highest(shares),
        ApportionedReport.tags(shares),
        ApportionedReport.words(shares),
        ApportionedReport.citations(shares));
  }

  private static List<HarmDay> harm(String place, List<EventReport> ofDay) {
    var shares = shares(place, ofDay);
    return List.of(
        new HarmDay(
            place,
            shares.get(0).day(),
            0,
            ApportionedReport.mostForOnePlace(shares),
            ApportionedReport.leastForOnePlace(shares),
            ApportionedReport.tags(shares),
            ApportionedReport.citations(shares)));
  }
}
