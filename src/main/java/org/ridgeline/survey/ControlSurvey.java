package org.ridgeline.survey;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ridgeline.derive.activity.Activity;
import org.ridgeline.derive.party.Relation;
import org.ridgeline.derive.place.Deserted;
import org.ridgeline.derive.place.Residents;
import org.ridgeline.derive.route.CutLinks;
import org.ridgeline.fact.Night;
import org.ridgeline.fact.Settlement;
import org.ridgeline.read.Tables;
import org.ridgeline.read.measure.KnownAreas;
import org.ridgeline.read.measure.KnownGround;
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
  private final KnownGround ground;
  private final List<String> agglomerations;
  private final PartyPresence.Said said;
  private final List<Activity> activities;
  private final CutLinks cut;
  private final Set<String> deserted;
  private final Set<String> small;

  /**
   * @param known the tables without what had not been published yet
   * @param measured all that was measured of what they say
   */
  public ControlSurvey(Theatre theatre, Tables known, Night night, List<Object> measured) {
    this.theatre = theatre;
    this.settlements = known.settlements();
    this.relations = all(Relation.class, measured);
    this.night = night;
    this.activities = all(Activity.class, measured);
    this.attacks = new AttackSurvey(theatre, settlements, known.events(), night, activities);
    var tempoDays = (long) theatre.limits().value("tempo-days");
    this.cut = CutLinks.since(night.asOf().minusDays(tempoDays - 1), known.events());
    var residents = all(Residents.class, measured);
    this.deserted =
        all(Deserted.class, measured).stream()
            .map(Deserted::settlement)
            .collect(toUnmodifiableSet());
    this.small =
        residents.stream()
            .filter(each -> each.before() < theatre.limits().value("base-people"))
            .map(Residents::settlement)
            .collect(toUnmodifiableSet());
    this.areas = known.areas().byPlace();
    this.ground = known.ground();
    this.agglomerations = SightSurvey.agglomerations(theatre, residents);
    this.said =
        PartyPresence.Said.of(
            known.claims(),
            AreaSurvey.days(night),
            (long) theatre.limits().value("stale-claim-days"));
  }

  private static <T> List<T> all(Class<T> type, List<Object> facts) {
    return facts.stream().filter(type::isInstance).map(type::cast).toList();
  }

  @Override
  public List<Object> of(
      Map<String, Control> controls,
      Map<String, Control> before,
      Map<String, History> histories,
      List<LossClaim> losses) {
    var sides = new Sides(theatre, controls, relations);
    var all = new ArrayList<Object>();
    all.addAll(attacks.of(sides, histories));
    var places = settlements.stream().filter(Settlement::isPlace).toList();
    var presence = new PartyPresence(theatre, sides, histories, said);
    var held = new AreaSurvey(theatre, places, sides, presence, areas, night).all();
    var grounds = Front.Grounds.of(theatre, sides, all, activities, held, deserted, small);
    var now = new States(sides, Front.of(theatre, sides, grounds, places));
    all.addAll(new PlaceSurvey(theatre, now).of(places));
    all.addAll(new SightSurvey(theatre, sides, ground).of(agglomerations));
    all.addAll(held);
    all.addAll(new AdvanceSurvey(theatre, sides, histories).of(places));
    var lines = new LineSurvey(theatre, now, cut);
    lines.open().forEach(all::add);
    all.addAll(lines.lines(settlements));
    boolean isSame = controls.equals(before);
    var lately = (long) theatre.limits().value("changed-hands-days");
    all.addAll(
        new EnclosureSurvey(theatre, now, cut, histories, night.asOf().minusDays(lately))
            .of(
                settlements,
                isSame ? Optional.empty() : Optional.of(new Sides(theatre, before, relations))));
    all.addAll(new LossOrder(losses).latest());
    return all;
  }
}
