package org.ridgeline.bench.theatre;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Who is said to hold each place: the map has all of them, and along fronts they contradict. */
final class Claims {

  /** So near to a front, in places on the way, parties and others have a say. */
  private static final double DISPUTED = 3;

  private static final double DIVIDED = 0.8;
  private static final int[] EARLIER_SHEETS = {28, 56, 91};

  private final TheatrePlan plan;

  Claims(TheatrePlan plan) {
    this.plan = plan;
  }

  /** One statement, in its order at the place. */
  private record Statement(
      int daysAgo, int holder, String extent, String stance, String source, String share) {}

  /** The rows of one place. */
  List<String> of(MadeUpPlace place) {
    var chance = Chance.of(plan.seed(), "claims", place.number());
    var rows = new ArrayList<String>();
    int number = 0;
    for (var statement : statements(place, chance)) {
      rows.add(row(place, "C%d.%d".formatted(place.number(), ++number), statement));
    }
    return rows;
  }

  private static List<Statement> statements(MadeUpPlace place, Chance chance) {
    var said = new ArrayList<Statement>();
    int sheet = chance.below(7);
    if (place.fromFront() < DIVIDED) {
      said.add(new Statement(sheet, place.holder(), "most", "claims", "sheet", "70"));
      said.add(new Statement(sheet, place.opponent(), "part", "claims", "sheet", "30"));
    } else {
      said.add(new Statement(sheet, place.holder(), "all", "claims", "sheet", "100"));
    }
    if (place.fromFront() < DISPUTED) {
      for (int before : EARLIER_SHEETS) {
        said.add(new Statement(sheet + before, place.holder(), "all", "claims", "sheet", "100"));
      }
      dispute(place, chance, said);
    }
    return said;
  }

  private static void dispute(MadeUpPlace place, Chance chance, List<Statement> said) {
    var attacker = Parties.slug(place.opponent());
    var defender = Parties.slug(place.holder());
    int day = 2 + chance.below(60);
    if (chance.happens(35)) {
      var extent = chance.one("all", "part", "outskirts");
      said.add(new Statement(day, place.opponent(), extent, "claims", attacker + "-ministry", ""));
      if (chance.happens(60)) {
        int denied = Math.max(0, day - 1 - chance.below(3));
        said.add(
            new Statement(denied, place.opponent(), extent, "denies", defender + "-staff", ""));
      }
    }
    if (chance.happens(30)) {
      said.add(new Statement(chance.below(20), place.holder(), "most", "claims", "institute", ""));
    }
  }

  private String row(MadeUpPlace place, String id, Statement said) {
    LocalDate day = plan.lastDay().minusDays(said.daysAgo());
    var party = Parties.name(said.holder());
    return "%s,%s,%s,%s,%s,%s,%s,%s,2,,\"By %s, %s %s %s of it.\",%s\n"
        .formatted(
            id,
            day,
            day,
            place.id(),
            Parties.id(said.holder()),
            said.extent(),
            said.stance(),
            said.source(),
            said.source(),
            party,
            said.stance().equals("denies") ? "does not hold" : "holds",
            said.extent().equals("outskirts") ? "the edge" : said.extent(),
            said.share());
  }
}
