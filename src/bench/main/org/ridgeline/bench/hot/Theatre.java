package org.ridgeline.bench.hot;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.ridgeline.bench.theatre.MadeUpTheatre;
import org.ridgeline.bench.theatre.TheatrePlan;
import org.ridgeline.read.BadRowTolerance;
import org.ridgeline.read.InputFolder;
import org.ridgeline.read.Tables;

/** A made-up theatre and its tables; it is written anew each time. */
@State(Scope.Benchmark)
public class Theatre {

  @Param("100")
  int places;

  @Param("1000")
  int rows;

  Path folder;
  LocalDate night;
  Tables tables;

  /** Writes it, and reads it once. */
  @Setup
  public void write() throws IOException {
    folder = Path.of("src/bench/target/work/hot-%d-%d".formatted(places, rows));
    var plan = TheatrePlan.of(places, rows, 1);
    MadeUpTheatre.write(plan, folder);
    night = plan.lastDay();
    tables = read();
  }

  Tables read() throws IOException {
    return InputFolder.read(folder, BadRowTolerance.HALF);
  }
}
