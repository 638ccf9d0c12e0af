package org.ridgeline.bench.theatre;

import java.io.IOException;
import java.nio.file.Path;

/** Makes up a theatre: {@code FOLDER PLACES ROWS [PARTIES [SEED]]}. */
public final class Generate {

  private Generate() {}

  /** Writes the tables, and says nothing. */
  public static void main(String... args) throws IOException {
    int parties = args.length > 3 ? Integer.parseInt(args[3]) : 2;
    long seed = args.length > 4 ? Long.parseLong(args[4]) : 1;
    var plan = TheatrePlan.of(Integer.parseInt(args[1]), Long.parseLong(args[2]), seed);
    MadeUpTheatre.write(plan.among(parties), Path.of(args[0]));
  }
}
