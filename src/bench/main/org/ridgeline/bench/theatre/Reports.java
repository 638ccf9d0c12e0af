package org.ridgeline.bench.theatre;

import java.time.LocalDate;

/**
 * What is reported, and where: most of it along fronts, there most in few stretches, and more of
 * the last weeks than of the months before.
 */
final class Reports {

  static final String COLUMNS =
      "id,day,published_on,settlements,kind,actor,count,direction,tags,source,credibility,url,text,withdrawn_on";

  private static final int PERCENT_AT_FRONTS = 92;
  private static final String[] TAGS = {"glide-bomb", "hospital", "school", "heating", "drone"};

  private final TheatrePlan plan;
  private final Land land;
  private final int step;

  Reports(TheatrePlan plan, Land land) {
    this.plan = plan;
    this.land = land;
    this.step = stepThrough(land.rows());
  }

  /** A step that reaches every row before it comes back, so that busy rows lie apart. */
  private static int stepThrough(int rows) {
    int step = Math.max(1, (int) (rows * 0.618));
    while (gcd(step, rows) != 1) {
      step++;
    }
    return step;
  }

  private static int gcd(int one, int other) {
    return other == 0 ? one : gcd(other, one % other);
  }

  /** The row of {@code event_reports} with this number. */
  String row(long number) {
    var chance = Chance.of(plan.seed(), "event_reports", number);
    boolean isAtFront = chance.happens(PERCENT_AT_FRONTS);
    var place = isAtFront ? atFront(chance) : land.place(chance.below(plan.places()));
    var kind = isAtFront ? Happening.atFront(chance) : Happening.behind(chance);
    var day = plan.lastDay().minusDays((int) (plan.days() * chance.skewed(2)));
    var published = published(day, chance);
    var source = Sources.ofReport(chance, place.opponent(), place.holder());
    return String.join(
        ",",
        "E" + number,
        day.toString(),
        published.toString(),
        places(place, chance),
        kind.word(),
        kind.actor(place),
        kind.count(chance),
        direction(place, chance),
        chance.happens(6) ? chance.one(TAGS) : "",
        source,
        Integer.toString(1 + chance.weighted(10, 40, 33, 12, 5)),
        chance.happens(30) ? "https://example.org/reports/" + number : "",
        '"' + kind.sentence(place, source, chance) + '"',
        withdrawn(published, chance) + "\n");
  }

  private MadeUpPlace atFront(Chance chance) {
    int front = 1 + chance.below(land.fronts());
    long busy = (long) (land.rows() * chance.skewed(2));
    int row = (int) (busy * step % land.rows());
    int steps = (int) (8 * chance.skewed(2));
    int away = chance.happens(50) ? steps : -steps;
    int column = (int) land.frontAt(front, row) + away;
    int inside = Math.max(0, Math.min(land.columns() - 1, column));
    return land.has(row, inside) ? land.at(row, inside) : land.at(row - 1, inside);
  }

  private LocalDate published(LocalDate day, Chance chance) {
    int later = chance.weighted(60, 28, 7, 3, 1, 1);
    var published = day.plusDays(later);
    return published.isAfter(plan.lastDay()) ? plan.lastDay() : published;
  }

  /** One place, or it and the next ones of its row, to which the figure belongs together. */
  private String places(MadeUpPlace place, Chance chance) {
    int more = chance.weighted(88, 9, 3);
    int row = place.number() / land.columns();
    int column = place.number() % land.columns();
    var places = new StringBuilder(place.id());
    for (int i = 1; i <= more && land.has(row, column + i); i++) {
      places.append('|').append(PlaceNames.id(place.number() + i));
    }
    return places.toString();
  }

  /** From where an attack comes: beyond the front. */
  private static String direction(MadeUpPlace place, Chance chance) {
    if (!chance.happens(25)) {
      return "";
    }
    return place.cellsToFront() > 0
        ? chance.one("E", "E", "NE", "SE")
        : chance.one("W", "W", "NW", "SW");
  }

  private static String withdrawn(LocalDate published, Chance chance) {
    return chance.happens(0.3) ? published.plusDays(1 + chance.below(20)).toString() : "";
  }
}
