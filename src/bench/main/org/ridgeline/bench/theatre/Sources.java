package org.ridgeline.bench.theatre;

/** Who says anything: the same few for all, and four for each party. */
final class Sources {

  private static final String[] PAPERS = {"courier", "gazette", "herald", "wire"};

  private Sources() {}

  /** The rows of {@code sources.csv}. */
  static String table(int parties) {
    var rows =
        new StringBuilder(
            """
            atlas,Atlas of the made-up land,reference,,B,
            relief,Relief committee,humanitarian,,B,
            sheet,Map sheet of the week,map,,B,
            institute,Institute for made-up wars,analyst,,B,
            wire,Wire service,media,,B,
            courier,Daily courier,media,,C,
            gazette,Border gazette,media,,C,wire
            herald,Evening herald,media,,D,
            """);
    for (int party = 0; party < parties; party++) {
      var id = Parties.id(party);
      var slug = Parties.slug(party);
      var name = Parties.name(party);
      rows.append("%s-ministry,Ministry of %s,official,%s,C,\n".formatted(slug, name, id));
      rows.append("%s-staff,General staff of %s,military,%s,C,\n".formatted(slug, name, id));
      rows.append(
          "%s-agency,State agency of %s,media,%s,C,%s-ministry\n".formatted(slug, name, id, slug));
      rows.append("%s-channels,Channels from %s,blogger,%s,E,\n".formatted(slug, name, id));
    }
    return rows.toString();
  }

  /** Who reports something at a place where {@code actor} acts on {@code other}. */
  static String ofReport(Chance chance, int actor, int other) {
    return switch (chance.weighted(20, 16, 10, 8, 6, 14, 26)) {
      case 0 -> Parties.slug(other) + "-staff";
      case 1 -> Parties.slug(actor) + "-ministry";
      case 2 -> Parties.slug(actor) + "-channels";
      case 3 -> Parties.slug(other) + "-channels";
      case 4 -> Parties.slug(actor) + "-agency";
      case 5 -> "institute";
      default -> chance.one(PAPERS);
    };
  }
}
