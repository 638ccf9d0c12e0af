package org.ridgeline.bench.theatre;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToIntFunction;

/** What sort of thing is reported, how often, of whom, and in which words. */
enum Happening {
  SHELLING(300, 90, "Guns fired on %s, and %s counts the hits"),
  ASSAULT(120, 0, "Troops went forward at %s, says %s, and fought until dark"),
  ASSAULT_REPELLED(170, 0, "An attack at %s was thrown back, by the word of %s"),
  AIRSTRIKE(140, 60, "Bombs fell near %s, which %s puts down to aircraft"),
  ADVANCE(35, 0, "The line moved at %s, as far as %s can tell"),
  WITHDRAWAL(4, 0, "Troops left %s in the night, %s has heard"),
  PREPARED_WITHDRAWAL(2, 0, "At %s a unit fell back to ground made ready, writes %s"),
  FORCE_NOTE(30, 0, "Small groups feel their way toward %s, notes %s"),
  DESTRUCTION(25, 5, "Little is left of a quarter of %s, going by pictures that %s prints"),
  DAMAGE(50, 30, "A bridge and a workshop at %s were hit, %s reports"),
  SIEGE(2, 0, "Nobody gets into %s, claims %s"),
  CIVILIAN_HARM(60, 45, "People were killed at %s, by a list of %s"),
  UTILITY_OUTAGE(20, 25, "Power is off in %s, and %s does not know for how long"),
  EVACUATION(15, 8, "Buses took families out of %s, according to %s"),
  ACCESS_OFFER(2, 1, "A way out of %s is offered, if %s has it right"),
  ACCESS_DENIED(3, 2, "Helpers were turned back before %s, complains %s"),
  AID(6, 8, "Lorries with flour came to %s, %s was told"),
  AGREEMENT(1, 1, "Both sides let the wounded out of %s, %s understands"),
  ROUTE_CUT(5, 2, "The road to %s is closed, warns %s"),
  ROUTE_THREATENED(10, 3, "The road to %s lies under fire, warns %s");

  private final int atFronts;
  private final int behind;
  private final String before;
  private final String between;
  private final String after;
  private final String word = name().toLowerCase(Locale.ROOT);

  Happening(int atFronts, int behind, String sentence) {
    this.atFronts = atFronts;
    this.behind = behind;
    var parts = sentence.split("%s", -1);
    this.before = parts[0];
    this.between = parts[1];
    this.after = parts[2];
  }

  private static final Happening[] ALL = values();
  private static final int[] AT_FRONTS = weights(kind -> kind.atFronts);
  private static final int[] BEHIND = weights(kind -> kind.behind);

  private static int[] weights(ToIntFunction<Happening> weight) {
    return Arrays.stream(ALL).mapToInt(weight).toArray();
  }

  static Happening atFront(Chance chance) {
    return ALL[chance.weighted(AT_FRONTS)];
  }

  static Happening behind(Chance chance) {
    return ALL[chance.weighted(BEHIND)];
  }

  String word() {
    return word;
  }

  /** The id of the party that acts, or nothing where several do. */
  String actor(MadeUpPlace place) {
    return switch (this) {
      case AGREEMENT -> "";
      case WITHDRAWAL, PREPARED_WITHDRAWAL, EVACUATION, AID -> Parties.id(place.holder());
      default -> Parties.id(place.opponent());
    };
  }

  /** How many, where the report says: mostly few. */
  String count(Chance chance) {
    return switch (this) {
      case SHELLING, ASSAULT, ASSAULT_REPELLED, AIRSTRIKE ->
          chance.happens(45) ? Integer.toString(1 + (int) (40 * chance.skewed(3))) : "";
      case CIVILIAN_HARM ->
          chance.happens(70) ? Integer.toString((int) (12 * chance.skewed(3))) : "";
      default -> "";
    };
  }

  /** A sentence of it, as it stands between quotes of a table. */
  String sentence(MadeUpPlace place, String source, Chance chance) {
    var said = before + place.name() + between + source + after;
    return chance.happens(3)
        ? said + "; locals call it \"\"the " + nick(chance) + "\"\"."
        : said + ".";
  }

  private static String nick(Chance chance) {
    return chance.one("mill", "bend", "old market", "brickworks");
  }
}
