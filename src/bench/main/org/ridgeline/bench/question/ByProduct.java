package org.ridgeline.bench.question;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.ridgeline.derive.activity.Activities;
import org.ridgeline.fact.Night;
import org.ridgeline.read.BadRowTolerance;
import org.ridgeline.read.InputFolder;

/** The product's own reader, its rows, and its day counts. */
public final class ByProduct implements Answer {

  private static final int HUNDREDTHS = 100;

  @Override
  public String of(Path theatre, LocalDate night) throws IOException {
    var known = InputFolder.read(theatre, BadRowTolerance.HALF).knownBy(night);
    var ranked = new RankedPlaces();
    var activities = new Activities(known.events());
    for (var activity : activities.byKind(known.events(), new Night(night))) {
      ranked.add(activity.settlement(), Math.round(activity.count() * HUNDREDTHS));
    }
    return ranked.lines();
  }
}
