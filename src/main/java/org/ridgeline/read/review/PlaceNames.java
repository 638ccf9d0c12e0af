package org.ridgeline.read.review;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ridgeline.fact.Settlement;
import org.ridgeline.read.text.Lookalikes;

/** Tells of names with a letter of another script, by which nobody finds the place. */
public final class PlaceNames {

  private PlaceNames() {}

  /** What is odd about the names of {@code places}. */
  public static List<String> warnings(List<Settlement> places) {
    var warnings = new ArrayList<String>();
    for (var place : places) {
      Stream.concat(Stream.of(place.name()), place.aliases().stream())
          .flatMap(name -> Lookalikes.stranger(name).map(s -> told(place, name, s)).stream())
          .findFirst()
          .ifPresent(warnings::add);
    }
    return warnings;
  }

  private static String told(Settlement place, String name, Lookalikes.Stranger stranger) {
    return "%s: %s: '%s' has %s; write it as '%s'"
        .formatted(
            place.citation().place(),
            name.equals(place.name()) ? "name" : "aliases",
            name,
            stranger.letter(),
            stranger.meant());
  }
}
