package org.ridgeline.read.review;

import java.util.List;
import org.ridgeline.fact.Settlement;
import org.ridgeline.read.table.Spellings;

/**
 * Reads regions and sectors as most rows write them, as attacks in what is another sector by its
 * spelling alone would count apart.
 */
public final class RegionNames {

  private RegionNames() {}

  /** The places, each with its region and sector as most rows write them. */
  public static List<Settlement> spelled(List<Settlement> places) {
    var regions = Spellings.of(places.stream().map(Settlement::region).toList());
    var sectors = Spellings.of(places.stream().map(Settlement::sector).toList());
    return places.stream()
        .map(
            place ->
                place.within(
                    regions.spelling(place.region()).orElse(place.region()),
                    sectors.spelling(place.sector()).orElse(place.sector())))
        .toList();
  }
}
