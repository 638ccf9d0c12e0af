package org.ridgeline.survey;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ridgeline.derive.Measurements;
import org.ridgeline.derive.activity.Activity;
import org.ridgeline.derive.activity.AttackTrends;
import org.ridgeline.derive.activity.ReportedAttacks;
import org.ridgeline.fact.EventReport;
import org.ridgeline.fact.Night;
import org.ridgeline.fact.Settlement;
import org.ridgeline.reason.history.History;

/**
 * Measures the attacks of a night by whom they press. That depends on few places each, so it is
 * done town by town and sector by sector, and taken again where nothing of it is different.
 */
final class AttackSurvey {

  private final Theatre theatre;
  private final Night night;
  private final AttackTrends trends;
  private final List<Reported> towns;
  private final List<Reported> sectors;

  /** A town with its districts, or a sector: its places and what was reported of any of them. */
  private record Reported(
      String name,
      Map<String, Settlement> places,
      ReportedAttacks attacks,
      List<Activity> activities) {

    /** The places, and the towns that they are part of: on their holders depends who is pressed. */
    List<String> dependsOn() {
      return places.values().stream()
          .flatMap(place -> Stream.of(place.id(), place.partOf()))
          .filter(id -> !id.isEmpty())
          .distinct()
          .toList();
    }
  }

  AttackSurvey(
      Theatre theatre,
      List<Settlement> settlements,
      List<EventReport> events,
      Night night,
      List<Activity> activities) {
    this.theatre = theatre;
    this.night = night;
    this.trends = AttackTrends.among(activities, (int) theatre.limits().value("month-days"));
    var measured = activities.stream().collect(groupingBy(each -> theatre.town(each.settlement())));
    this.towns =
        reported(
            settlements,
            place -> theatre.town(place.id()),
            theatre.onTowns().of(events, night),
            measured);
    this.sectors =
        reported(settlements, Settlement::sector, theatre.inSectors().of(events, night), Map.of());
  }

  private static List<Reported> reported(
      List<Settlement> settlements,
      Function<Settlement, String> where,
      Map<String, List<ReportedAttacks>> attacks,
      Map<String, List<Activity>> measured) {
    var places = settlements.stream().collect(groupingBy(where, toMap(Settlement::id, identity())));
    return attacks.entrySet().stream()
        .map(
            of ->
                new Reported(
                    of.getKey(),
                    new TreeMap<>(places.get(of.getKey())),
                    ReportedAttacks.of(of.getValue()),
                    measured.getOrDefault(of.getKey(), List.of())))
        .toList();
  }

  /** All that was measured, place by place and then sector by sector. */
  List<Object> of(Sides sides, Map<String, History> histories) {
    var pressed = new PressedParty(sides, histories, theatre.surroundings());
    var all = new ArrayList<Object>();
    for (var town : towns) {
      all.addAll(
          theatre
              .attacks()
              .of(
                  town.name(),
                  state(town, sides, histories),
                  () ->
                      Measurements.attacks(
                          town.places(),
                          town.attacks(),
                          town.activities(),
                          night,
                          trends,
                          pressed)));
    }
    for (var sector : sectors) {
      all.addAll(
          theatre
              .sectorDays()
              .of(
                  sector.name(),
                  state(sector, sides, histories),
                  () -> sector.attacks().sectorDays(sector.places(), night, pressed)));
    }
    return all;
  }

  private List<Object> state(Reported reported, Sides sides, Map<String, History> histories) {
    var state = new ArrayList<Object>(List.of(night, trends, sides.relations()));
    for (var place : reported.dependsOn()) {
      state.add(sides.control(place));
      state.add(histories.get(place));
    }
    state.add(reported.attacks());
    return state;
  }
}
