package org.ridgeline.derive;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.ridgeline.derive.activity.Activities;
import org.ridgeline.derive.activity.Activity;
import org.ridgeline.derive.activity.AttackDirections;
import org.ridgeline.derive.activity.AttackTrends;
import org.ridgeline.derive.activity.AttackedParty;
import org.ridgeline.derive.activity.Bombardments;
import org.ridgeline.derive.activity.CombinedAssaults;
import org.ridgeline.derive.activity.ReportedAttacks;
import org.ridgeline.derive.claim.Retractions;
import org.ridgeline.derive.claim.Statements;
import org.ridgeline.derive.claim.WithdrawalReports;
import org.ridgeline.derive.party.Relations;
import org.ridgeline.derive.place.DesertedPlaces;
import org.ridgeline.derive.place.Geodesics;
import org.ridgeline.derive.place.Heights;
import org.ridgeline.derive.place.Neighbour;
import org.ridgeline.derive.place.OpenGrounds;
import org.ridgeline.derive.place.Parts;
import org.ridgeline.derive.place.ResidentFigures;
import org.ridgeline.derive.place.Vicinity;
import org.ridgeline.derive.route.LinkNetwork;
import org.ridgeline.derive.route.LinkedTo;
import org.ridgeline.derive.route.Links;
import org.ridgeline.derive.route.RouteNetwork;
import org.ridgeline.fact.Night;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.SupposedLost;
import org.ridgeline.fact.criteria.Threshold;
import org.ridgeline.read.Tables;

/** Takes every measurement of one night. */
public final class Measurements {

  private Measurements() {}

  /** The thresholds that measurements need, whatever the rules compare with. */
  public static Set<String> limits() {
    return MeasurementLimits.NAMED;
  }

  /**
   * How places lie to each other: both ways each pair that is near enough to matter.
   *
   * @throws MissingThresholdException if a threshold that a measurement needs is not in the list
   */
  public static List<Neighbour> neighbours(Tables tables, List<Threshold> thresholds) {
    return new Geodesics(places(tables))
        .neighbours(new MeasurementLimits(thresholds).value("neighbour-km"));
  }

  /** Each link from both of its ends. */
  public static List<LinkedTo> links(Tables tables) {
    return Links.measure(tables.links(), byId(tables.settlements()));
  }

  /**
   * Measures what no night changes: the lie of the land. It rests on settlements and links alone,
   * so that many nights can share it.
   *
   * @param isWanted whether any rule matches facts of a type; asked of those that are many, or dear
   * @throws MissingThresholdException if a threshold that a measurement needs is not in the list
   */
  public static List<Object> lasting(
      Tables tables,
      List<Neighbour> neighbours,
      List<LinkedTo> links,
      List<Threshold> thresholds,
      Predicate<Class<?>> isWanted) {
    var limits = new MeasurementLimits(thresholds);
    var all = new ArrayList<Object>();
    if (isWanted.test(Neighbour.class)) {
      all.addAll(neighbours);
    }
    var places = places(tables);
    if (isWanted.test(Vicinity.class)) {
      all.addAll(Vicinity.of(places, neighbours));
    }
    all.addAll(OpenGrounds.measure(between(neighbours, places), limits.value("flank-least-km")));
    double heightKm = limits.value("height-radius-km");
    all.addAll(
        Heights.measure(
            places,
            heightKm <= limits.value("neighbour-km")
                ? neighbours
                : new Geodesics(places).neighbours(heightKm),
            heightKm,
            limits.value("height-places"),
            tables.ground()));
    all.addAll(links);
    if (isWanted.test(LinkNetwork.class)) {
      all.add(new RouteNetwork(links));
    }
    return all;
  }

  /** Without those toward a dam or a bridge, which ends no open ground as houses do. */
  private static List<Neighbour> between(List<Neighbour> neighbours, List<Settlement> places) {
    var inhabited =
        places.stream().filter(Settlement::isInhabited).map(Settlement::id).collect(toSet());
    return inhabited.size() == places.size()
        ? neighbours
        : neighbours.stream().filter(near -> inhabited.contains(near.other())).toList();
  }

  private static List<Settlement> places(Tables tables) {
    return tables.settlements().stream().filter(Settlement::isPlace).toList();
  }

  /**
   * Measures what the tables say of what happened, as known that night.
   *
   * @param known the tables without what had not been published yet
   * @param activities what reports come to, among them those that are known
   * @throws MissingThresholdException if a threshold that a measurement needs is not in the list
   */
  public static List<Object> of(
      Tables known, Night night, List<Threshold> thresholds, Activities activities) {
    var all = new ArrayList<Object>(Relations.measure(known, night));
    var byKind = activities.byKind(known.events(), night);
    all.addAll(byKind);
    all.addAll(activities.harmDays(known.events(), night));
    all.addAll(Parts.measure(known.settlements()));
    all.addAll(Bombardments.measure(byKind, night));
    var limits = new MeasurementLimits(thresholds);
    var recent = night.asOf().minusDays((long) limits.value("old-count-days"));
    var residents = ResidentFigures.measure(known.population(), recent);
    all.addAll(residents);
    all.addAll(DesertedPlaces.measure(known.settlements(), byKind, residents));
    all.addAll(Statements.measure(known.claims(), night));
    all.addAll(WithdrawalReports.measure(known.events(), night));
    all.addAll(Retractions.measure(known.withdrawals(), known.claims(), night));
    return all;
  }

  /** What to tell in addition to {@code facts} where a loss is supposed: how its taker stands. */
  public static List<Object> supposed(SupposedLost loss, Collection<?> facts) {
    var all = new ArrayList<Object>(List.of(loss));
    all.addAll(Relations.ofTaker(loss.to(), facts));
    return all;
  }

  /**
   * Measures what is done to a few places by whom it presses, once it is known who holds what.
   *
   * @param settlements the places that are asked about, by id, towns with their districts
   * @param attacks those that name one of them, and maybe others
   * @param byKind what was measured of what happened there
   */
  public static List<Object> attacks(
      Map<String, Settlement> settlements,
      ReportedAttacks attacks,
      List<Activity> byKind,
      Night night,
      AttackTrends trends,
      AttackedParty pressed) {
    var assaultDays = attacks.assaultDays(settlements, night, pressed);
    var all = new ArrayList<Object>(assaultDays);
    all.addAll(AttackDirections.measure(attacks.directed(), settlements, night, pressed));
    all.addAll(CombinedAssaults.measure(byKind, settlements, night, pressed));
    all.addAll(trends.measure(assaultDays));
    return all;
  }

  private static Map<String, Settlement> byId(List<Settlement> settlements) {
    return settlements.stream().collect(toMap(Settlement::id, identity()));
  }
}
