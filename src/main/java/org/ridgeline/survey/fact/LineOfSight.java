package org.ridgeline.survey.fact;

import java.util.List;
import java.util.Objects;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.phrase.English;
import org.ridgeline.reason.conclude.Control;

/**
 * What is known of the line of sight from the high ground of a settlement to an agglomeration near
 * by that an opponent or its own side holds and nobody disputes: by heights of the ground, else by
 * what a row states; or that nothing is known.
 *
 * <p>Seen with the eyes 2 m above the ground, over an earth that is round and an air that bends
 * light. Houses and woods are not known of, unless by a row.
 *
 * @param other its id
 * @param place itself
 * @param hostile whether an opponent holds that place
 * @param known whether anything is known of it
 * @param sharePercent how much of its disc is in sight; 0 if nothing is known
 * @param elevation of the ground from which one looks, in metres above sea level; 0 if no ground is
 *     known
 * @param clearanceMetres how far the ground in its middle stands above the line of sight over all
 *     that is before it, negative if it is hidden so deep; 0 if no ground is known
 * @param basis who tells so: the files of heights, or the source of a row; empty if nothing is
 *     known
 * @param distanceKm length of the geodesic on WGS 84, in kilometres, to 10 m
 * @param own who holds the settlement
 * @param control who holds the place
 */
public record LineOfSight(
    String settlement,
    String other,
    Settlement place,
    boolean hostile,
    boolean known,
    double sharePercent,
    int elevation,
    int clearanceMetres,
    String basis,
    double distanceKm,
    Control own,
    Control control,
    List<Citation> measured)
    implements SeenPlace {

  public LineOfSight {
    measured = List.copyOf(measured);
  }

  /** The party that holds the place. */
  public String holder() {
    return control.holder();
  }

  /** What it means for whoever looks, in words behind a colon. */
  public String words() {
    if (!known) {
      return place.name() + " is near enough to be watched from there";
    }
    var share = "%s %% of %s".formatted(English.share(sharePercent), place.name());
    return elevation == 0
        ? "%s is in sight, by %s".formatted(share, basis)
        : "%s is in sight from ground %s m high, by %s"
            .formatted(share, English.whole(elevation), basis);
  }

  /** Of what tells it from most others. */
  @Override
  public int hashCode() {
    return Objects.hash(settlement, other, distanceKm);
  }
}
