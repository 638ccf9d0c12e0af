package org.ridgeline.cli.option;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import org.ridgeline.importing.place.PlaceRequest.Selection;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which places of a gazetteer are wanted. */
public final class PlaceOptions {

  private static final int SIDES = 4;

  @Option(
      names = "--country",
      paramLabel = "CODE",
      split = ",",
      description = "geonames: only places of these countries, by their ISO codes, such as UA,MD.")
  private List<String> countries = List.of();

  @Option(
      names = "--within",
      paramLabel = "WEST,SOUTH,EAST,NORTH",
      split = ",",
      description = "geonames, pcodes: only places in this box, in degrees, such as 36,47,39,50.")
  private List<Double> within = List.of();

  @Option(
      names = "--min-population",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "geonames: add only places with so many people. Places that the input has get what is missing all the same.")
  private int leastPeople;

  /** Whether any of them was given. */
  public boolean isAny() {
    return !countries.isEmpty() || !within.isEmpty() || leastPeople > 0;
  }

  /**
   * What they say.
   *
   * @throws ParameterException if that is no box
   */
  public Selection selection(CommandLine command) {
    return new Selection(
        countries.stream()
            .map(code -> code.strip().toUpperCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet()),
        box(command),
        leastPeople);
  }

  private Optional<Envelope> box(CommandLine command) {
    if (within.isEmpty()) {
      return Optional.empty();
    }
    boolean isBox =
        within.size() == SIDES
            && within.get(0) < within.get(2)
            && within.get(1) < within.get(3)
            && Set.copyOf(within).stream().allMatch(side -> Math.abs(side) <= 180);
    if (!isBox) {
      throw new ParameterException(
          command,
          "--within: is no box; write its west, south, east and north in degrees, as 36,47,39,50");
    }
    return Optional.of(new Envelope(within.get(0), within.get(2), within.get(1), within.get(3)));
  }
}
