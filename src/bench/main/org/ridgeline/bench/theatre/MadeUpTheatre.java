package org.ridgeline.bench.theatre;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Writes the tables of a made-up theatre, row by row. */
public final class MadeUpTheatre {

  /** No file of reports has more rows, so that none is larger than the product reads. */
  private static final int ROWS_A_FILE = 1_000_000;

  private final TheatrePlan plan;
  private final Land land;
  private final Path folder;

  private MadeUpTheatre(TheatrePlan plan, Path folder) {
    this.plan = plan;
    this.land = new Land(plan);
    this.folder = folder;
  }

  /** Writes all tables into {@code folder}; from the same plan, the same bytes. */
  public static void write(TheatrePlan plan, Path folder) throws IOException {
    Files.createDirectories(folder.resolve("event_reports"));
    var theatre = new MadeUpTheatre(plan, folder);
    theatre.writeWho();
    theatre.writePlaces();
    theatre.writeLinks();
    theatre.writeClaims();
    theatre.writeReports();
  }

  private void writeWho() throws IOException {
    try (var out = table("theatre.csv", "name")) {
      out.write("Made up\n");
    }
    try (var out = table("parties.csv", "id,name,aliases")) {
      for (int party = 0; party < plan.parties(); party++) {
        out.write("%s,%s,\n".formatted(Parties.id(party), Parties.name(party)));
      }
    }
    try (var out = table("relations.csv", "one,other,relation,from,to,source")) {
      for (int one = 0; one < plan.parties(); one++) {
        for (int other = one + 2; other < plan.parties(); other += 2) {
          out.write("%s,%s,allied,,,atlas\n".formatted(Parties.id(one), Parties.id(other)));
        }
      }
    }
    try (var out = table("sources.csv", "id,name,kind,party,reliability,republishes")) {
      out.write(Sources.table(plan.parties()));
    }
  }

  private void writePlaces() throws IOException {
    try (var places =
            table(
                "settlements.csv",
                "id,name,aliases,part_of,kind,region,sector,longitude,latitude,elevation_m,source");
        var people = table("population.csv", "settlement,people,as_of,source")) {
      for (int i = 0; i < plan.places(); i++) {
        var place = land.place(i);
        var chance = Chance.of(plan.seed(), "settlements", i);
        places.write(
            String.format(
                Locale.ROOT,
                "%s,%s,%s,%s,%s,%s,%s,%.5f,%.5f,%d,atlas\n",
                place.id(),
                place.name(),
                chance.happens(30) ? PlaceNames.cyrillic(i) : "",
                place.partOf(),
                place.kind(),
                place.region(),
                place.sector(),
                place.longitude(),
                place.latitude(),
                place.elevation()));
        people.write(Residents.rows(place, chance));
      }
    }
  }

  /** Roads along rows and columns of the grid, and a railway along every ninth row. */
  private void writeLinks() throws IOException {
    try (var out = table("links.csv", "id,from,to,kind,name,distance_km,source")) {
      for (int row = 0; row < land.rows(); row++) {
        for (int column = 0; column < land.columns() && land.has(row, column); column++) {
          var chance = Chance.of(plan.seed(), "links", (long) row * land.columns() + column);
          int number = row * land.columns() + column;
          if (land.has(row, column + 1)) {
            link(out, "E" + number, row, column, row, column + 1, "H" + row, chance, 75);
            if (row % 9 == 4) {
              rail(out, number, land.at(row, column), land.at(row, column + 1));
            }
          }
          if (land.has(row + 1, column)) {
            link(out, "N" + number, row, column, row + 1, column, "V" + column, chance, 60);
          }
        }
      }
    }
  }

  private void link(
      BufferedWriter out,
      String id,
      int row,
      int column,
      int toRow,
      int toColumn,
      String road,
      Chance chance,
      double percent)
      throws IOException {
    boolean isThere = chance.happens(percent);
    double bends = 1.05 + chance.skewed(2) / 2;
    boolean isMeasured = chance.happens(60);
    if (isThere) {
      var from = land.at(row, column);
      var to = land.at(toRow, toColumn);
      var km = isMeasured ? String.format(Locale.ROOT, "%.1f", bends * Km.between(from, to)) : "";
      out.write("%s,%s,%s,road,%s,%s,atlas\n".formatted(id, from.id(), to.id(), road, km));
    }
  }

  private void rail(BufferedWriter out, int number, MadeUpPlace from, MadeUpPlace to)
      throws IOException {
    out.write("R%d,%s,%s,rail,East line,,atlas\n".formatted(number, from.id(), to.id()));
  }

  private void writeClaims() throws IOException {
    var claims = new Claims(plan);
    try (var out =
        table(
            "control_claims.csv",
            "id,as_of,published_on,settlement,holder,extent,stance,source,credibility,url,text,share_percent")) {
      for (int i = 0; i < plan.places(); i++) {
        for (var row : claims.of(land.place(i))) {
          out.write(row);
        }
      }
    }
  }

  private void writeReports() throws IOException {
    var reports = new Reports(plan, land);
    long row = 0;
    for (int file = 1; file == 1 || row < plan.rows(); file++) {
      long end = Math.min(plan.rows(), row + ROWS_A_FILE);
      try (var out = table("event_reports/part-%03d.csv".formatted(file), Reports.COLUMNS)) {
        for (; row < end; row++) {
          out.write(reports.row(row));
        }
      }
    }
  }

  private BufferedWriter table(String name, String header) throws IOException {
    var out = Files.newBufferedWriter(folder.resolve(name));
    out.write(header + "\n");
    return out;
  }
}
