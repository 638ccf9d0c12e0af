package org.ridgeline.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ridgeline.derive.MeasurementLimits;
import org.ridgeline.derive.Measurements;
import org.ridgeline.derive.activity.Activity;
import org.ridgeline.derive.party.Relation;
import org.ridgeline.derive.route.LinkedTo;
import org.ridgeline.fact.Night;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.criteria.Threshold;
import org.ridgeline.read.Tables;
import org.ridgeline.reason.conclude.Control;
import org.ridgeline.reason.engine.Survey;
import org.ridgeline.reason.history.History;
import org.ridgeline.reason.history.LossClaim;

/**
 * Measures a night once it is concluded who holds what.
 *
 * @param links each link from both of its ends
 * @param known the tables without what had not been published yet
 * @param relations how each party stands to each other that night
 * @param activities all that was reported, by settlement, day and kind
 */
public record ControlSurvey(
    Surroundings surroundings,
    List<LinkedTo> links,
    Routes routes,
    Tables known,
    Night night,
    List<Threshold> thresholds,
    List<Relation> relations,
    List<Activity> activities)
    implements Survey {

  @Override
  public List<Object> of(
      Map<String, Control> controls, Map<String, History> histories, List<LossClaim> losses) {
    var sides = new Sides(controls, relations);
    var pressed = new PressedParty(sides, histories, surroundings);
    var all = new ArrayList<Object>();
    all.addAll(Measurements.attacks(known, night, activities, thresholds, pressed));
    var limits = new MeasurementLimits(thresholds);
    var survey = new PlaceSurvey(surroundings, sides, limits);
    var places = known.settlements().stream().filter(Settlement::isPlace).toList();
    var front = survey.front(places);
    all.addAll(survey.of(places, front));
    var lines = new LineSurvey(surroundings, sides, routes, limits.value("flank-radius-km"));
    lines.open(links).forEach(all::add);
    all.addAll(lines.lines(known.settlements(), front));
    all.addAll(new LossOrder(losses).latest());
    return all;
  }
}
