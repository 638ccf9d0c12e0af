package org.ridgeline.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ridgeline.derive.claim.Statement;
import org.ridgeline.derive.place.Bearing;
import org.ridgeline.derive.place.Neighbour;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.provenance.CitedRows;
import org.ridgeline.reason.conclude.Control;
import org.ridgeline.reason.conclude.Status;
import org.ridgeline.reason.history.History;
import org.ridgeline.survey.fact.Advance;

/** Finds the places towards which others have fallen one after the other, each nearer. */
final class AdvanceSurvey {

  /** One place that fell is no movement yet. */
  private static final int LEAST = 2;

  private final Surroundings surroundings;
  private final Sides sides;
  private final Map<String, History> histories;
  private final double lately;
  private final double width;

  /** A place that fell, seen from another. */
  private record Fallen(Neighbour seen, int daysAgo) {}

  AdvanceSurvey(Theatre theatre, Sides sides, Map<String, History> histories) {
    this.surroundings = theatre.surroundings();
    this.sides = sides;
    this.histories = histories;
    this.lately = theatre.limits().value("month-days");
    this.width = theatre.limits().value("flank-width");
  }

  /** Place after place, by their ids. */
  List<Advance> of(List<Settlement> places) {
    var fallen = new TreeMap<String, List<Fallen>>();
    for (var place : places) {
      var control = sides.control(place.id());
      if (control != null && hasPassed(control) && daysAgo(control) < lately) {
        surroundings.of(place.id()).stream()
            .filter(near -> isTowards(near.other(), control))
            .forEach(
                near ->
                    fallen
                        .computeIfAbsent(near.other(), any -> new ArrayList<>())
                        .add(new Fallen(seenFrom(near), daysAgo(control))));
      }
    }
    return fallen.entrySet().stream()
        .map(of -> Map.entry(of.getKey(), oneAfterAnother(of.getValue())))
        .filter(of -> of.getValue().size() >= LEAST)
        .map(of -> advance(of.getKey(), of.getValue()))
        .toList();
  }

  /** Whether a place was lost, or taken back from who had taken it. */
  private boolean hasPassed(Control control) {
    var history = histories.get(control.settlement());
    boolean isTakenBack =
        history != null
            && history.holder().equals(control.holder())
            && history.takenDays() != Statement.NEVER;
    return control.status() == Status.LOST || (control.status() == Status.HELD && isTakenBack);
  }

  private Neighbour seenFrom(Neighbour near) {
    var viewer = near.other();
    var fallen = near.settlement();
    return surroundings.between(viewer, fallen).orElseThrow();
  }

  /** Whether what fell was of the side of who holds a place, and is its opponent's. */
  private boolean isTowards(String place, Control fallen) {
    var holder = sides.holder(place);
    return !holder.isEmpty()
        && sides.areHostile(holder, fallen.holder())
        && sides.areAllied(holder, fallen.lastHolder());
  }

  /** Since when its new holder has been in a place; what is supposed is so tonight. */
  private int daysAgo(Control fallen) {
    var history = histories.get(fallen.settlement());
    return history == null || !history.holder().equals(fallen.holder()) ? 0 : history.changedDays();
  }

  /** The nearest, and of the others in its direction each that fell no later than those nearer. */
  private List<Fallen> oneAfterAnother(List<Fallen> fallen) {
    var nearestFirst = new ArrayList<>(fallen);
    nearestFirst.sort(
        Comparator.comparingDouble((Fallen f) -> f.seen().distanceKm())
            .thenComparing(f -> f.seen().other()));
    var chain = new ArrayList<Fallen>();
    for (var each : nearestFirst) {
      if (chain.isEmpty() || isBefore(each, chain)) {
        chain.add(0, each);
      }
    }
    return chain;
  }

  private boolean isBefore(Fallen each, List<Fallen> chain) {
    var nearest = chain.get(chain.size() - 1);
    return each.daysAgo() >= chain.get(0).daysAgo()
        && Bearing.apart(each.seen().bearing(), nearest.seen().bearing()) <= width;
  }

  private Advance advance(String place, List<Fallen> chain) {
    var last = chain.get(chain.size() - 1).seen();
    var controls = new ArrayList<Control>(List.of(sides.control(place)));
    chain.forEach(each -> controls.add(sides.control(each.seen().other())));
    return new Advance(
        place,
        sides.holder(last.other()),
        chain.stream().map(each -> surroundings.settlement(each.seen().other())).toList(),
        chain.get(0).daysAgo(),
        last.distanceKm(),
        controls,
        CitedRows.once(chain.stream().flatMap(each -> each.seen().citations().stream())));
  }
}
