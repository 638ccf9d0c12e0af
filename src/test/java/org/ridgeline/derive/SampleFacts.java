package org.ridgeline.derive;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ridgeline.fact.EventKind;
import org.ridgeline.fact.EventReport;
import org.ridgeline.fact.Population;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.SettlementKind;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.Reliability;
import org.ridgeline.fact.provenance.Source;
import org.ridgeline.fact.provenance.SourceKind;

/** Facts for measuring, of which a test says only what matters. */
public final class SampleFacts {

  private static final Source ATLAS =
      new Source("atlas", "The Atlas", SourceKind.REFERENCE, "", Reliability.A, "");

  private SampleFacts() {}

  public static Citation row(String table, String id) {
    return new Citation(table + ".csv", 2, id, ATLAS, "", "atlas", 6);
  }

  public static PlaceBuilder place(String id, double longitude, double latitude) {
    return new PlaceBuilder(id, longitude, latitude, OptionalInt.of(100), "");
  }

  public record PlaceBuilder(
      String id, double longitude, double latitude, OptionalInt elevation, String sector) {

    public PlaceBuilder elevation(OptionalInt metres) {
      return new PlaceBuilder(id, longitude, latitude, metres, sector);
    }

    public PlaceBuilder elevation(int metres) {
      return elevation(OptionalInt.of(metres));
    }

    public PlaceBuilder sector(String name) {
      return new PlaceBuilder(id, longitude, latitude, elevation, name);
    }

    public Settlement build() {
      return new Settlement(
          id,
          id,
          List.of(),
          "",
          SettlementKind.TOWN,
          "",
          sector,
          longitude,
          latitude,
          elevation,
          row("settlements", id));
    }
  }

  public static EventReport report(
      String id, String day, EventKind kind, OptionalInt count, String... settlements) {
    return new EventReport(
        id,
        LocalDate.parse(day),
        LocalDate.parse(day),
        List.of(settlements),
        kind,
        "red",
        count,
        Optional.empty(),
        List.of(),
        "atlas",
        2,
        "",
        "",
        row("event_reports", id));
  }

  public static Population people(String settlement, int people, String asOf) {
    return new Population(
        settlement, people, LocalDate.parse(asOf), row("population", settlement + " " + asOf));
  }
}
