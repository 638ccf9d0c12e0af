package org.ridgeline.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ridgeline.importing.PlaceFinder.Point;
import org.ridgeline.importing.table.CsvFile;

/** Places that an export has and the input does not, and how many rows want each. */
final class ProposedPlaces {

  static final String FILE = "settlements.proposed.csv";

  private static final int MOST = 100_000;

  private final Map<Place, Integer> rows = new HashMap<>();
  private int more;

  /** A place of an export; its degrees to a hundred-thousandth, which is a metre, or empty. */
  private record Place(String name, String longitude, String latitude) {}

  /** Notes that a row wants a place. */
  void want(String name, Optional<Point> point) {
    var place =
        new Place(
            name,
            point.map(p -> degrees(p.longitude())).orElse(""),
            point.map(p -> degrees(p.latitude())).orElse(""));
    if (rows.size() < MOST || rows.containsKey(place)) {
      rows.merge(place, 1, Integer::sum);
    } else {
      more++;
    }
  }

  private static String degrees(double angle) {
    return String.format(Locale.ROOT, "%.5f", angle);
  }

  int count() {
    return rows.size();
  }

  /** How many rows want a place that is not in the list, as it would be too long. */
  int more() {
    return more;
  }

  /** Writes them, those first that most rows want. */
  void write(Path file) throws IOException {
    try (var csv = new CsvFile(file, List.of("name", "longitude", "latitude", "rows"))) {
      var order =
          Map.Entry.<Place, Integer>comparingByValue(Comparator.reverseOrder())
              .thenComparing(entry -> entry.getKey().toString());
      for (var entry : rows.entrySet().stream().sorted(order).toList()) {
        var place = entry.getKey();
        csv.write(place.name(), place.longitude(), place.latitude(), entry.getValue().toString());
      }
    }
  }
}
