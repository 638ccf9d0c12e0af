package org.ridgeline.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.ridgeline.derive.place.Neighbour;
import org.ridgeline.derive.place.Residents;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.ground.StatedSight;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.read.measure.GroundSight;
import org.ridgeline.read.measure.KnownGround;
import org.ridgeline.survey.fact.LineOfSight;

/** Measures what of agglomerations is in sight from the places around them. */
final class SightSurvey {

  private final Theatre theatre;
  private final Surroundings surroundings;
  private final Sides sides;
  private final KnownGround ground;
  private final double reach;

  SightSurvey(Theatre theatre, Sides sides, KnownGround ground) {
    this.theatre = theatre;
    this.surroundings = theatre.surroundings();
    this.sides = sides;
    this.ground = ground;
    this.reach = theatre.limits().value("overlook-km");
  }

  /**
   * The places that a rear can rest on, also after their people have left: roads and roofs stay.
   *
   * @param residents what was known that night of how many people live where
   */
  static List<String> agglomerations(Theatre theatre, List<Residents> residents) {
    double many = theatre.limits().value("agglomeration-people");
    return residents.stream()
        .filter(each -> each.before() >= many)
        .map(Residents::settlement)
        .sorted()
        .toList();
  }

  /**
   * Of each agglomeration that nobody disputes, from each place near enough that its holder's side
   * or an opponent of it holds.
   */
  List<LineOfSight> of(List<String> agglomerations) {
    var seen = new HashMap<String, List<LineOfSight>>();
    agglomerations.stream()
        .filter(sides::isUndisputed)
        .sorted(Comparator.comparing(surroundings::settlement, KnownGround.tileByTile()))
        .forEach(city -> seen.put(city, linesTo(city)));
    return agglomerations.stream()
        .flatMap(city -> seen.getOrDefault(city, List.of()).stream())
        .toList();
  }

  private List<LineOfSight> linesTo(String city) {
    var state = List.of(sides.relations(), sides.around(city), ground);
    return theatre.sights().of(city, state, () -> measured(city));
  }

  private List<LineOfSight> measured(String city) {
    var pairs = viewers(city).filter(this::isOfOneWar).toList();
    pairs.stream()
        .sorted(Comparator.comparing(this::viewer, KnownGround.tileByTile()))
        .forEach(near -> ground.sight(viewer(near), city(near)));
    return pairs.stream().map(this::line).toList();
  }

  /** How a city lies to each place near enough. */
  private Stream<Neighbour> viewers(String city) {
    return surroundings
        .within(city, reach)
        .map(Neighbour::other)
        .flatMap(viewer -> surroundings.between(viewer, city).stream());
  }

  private boolean isOfOneWar(Neighbour near) {
    var viewer = sides.holder(near.settlement());
    return !viewer.isEmpty()
        && (sides.isHostile(near.other(), viewer) || sides.isFriendly(near.other(), viewer));
  }

  private Settlement viewer(Neighbour near) {
    return surroundings.settlement(near.settlement());
  }

  private Settlement city(Neighbour near) {
    return surroundings.settlement(near.other());
  }

  private LineOfSight line(Neighbour near) {
    return ground
        .sight(viewer(near), city(near))
        .map(sight -> line(near, sight))
        .or(() -> ground.stated(near.settlement(), near.other()).map(row -> line(near, row)))
        .orElseGet(() -> line(near, false, 0, 0, 0, "", List.of()));
  }

  private LineOfSight line(Neighbour near, GroundSight sight) {
    var files = sight.citations().stream().map(Citation::file).toList();
    return line(
        near,
        true,
        sight.sharePercent(),
        sight.elevation(),
        sight.clearanceMetres(),
        String.join(" and ", files),
        sight.citations());
  }

  private LineOfSight line(Neighbour near, StatedSight row) {
    return line(
        near, true, row.sharePercent(), 0, 0, row.citation().source().name(), row.citations());
  }

  private LineOfSight line(
      Neighbour near,
      boolean known,
      double sharePercent,
      int elevation,
      int clearanceMetres,
      String basis,
      List<Citation> by) {
    var cited = new ArrayList<Citation>(near.citations());
    cited.addAll(by);
    return new LineOfSight(
        near.settlement(),
        near.other(),
        city(near),
        sides.isHostile(near.other(), sides.holder(near.settlement())),
        known,
        sharePercent,
        elevation,
        clearanceMetres,
        basis,
        near.distanceKm(),
        sides.control(near.settlement()),
        sides.control(near.other()),
        cited);
  }
}
