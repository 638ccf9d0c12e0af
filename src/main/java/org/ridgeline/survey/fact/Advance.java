package org.ridgeline.survey.fact;

import java.util.List;
import java.util.Objects;
import org.ridgeline.fact.AboutSettlement;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.phrase.English;
import org.ridgeline.reason.conclude.Control;
import org.ridgeline.reason.conclude.Surveyed;

/**
 * Places around a settlement, two or more in one direction, that passed from its side to an
 * opponent within {@code month-days}, each nearer to it than those before.
 *
 * @param opponent the party that holds the last of them
 * @param places those places, the first that fell first
 * @param daysAgo since when that party has been in the first
 * @param distanceKm from the settlement to the last, in kilometres, to 10 m
 */
public record Advance(
    String settlement,
    String opponent,
    List<Settlement> places,
    int daysAgo,
    double distanceKm,
    List<Control> controls,
    List<Citation> measured)
    implements AboutSettlement, Surveyed {

  public Advance {
    places = List.copyOf(places);
    controls = List.copyOf(controls);
    measured = List.copyOf(measured);
  }

  /** The places in words, the first that fell first. */
  public String inOrder() {
    return English.list(places.stream().map(Settlement::name).toList());
  }

  @Override
  public List<Control> premises() {
    return controls;
  }

  /** Of what tells it from most others. */
  @Override
  public int hashCode() {
    return Objects.hash(settlement, distanceKm);
  }
}
