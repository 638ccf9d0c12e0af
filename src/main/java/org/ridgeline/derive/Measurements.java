package org.ridgeline.derive;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ridgeline.derive.activity.Activities;
import org.ridgeline.derive.activity.AttackDirections;
import org.ridgeline.derive.activity.AttackTrends;
import org.ridgeline.derive.activity.Bombardments;
import org.ridgeline.derive.activity.CombinedAssaults;
import org.ridgeline.derive.claim.Statements;
import org.ridgeline.derive.claim.WithdrawalReports;
import org.ridgeline.derive.party.Relations;
import org.ridgeline.derive.place.Geodesics;
import org.ridgeline.derive.place.Heights;
import org.ridgeline.derive.place.OpenGrounds;
import org.ridgeline.derive.place.Parts;
import org.ridgeline.derive.place.ResidentFigures;
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
   * Measures what no night changes: how places lie to each other. It rests on settlements and links
   * alone, so that many nights can share it.
   *
   * @throws MissingThresholdException if a threshold that a measurement needs is not in the list
   */
  public static List<Object> lasting(Tables tables, List<Threshold> thresholds) {
    var limits = new MeasurementLimits(thresholds);
    var places = tables.settlements().stream().filter(Settlement::isPlace).toList();
    var geodesics = new Geodesics(places);
    var all = new ArrayList<Object>();
    var neighbours = geodesics.neighbours(limits.value("neighbour-km"));
    all.addAll(neighbours);
    all.addAll(OpenGrounds.measure(neighbours, limits.value("flank-least-km")));
    all.addAll(Heights.measure(places, geodesics, limits.value("height-radius-km")));
    var links = Links.measure(tables.links(), byId(tables.settlements()));
    all.addAll(links);
    all.add(new RouteNetwork(links));
    return all;
  }

  /**
   * Measures what the tables say of what happened, as known that night.
   *
   * @param known the tables without what had not been published yet
   * @throws MissingThresholdException if a threshold that a measurement needs is not in the list
   */
  public static List<Object> of(Tables known, Night night, List<Threshold> thresholds) {
    var limits = new MeasurementLimits(thresholds);
    var settlements = byId(known.settlements());
    var all = new ArrayList<Object>(Relations.measure(known, night));
    var activities = new Activities(known.events(), night);
    var byKind = activities.byKind();
    var assaultDays = activities.assaultDays(settlements);
    all.addAll(byKind);
    all.addAll(assaultDays);
    all.addAll(activities.sectorDays(settlements));
    all.addAll(AttackDirections.measure(known.events(), settlements, night));
    all.addAll(activities.harmDays());
    all.addAll(Parts.measure(known.settlements()));
    all.addAll(CombinedAssaults.measure(byKind, settlements, night));
    all.addAll(Bombardments.measure(byKind, night));
    all.addAll(new AttackTrends(byKind, (int) limits.value("month-days")).measure(assaultDays));
    all.addAll(ResidentFigures.measure(known.population()));
    all.addAll(Statements.measure(known.claims(), night));
    all.addAll(WithdrawalReports.measure(known.events(), night));
    return all;
  }

  /** The facts of a night with a loss that is supposed, and how its taker stands to the others. */
  public static List<Object> supposing(SupposedLost loss, Collection<?> facts) {
    var all = new ArrayList<Object>(facts);
    all.add(loss);
    all.addAll(Relations.ofTaker(loss.to(), facts));
    return all;
  }

  private static Map<String, Settlement> byId(List<Settlement> settlements) {
    return settlements.stream().collect(toMap(Settlement::id, identity()));
  }
}
