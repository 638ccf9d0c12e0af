package org.ridgeline.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ridgeline.derive.Measurements;
import org.ridgeline.derive.activity.Activity;
import org.ridgeline.derive.activity.AttackedParty;
import org.ridgeline.derive.party.Relation;
import org.ridgeline.fact.Night;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.criteria.Threshold;
import org.ridgeline.read.Tables;
import org.ridgeline.reason.conclude.Control;
import org.ridgeline.reason.engine.Survey;
import org.ridgeline.reason.history.History;
import org.ridgeline.reason.history.LossClaim;

/** Measures a night once it is concluded who holds what. */
public final class ControlSurvey implements Survey {

  private final Theatre theatre;
  private final Tables known;
  private final Night night;
  private final List<Threshold> thresholds;
  private final List<Relation> relations;
  private final List<Activity> activities;
  private final Remembered<List<Object>> attacks = new Remembered<>();

  /**
   * @param known the tables without what had not been published yet
   * @param relations how each party stands to each other that night
   * @param activities all that was reported, by settlement, day and kind
   */
  public ControlSurvey(
      Theatre theatre,
      Tables known,
      Night night,
      List<Threshold> thresholds,
      List<Relation> relations,
      List<Activity> activities) {
    this.theatre = theatre;
    this.known = known;
    this.night = night;
    this.thresholds = thresholds;
    this.relations = relations;
    this.activities = activities;
  }

  @Override
  public List<Object> of(
      Map<String, Control> controls, Map<String, History> histories, List<LossClaim> losses) {
    var sides = new Sides(theatre.met(controls), relations);
    var all = new ArrayList<Object>();
    all.addAll(attacks(new PressedParty(sides, histories, theatre.surroundings())));
    var survey = new PlaceSurvey(theatre, sides, relations);
    var places = known.settlements().stream().filter(Settlement::isPlace).toList();
    var front = survey.front(places);
    all.addAll(survey.of(places, front));
    var lines = new LineSurvey(theatre, new States(sides, relations, front));
    lines.open().forEach(all::add);
    all.addAll(lines.lines(known.settlements()));
    all.addAll(new LossOrder(losses).latest());
    return all;
  }

  /** What is measured of attacks depends on whom each presses: the same in most suppositions. */
  private List<Object> attacks(AttackedParty pressed) {
    var each =
        known.events().stream()
            .flatMap(
                event ->
                    event.settlements().stream()
                        .map(place -> pressed.of(place, event.day(), event.actor())))
            .toList();
    return attacks.of(
        night.asOf().toString(),
        each,
        () -> Measurements.attacks(known, night, activities, thresholds, pressed));
  }
}
