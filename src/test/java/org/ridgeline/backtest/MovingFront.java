package org.ridgeline.backtest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.ridgeline.Folders;

/**
 * A made-up war of two parties on a plain: the area of red is a rectangle whose edge goes west week
 * by week, over a row of towns. Of some weeks there are reports of attacks on the next town.
 */
public final class MovingFront {

  /** The day of the first map. */
  public static final LocalDate FIRST = LocalDate.parse("2025-01-06");

  /** How many weekly maps there are. */
  public static final int MAPS = 20;

  /** How many towns there are, from west to east. */
  public static final int TOWNS = 12;

  private static final double WEST = 30;
  private static final double BETWEEN = 0.07;
  private static final double SOUTH = 49.6;
  private static final double NORTH = 50.4;
  private static final double EAST = 32;

  private final Path folder;

  private MovingFront(Path folder) {
    this.folder = folder;
  }

  /** Writes maps and tables; of who holds what the tables say nothing yet. */
  public static MovingFront in(Path folder) throws IOException {
    var front = new MovingFront(folder);
    front.writeMaps();
    front.writeTables();
    return front;
  }

  /** The war that was written, or copied, into a folder before. */
  static MovingFront writtenIn(Path folder) {
    return new MovingFront(folder);
  }

  /** The folder of maps. */
  public Path maps() {
    return folder.resolve("maps");
  }

  /** The input folder. */
  public Path input() {
    return folder.resolve("input");
  }

  /** The day of a map. */
  public static LocalDate week(int number) {
    return FIRST.plusDays(7L * number);
  }

  /** The longitude of the edge in a week; once it goes back for a week. */
  public static double edge(int week) {
    // So that it never lies on a town, whose share would be half by a hair.
    double edge = WEST + BETWEEN * (TOWNS - 2) - 0.013 - 0.02 * week;
    return week == 8 ? edge + 0.05 : edge;
  }

  /** The longitude of a town. */
  public static double longitude(int town) {
    return WEST + BETWEEN * town;
  }

  /** The latitude of a town. */
  public static double latitude(int town) {
    return 50 + 0.03 * (town % 3);
  }

  private void writeMaps() throws IOException {
    Files.createDirectories(maps());
    for (int week = 0; week < MAPS; week++) {
      Files.writeString(
          maps().resolve(week(week) + ".geojson"),
          String.format(
              Locale.ROOT,
              """
              {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"holder": "red"},
               "geometry": {"type": "Polygon", "coordinates": [[[%1$.4f, %2$s], [%4$s, %2$s], [%4$s, %3$s], [%1$.4f, %3$s], [%1$.4f, %2$s]]]}}]}
              """,
              edge(week),
              SOUTH,
              NORTH,
              EAST));
    }
  }

  private void writeTables() throws IOException {
    var towns = new StringBuilder();
    for (int town = 0; town < TOWNS; town++) {
      towns.append(
          String.format(
              Locale.ROOT,
              "town-%1$02d,Town %1$02d,,,town,North,,%2$.2f,%3$.2f,100,atlas%n",
              town,
              longitude(town),
              latitude(town)));
    }
    table(
        "settlements.csv",
        "id,name,aliases,part_of,kind,region,sector,longitude,latitude,elevation_m,source\n"
            + towns.toString().replace("\r", ""));
    table("population.csv", "settlement,people,as_of,source\ntown-05,9000,2024-06-01,atlas\n");
    table("links.csv", "id,from,to,kind,name,distance_km,source\n");
    table("parties.csv", "id,name,aliases\nred,Red,\nblue,Blue,\n");
    table(
        "sources.csv",
        """
        id,name,kind,party,reliability,republishes
        atlas,The Atlas,map,,A,
        press,The Press,media,,B,
        """);
    table(
        "control_claims.csv",
        "id,as_of,published_on,settlement,holder,extent,stance,source,credibility,url,text\n");
    var reports = new StringBuilder();
    for (int week = 4; week < 9; week++) {
      int next = (int) Math.floor((edge(week) - WEST) / BETWEEN);
      for (int day = 0; day < 6; day++) {
        var on = week(week).plusDays(day);
        reports.append(
            "E%d-%d,%s,%s,town-%02d,assault,red,4,E,press,2,,The Press counts four attacks.\n"
                .formatted(week, day, on, on.plusDays(1), next));
      }
    }
    table(
        "event_reports.csv",
        "id,day,published_on,settlements,kind,actor,count,direction,source,credibility,url,text\n"
            + reports);
  }

  /** Lets the input have each map so many days before it is drawn. */
  public void showMaps(int days) throws IOException {
    var shown = input().resolve("control_map");
    if (Files.exists(shown)) {
      Folders.remove(shown);
    }
    Files.createDirectories(shown);
    for (int week = 0; week < MAPS; week++) {
      Files.copy(
          maps().resolve(week(week) + ".geojson"),
          shown.resolve(week(week).minusDays(days) + ".geojson"));
    }
  }

  /** Replaces a table of the input. */
  public void table(String name, String text) throws IOException {
    var file = input().resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
