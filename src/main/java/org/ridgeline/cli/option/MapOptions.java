package org.ridgeline.cli.option;

import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What maps of control do not say themselves. */
public final class MapOptions {

  @Option(
      names = "--party",
      paramLabel = "PARTY",
      description = "control-map: who holds all that the maps show, where they do not say it.")
  private Optional<String> party;

  @Option(
      names = "--day",
      paramLabel = "DAY",
      description =
          "control-map: the day of the maps; by default that in the name of each file, else a property. A night of that day knows the map: name the day on which it was published, not the evening before that a snapshot of the early morning may show.")
  private Optional<LocalDate> day;

  /** Who holds all that they show. */
  public Optional<String> party() {
    return party;
  }

  /** The day since which they are known. */
  public Optional<LocalDate> day() {
    return day;
  }
}
