package org.ridgeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An input folder with two places, two sources and one row of everything else, to be changed. */
public record SmallInput(Path folder) {

  /** Writes the tables into {@code folder}. */
  public static SmallInput in(Path folder) throws IOException {
    return new SmallInput(folder)
        .table(
            "settlements.csv",
            """
            id,name,aliases,part_of,kind,region,sector,longitude,latitude,elevation_m,source
            ashford,Ashford,Ash Ford|Эшфорд,,town,North,West,30.00,50.00,200,atlas
            birch,Birch,Berezivka|O'Birch,,city,North,West,30.15,50.00,100,atlas
            """)
        .table(
            "population.csv",
            """
            settlement,people,as_of,source
            ashford,3000,2025-01-01,atlas
            """)
        .table(
            "links.csv",
            """
            id,from,to,kind,name,distance_km,source
            L1,ashford,birch,road,A1,,atlas
            """)
        .table(
            "sources.csv",
            """
            id,name,kind,party,reliability,republishes
            atlas,The Atlas,reference,,A,
            blue-office,Blue Office,official,blue,C,
            red-office,Red Office,official,red,C,
            """)
        .table(
            "event_reports.csv",
            """
            id,day,published_on,settlements,kind,actor,count,direction,source,credibility,url,text
            E1,2025-03-30,2025-03-31,ashford,assault,red,4,E,blue-office,3,,Blue Office counts four attacks.
            """)
        .table(
            "control_claims.csv",
            """
            id,as_of,published_on,settlement,holder,extent,stance,source,credibility,url,text
            C1,2025-03-30,2025-03-30,ashford,blue,all,claims,blue-office,3,,Blue Office says it holds Ashford.
            C2,2025-03-30,2025-03-30,birch,red,all,claims,red-office,3,,Red Office says it holds Birch.
            """);
  }

  /** Replaces one table. */
  public SmallInput table(String file, String text) throws IOException {
    Files.createDirectories(folder.resolve(file).getParent());
    Files.writeString(folder.resolve(file), text);
    return this;
  }

  /** Replaces a piece of one table, which must be in it. */
  public SmallInput change(String file, String from, String to) throws IOException {
    var text = Files.readString(folder.resolve(file));
    if (!text.contains(from)) {
      throw new IllegalArgumentException("'%s' is not in %s".formatted(from, file));
    }
    return table(file, text.replace(from, to));
  }

  /** Adds a row at the end of one table. */
  public SmallInput row(String file, String row) throws IOException {
    return table(file, Files.readString(folder.resolve(file)) + row + "\n");
  }
}
