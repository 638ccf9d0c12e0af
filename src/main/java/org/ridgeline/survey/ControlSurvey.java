package org.ridgeline.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ridgeline.derive.activity.Activity;
import org.ridgeline.derive.party.Relation;
import org.ridgeline.fact.Night;
import org.ridgeline.fact.Settlement;
import org.ridgeline.read.Tables;
import org.ridgeline.read.measure.KnownAreas;
import org.ridgeline.reason.conclude.Control;
import org.ridgeline.reason.engine.Survey;
import org.ridgeline.reason.history.History;
import org.ridgeline.reason.history.LossClaim;
import org.ridgeline.survey.fact.OpponentArea;

/** Measures a night once it is concluded who holds what. */
public final class ControlSurvey implements Survey {

  private final Theatre theatre;
  private final List<Settlement> settlements;
  private final List<Relation> relations;
  private final Night night;
  private final AttackSurvey attacks;
  private final KnownAreas.ByPlace areas;
  private final SightSurvey sights;
  private final PartyPresence.Said said;
  private final Remembered<Optional<OpponentArea>> byPlaces = new Remembered<>();

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
    this.sights = new SightSurvey(theatre, known.ground(), known.population());
    this.said =
        PartyPresence.Said.of(
            known.claims(),
            AreaSurvey.days(night),
            (long) theatre.limits().value("stale-claim-days"));
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
    var around = survey.of(places, front);
    all.addAll(around);
    all.addAll(sights.of(around));
    var presence = new PartyPresence(sides, histories, said);
    var now = new States(sides, relations, front);
    all.addAll(new AreaSurvey(theatre, now, presence, areas, night, byPlaces).of(places));
    var lines = new LineSurvey(theatre, now);
    lines.open().forEach(all::add);
    all.addAll(lines.lines(settlements));
    all.addAll(new LossOrder(losses).latest());
    return all;
  }
}
