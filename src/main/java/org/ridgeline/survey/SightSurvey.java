package org.ridgeline.survey;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.ridgeline.derive.place.ResidentFigures;
import org.ridgeline.derive.place.Residents;
import org.ridgeline.fact.Population;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.ground.StatedSight;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.read.measure.GroundSight;
import org.ridgeline.read.measure.KnownGround;
import org.ridgeline.survey.fact.HostilePlace;
import org.ridgeline.survey.fact.LineOfSight;

/** Measures what of the agglomerations of opponents is in sight. */
final class SightSurvey {

  private final Surroundings surroundings;
  private final KnownGround ground;
  private final double reach;
  private final Set<String> agglomerations;

  /**
   * @param population what was known that night of how many people live where
   */
  SightSurvey(Theatre theatre, KnownGround ground, List<Population> population) {
    this.surroundings = theatre.surroundings();
    this.ground = ground;
    this.reach = theatre.limits().value("overlook-km");
    double many = theatre.limits().value("agglomeration-people");
    this.agglomerations =
        ResidentFigures.measure(population).stream()
            .filter(residents -> residents.people() >= many)
            .map(Residents::settlement)
            .collect(toSet());
  }

  /**
   * Of each hostile agglomeration that is near enough and that nobody disputes, in the same order.
   */
  List<LineOfSight> of(List<Object> measured) {
    var hostile =
        measured.stream()
            .filter(HostilePlace.class::isInstance)
            .map(HostilePlace.class::cast)
            .filter(place -> place.isUndisputed() && place.distanceKm() <= reach)
            .filter(place -> agglomerations.contains(place.other()))
            .toList();
    hostile.stream()
        .sorted(Comparator.comparing(this::viewer, KnownGround.tileByTile()))
        .forEach(place -> ground.sight(viewer(place), place.place()));
    return hostile.stream().map(this::line).toList();
  }

  private Settlement viewer(HostilePlace place) {
    return surroundings.settlement(place.settlement());
  }

  private LineOfSight line(HostilePlace place) {
    return ground
        .sight(viewer(place), place.place())
        .map(sight -> line(place, sight))
        .or(() -> ground.stated(place.settlement(), place.other()).map(row -> line(place, row)))
        .orElseGet(() -> line(place, false, 0, 0, 0, "", List.of()));
  }

  private static LineOfSight line(HostilePlace place, GroundSight sight) {
    var files = sight.citations().stream().map(Citation::file).toList();
    return line(
        place,
        true,
        sight.sharePercent(),
        sight.elevation(),
        sight.clearanceMetres(),
        String.join(" and ", files),
        sight.citations());
  }

  private static LineOfSight line(HostilePlace place, StatedSight row) {
    return line(
        place, true, row.sharePercent(), 0, 0, row.citation().source().name(), row.citations());
  }

  private static LineOfSight line(
      HostilePlace place,
      boolean known,
      double sharePercent,
      int elevation,
      int clearanceMetres,
      String basis,
      List<Citation> by) {
    var cited = new ArrayList<Citation>(place.measured());
    cited.addAll(by);
    return new LineOfSight(
        place.settlement(),
        place.other(),
        place.place(),
        known,
        sharePercent,
        elevation,
        clearanceMetres,
        basis,
        place.distanceKm(),
        place.own(),
        place.control(),
        cited);
  }
}
