package org.ridgeline.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ridgeline.derive.activity.Activity;
import org.ridgeline.derive.party.Relation;
import org.ridgeline.fact.ControlClaim;
import org.ridgeline.fact.Night;
import org.ridgeline.fact.Settlement;
import org.ridgeline.read.Tables;
import org.ridgeline.read.measure.KnownAreas;
import org.ridgeline.reason.conclude.Control;
import org.ridgeline.reason.engine.Survey;
import org.ridgeline.reason.history.History;
import org.ridgeline.reason.history.LossClaim;

/** Measures a night once it is concluded who holds what. */
public final class ControlSurvey implements Survey {

  private final Theatre theatre;
  private final List<Settlement> settlements;
  private final List<Relation> relations;
  private final Night night;
  private final AttackSurvey attacks;
  private final KnownAreas.ByPlace areas;
  private final Map<String, List<ControlClaim>> said;

  /**
   * @param known the tables without what had not been published yet
   * @param relations how each party stands to each other that night
   * @param activities all that was reported, by settlement, day and kind
   */
  public ControlSurvey(
      Theatre theatre,
      Tables known,
      Night night,
      List<Relation> relations,
      List<Activity> activities) {
    this.theatre = theatre;
    this.settlements = known.settlements();
    this.relations = relations;
    this.night = night;
    this.attacks = new AttackSurvey(theatre, settlements, known.events(), night, activities);
    this.areas = known.areas().byPlace();
    this.said = PartyPresence.byPlace(known.claims());
  }

  @Override
  public List<Object> of(
      Map<String, Control> controls, Map<String, History> histories, List<LossClaim> losses) {
    var sides = new Sides(theatre.met(controls), relations);
    var all = new ArrayList<Object>();
    all.addAll(attacks.of(sides, relations, histories));
    var survey = new PlaceSurvey(theatre, sides, relations);
    var places = settlements.stream().filter(Settlement::isPlace).toList();
    var front = survey.front(places);
    all.addAll(survey.of(places, front));
    all.addAll(new AreaSurvey(theatre, sides, presence(sides, histories), areas, night).of(places));
    var lines = new LineSurvey(theatre, new States(sides, relations, front));
    lines.open().forEach(all::add);
    all.addAll(lines.lines(settlements));
    all.addAll(new LossOrder(losses).latest());
    return all;
  }

  private PartyPresence presence(Sides sides, Map<String, History> histories) {
    return new PartyPresence(
        sides, histories, said, (long) theatre.limits().value("stale-claim-days"));
  }
}
