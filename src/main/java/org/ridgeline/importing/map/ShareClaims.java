package org.ridgeline.importing.map;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ridgeline.fact.Extent;
import org.ridgeline.fact.PartyNames;
import org.ridgeline.read.measure.HeldShare;

/**
 * What maps of control show of places, as rows of {@code control_claims}: each is what its source
 * claims that a party holds.
 *
 * @param source who drew the maps
 * @param names of the parties, as readers know them
 */
public record ShareClaims(String source, PartyNames names) {

  /** In the order in which they are written. */
  public static final List<String> COLUMNS =
      List.of(
          "id",
          "as_of",
          "published_on",
          "settlement",
          "holder",
          "extent",
          "stance",
          "source",
          "credibility",
          "url",
          "text",
          "share_percent");

  /** By the Admiralty code: a map is drawn from reports and pictures that it does not name. */
  private static final String PROBABLY_TRUE = "2";

  /** The rows of one map, one for each party that holds more of a place than a pen may err. */
  public Stream<String[]> of(LocalDate day, List<HeldShare> shares) {
    return shares.stream()
        .filter(share -> Extent.of(share.percent()) != Extent.NONE)
        .map(share -> row(day, share));
  }

  private String[] row(LocalDate day, HeldShare share) {
    var place = share.place();
    return new String[] {
      "%s-%s-%s-%s".formatted(source, day, place.id(), share.holder()),
      day.toString(),
      day.toString(),
      place.id(),
      share.holder(),
      Extent.of(share.percent()).name().toLowerCase(Locale.ROOT),
      "claims",
      source,
      PROBABLY_TRUE,
      "",
      "The map of %s shows %s percent of the area around %s in the hands of %s."
          .formatted(day, share.percent(), place.name(), names.of(share.holder())),
      String.valueOf(share.percent())
    };
  }
}
