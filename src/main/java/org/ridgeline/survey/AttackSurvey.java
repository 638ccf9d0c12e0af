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
    var attacks = events.stream().filter(event -> event.kind().isAssault()).toList();
    this.towns = reported(settlements, AttackSurvey::town, attacks, activities, night);
    this.sectors = reported(settlements, Settlement::sector, attacks, List.of(), night);
  }

  private static String town(Settlement place) {
    return place.partOf().isEmpty() ? place.id() : place.partOf();
  }

  private static List<Reported> reported(
      List<Settlement> settlements,
      Function<Settlement, String> where,
      List<EventReport> events,
      List<Activity> activities,
      Night night) {
    var placed = settlements.stream().collect(toMap(Settlement::id, where));
    var reports = new TreeMap<String, List<EventReport>>();
    events.forEach(
        event ->
            event.settlements().stream()
                .map(placed::get)
                .filter(name -> !name.isEmpty())
                .distinct()
                .forEach(name -> reports.computeIfAbsent(name, n -> new ArrayList<>()).add(event)));
    var places = settlements.stream().collect(groupingBy(where, toMap(Settlement::id, identity())));
    var measured = activities.stream().collect(groupingBy(each -> placed.get(each.settlement())));
    return reports.entrySet().stream()
        .map(
            of ->
                new Reported(
                    of.getKey(),
                    new TreeMap<>(places.get(of.getKey())),
                    ReportedAttacks.among(of.getValue(), night),
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
