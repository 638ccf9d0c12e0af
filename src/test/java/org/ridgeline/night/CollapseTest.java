package org.ridgeline.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ridgeline.fact.Night;
import org.ridgeline.rank.Assessment;
import org.ridgeline.rank.Ranking;
import org.ridgeline.read.InlineTables;
import org.ridgeline.reason.conclude.Finding;

/**
 * A front that gives way: the Vale party takes place after place of the Hill party and of its ally
 * Moor along one road, 12 km apart, one every four days, and a neutral party looks on. Nobody
 * reports an attack. Four weeks ago no place of Vale's lay within 50 km of those that fall last.
 */
class CollapseTest {

  private static final LocalDate FIRST = LocalDate.parse("2031-04-01");
  private static final List<String> ROAD =
      List.of("aldin", "borrow", "cawl", "dunmere", "esk", "farrin", "gorse");
  private static final int DAYS = 4;

  private final Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();

  @BeforeEach
  void theatre() {
    row("parties", "id", "vale", "name", "Vale");
    row("parties", "id", "hill", "name", "Hill");
    row("parties", "id", "moor", "name", "Moor");
    row("parties", "id", "lake", "name", "Lake");
    row("relations", "one", "hill", "other", "moor", "relation", "allied");
    row("relations", "one", "lake", "other", "hill", "relation", "neutral");
    row("relations", "one", "lake", "other", "vale", "relation", "neutral");
    for (int i = 0; i < ROAD.size(); i++) {
      var kind = i % 2 == 0 ? "town" : "village";
      place(ROAD.get(i), kind, 30 + i * 0.168, i == 3 ? "moor" : "hill");
    }
    place("start", "town", 29.832, "vale");
    place("shore", "town", 30.5, "lake");
  }

  /** Each place of the road falls in turn, and two of them say so. */
  private void falls(int place) {
    var day = fell(place);
    for (var source : List.of("map", "agency")) {
      row(
          "control_claims",
          "settlement",
          ROAD.get(place),
          "holder",
          "vale",
          "as_of",
          String.valueOf(day),
          "source",
          source);
    }
  }

  private static LocalDate fell(int place) {
    return FIRST.plusDays((long) DAYS * place);
  }

  private void place(String id, String kind, double longitude, String holder) {
    row(
        "settlements",
        "id",
        id,
        "name",
        id.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + id.substring(1),
        "kind",
        kind,
        "longitude",
        String.valueOf(longitude),
        "latitude",
        id.equals("shore") ? "50.2" : "50");
    for (var day : List.of("2031-02-25", "2031-03-30")) {
      row("control_claims", "settlement", id, "holder", holder, "as_of", day, "source", "map");
    }
  }

  private void row(String table, String... cells) {
    var row = new LinkedHashMap<String, String>();
    for (int i = 0; i < cells.length; i += 2) {
      row.put(cells[i], cells[i + 1]);
    }
    rows.computeIfAbsent(table, any -> new ArrayList<>()).add(row);
  }

  /** The place on the eve of its fall, when all before it have fallen. */
  private Assessment onTheEveOf(int place) {
    for (int i = 0; i < place; i++) {
      falls(i);
    }
    var day = fell(place).minusDays(1);
    var tables = InlineTables.read(rows, day.toString());
    assertThat(tables.problems()).isEmpty();
    var night = new Night(day);
    var rules = ShippedNights.rules();
    var facts = new NightlyRun(rules, tables, 0).facts(tables, night);
    return Ranking.of(tables.settlements(), rules.themes(), rules.reason(night, facts), List.of())
        .stream()
        .filter(a -> a.settlement().id().equals(ROAD.get(place)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theNextOnTheWayIsThreatenedBeforeAnybodyAttacksIt() {
    var next = onTheEveOf(5);

    assertThat(next.score().threat()).isPositive();
    assertThat(because(next, "area-comes-nearer"))
        .isEqualTo(
            "Vale holds ground 12 km west of Farrin, judging by who holds Esk, and has come at least 18 km nearer since 23 March 2031.");
    assertThat(because(next, "fell-one-after-another"))
        .contains(
            "Dunmere and Esk fell one after another",
            "each nearer to Farrin",
            "Vale holds the last");
  }

  @Test
  void soItIsWhereMapsMeasureTheArea() {
    area("aldin", "2031-03-20", 12);
    area("gorse", "2031-04-24", 12);
    var next = onTheEveOf(6);

    assertThat(because(next, "area-comes-nearer"))
        .isEqualTo(
            "Vale holds ground 12 km west of Gorse, by the map of 24 April 2031, and has come at least 38 km nearer since 20 March 2031.");
    assertThat(because(next, "cover-lost"))
        .isEqualTo("Esk, 24 km away, covered Gorse and has lately passed to Vale.");
  }

  @Test
  void noPlaceFarFromTheMovementIsNamed() {
    assertThat(onTheEveOf(0).findings())
        .extracting(finding -> finding.rule().id())
        .doesNotContain("area-comes-nearer", "fell-one-after-another");
  }

  private void area(String place, String day, int km) {
    row(
        "area_measurements",
        "settlement",
        place,
        "day",
        day,
        "holder",
        "vale",
        "distance_km",
        String.valueOf(km),
        "bearing",
        "270");
  }

  private static String because(Assessment assessment, String rule) {
    return assessment.findings().stream()
        .filter(finding -> finding.rule().id().equals(rule))
        .map(Finding::because)
        .findFirst()
        .orElse("");
  }
}
