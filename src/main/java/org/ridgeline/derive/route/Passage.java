package org.ridgeline.derive.route;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ridgeline.fact.AboutSettlement;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.Cited;
import org.ridgeline.fact.provenance.CitedRows;

/**
 * A settlement that a route passes on its way, and the next way if that one place is shut.
 *
 * @param settlement a place between the ends of the route
 * @param names of the roads or railways by which the route enters and leaves the place, each once
 * @param around the shortest route of the same kind between the same ends that keeps clear of the
 *     place, or empty if none is known within the distance that was searched
 */
public record Passage(String settlement, Route route, List<String> names, Optional<Route> around)
    implements AboutSettlement, Cited {

  public Passage {
    names = List.copyOf(names);
  }

  /** Whether no way around the place is known. */
  public boolean isOnlyWay() {
    return around.isEmpty();
  }

  /** How much longer the way around is, in kilometres, to 10 m; 0 if there is none. */
  public double longerKm() {
    return around
        .map(way -> Math.round((way.distanceKm() - route.distanceKm()) * 100) / 100.0)
        .orElse(0.0);
  }

  /** The rows of both ways; those that both pass are there twice. */
  public Stream<Citation> rows() {
    return Stream.concat(
        route.citations().stream(), around.stream().flatMap(way -> way.citations().stream()));
  }

  @Override
  public List<Citation> citations() {
    return around.isEmpty() ? route.citations() : CitedRows.once(rows());
  }

  /** Of what tells it from most others, as thousands are looked up and few compared. */
  @Override
  public int hashCode() {
    return 31 * settlement.hashCode() + route.hashCode();
  }
}
