package org.ridgeline.night;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.ridgeline.SmallInput;

/** An invented country of many places, in the middle of which a front runs from north to south. */
final class ManyPlaces {

  private static final int COLUMNS = 25;
  private static final int FRONT = COLUMNS / 2;

  private ManyPlaces() {}

  static SmallInput in(Path folder, int count) throws IOException {
    var settlements =
        new StringBuilder(
            "id,name,aliases,part_of,kind,region,sector,longitude,latitude,elevation_m,source\n");
    var links = new StringBuilder("id,from,to,kind,name,distance_km,source\n");
    var people = new StringBuilder("settlement,people,as_of,source\n");
    var claims =
        new StringBuilder(
            "id,as_of,published_on,settlement,holder,extent,stance,source,credibility,url,text\n");
    var events =
        new StringBuilder(
            "id,day,published_on,settlements,kind,actor,count,direction,source,credibility,url,text\n");
    for (int i = 0; i < count; i++) {
      int column = i % COLUMNS;
      int row = i / COLUMNS;
      settlements.append(
          String.format(
              Locale.ROOT,
              "p%d,Place %d,,,%s,North,Sector %d,%.2f,%.2f,%d,atlas\n",
              i,
              i,
              i % 7 == 0 ? "town" : "village",
              row,
              30 + column * 0.2,
              48 + row * 0.15,
              100 + i * 37 % 120));
      people.append("p%d,%d,2024-01-01,atlas\n".formatted(i, 500 + i * 10));
      if (column > 0) {
        links.append("L%d,p%d,p%d,road,A%d,,atlas\n".formatted(i, i - 1, i, row));
      }
      claims.append(
          "C%d,2025-03-28,2025-03-29,p%d,%s,all,claims,blue-office,2,https://example.org/%d,The map shows Place %d whole.\n"
              .formatted(i, i, column <= FRONT ? "blue" : "red", i, i));
      for (int day = 20; day < 30 && Math.abs(column - FRONT) < 3; day++) {
        events.append(
            "E%d-%d,2025-03-%d,2025-03-%d,p%d,assault,%s,3,E,blue-office,3,,Attacks on Place %d are told of.\n"
                .formatted(i, day, day, day, i, column <= FRONT ? "red" : "blue", i));
      }
    }
    return SmallInput.in(folder)
        .table("settlements.csv", settlements.toString())
        .table("links.csv", links.toString())
        .table("population.csv", people.toString())
        .table("control_claims.csv", claims.toString())
        .table("event_reports.csv", events.toString());
  }
}
