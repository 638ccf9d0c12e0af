package org.ridgeline.read.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.SettlementKind;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.Reliability;
import org.ridgeline.fact.provenance.Source;
import org.ridgeline.fact.provenance.SourceKind;

/** Places as {@code region longitude latitude}. */
class PlacePositionsTest {

  private static final Source ATLAS =
      new Source("atlas", "Atlas", SourceKind.REFERENCE, "", Reliability.A, "");

  @ParameterizedTest
  @ValueSource(
      strings = {
        // France with Cayenne, Reunion, Martinique, Noumea and Papeete.
        "IDF 2.35 48.86; NOR 3.06 50.63; ARA 4.84 45.76; PAC 5.37 43.30; NAQ -0.58 44.84; "
            + "BRE -1.68 48.11; GF -52.33 4.93; RE 55.45 -20.88; MQ -61.07 14.6; NC 166.45 -22.27; "
            + "PF -149.57 -17.53",
        // Chile with Easter Island, which is counted to Valparaiso.
        "AP -70.3 -18.48; AN -70.4 -23.65; CO -70.33 -27.37; VS -71.63 -33.05; RM -70.65 -33.45; "
            + "BI -73.05 -36.83; LL -72.94 -41.47; AI -72.07 -45.57; MA -70.91 -53.16; VS -109.43 -27.15",
        // Russia from Kaliningrad to Chukotka.
        "KGD 20.5 54.71; MOW 37.62 55.75; SPE 30.31 59.94; MUR 33.08 68.97; NIZ 44 56.33; TAT 49.11 55.79; "
            + "SVE 60.6 56.84; NVS 82.92 55.03; KYA 92.87 56.01; KYA 88.2 69.35; IRK 104.28 52.29; "
            + "SA 129.73 62.03; PRI 131.89 43.12; MAG 150.8 59.56; KAM 158.65 53.02; CHU 177.51 64.73",
        // The Falklands, South Georgia, Ascension and a base on the mainland.
        "FK -57.85 -51.69; FK -58.97 -51.82; FK -58.07 -51.3; FK -59.0 -51.5; GS -36.5 -54.28; "
            + "SH -14.41 -7.93; AR -67.5 -45.86",
        // Around the meridian where longitude and latitude are alike.
        "ERZ 41.28 39.9; ERZ 41.3 40.0; ERZ 41.1 39.8; ERZ 41.5 39.95; TRA 39.72 41.0",
        // Across the antimeridian.
        "FJ 178.44 -18.14; FJ 179.36 -16.43; FJ -179.9 -16.8; FJ 177.4 -17.8; FJ -178.8 -18.2",
        // Both sides of the equator.
        "KE 36.82 -1.29; KE 39.67 -4.05; KE 38.0 -3.4; KE 34.75 -0.1; KE 39.05 3.52; KE 37.99 2.33",
        "D 37.85 48.39; D 48.5 37.86",
        "D 37.85 48.39; D 37.9 48.4; D 48.5 37.86",
        "D 37.85 48.39",
        "",
      })
  void honestPlacesAreLeftAlone(String places) {
    assertThat(PlacePositions.warnings(places(places))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Of Ukraine, Lebanon, Sudan; several; and with a region far from the front.
        "D 37.85 48.39; D 37.9 48.4; D 37.7 48.5; D 48.59 37.84",
        "D 37.85 48.39; D 37.9 48.4; D 37.7 48.5; S 34.8 50.91; D 48.59 37.84; D 48.4 37.7",
        "L 35.5 33.89; L 35.21 33.27; L 36.2 34.0; L 35.84 34.43; L 33.56 35.37",
        "K 32.53 15.5; K 33.0 15.6; K 32.6 15.7; K 32.5 15.4; K 15.64 32.48",
      })
  void aPlaceWithSwappedCoordinatesIsTold(String places) {
    assertThat(PlacePositions.warnings(places(places)))
        .singleElement()
        .asString()
        .contains("are longitude and latitude swapped?");
  }

  @Test
  @Timeout(10)
  void aHundredThousandPlacesAreLookedAtInSeconds() {
    var many = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      many.append("R %d.%03d %d.%03d;".formatted(30 + i % 40, i % 997, 40 + i / 40 % 20, i % 991));
    }

    assertThat(PlacePositions.warnings(places(many.toString()))).isEmpty();
  }

  private static List<Settlement> places(String written) {
    var places = new ArrayList<Settlement>();
    for (var each : written.split(";", -1)) {
      if (!each.isBlank()) {
        var parts = each.strip().split(" ", -1);
        var id = "p" + places.size();
        places.add(
            new Settlement(
                id,
                id,
                List.of(),
                "",
                SettlementKind.VILLAGE,
                parts[0],
                "",
                Double.parseDouble(parts[1]),
                Double.parseDouble(parts[2]),
                OptionalInt.empty(),
                new Citation("settlements.csv", places.size() + 2, id, ATLAS, "", "atlas", 6)));
      }
    }
    return places;
  }
}
