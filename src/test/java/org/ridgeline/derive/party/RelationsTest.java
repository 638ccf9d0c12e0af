package org.ridgeline.derive.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ridgeline.derive.Measurements;
import org.ridgeline.fact.Night;
import org.ridgeline.fact.RelationKind;
import org.ridgeline.fact.SupposedLost;
import org.ridgeline.read.InlineTables;
import org.ridgeline.read.Tables;

class RelationsTest {

  private static final String NIGHT = "2025-03-31";

  @Test
  void everybodyIsHostileToEverybodyElseAndAlliedToItself() {
    var tables =
        tables(
            Map.of(
                "sources", List.of(Map.of("id", "office", "party", "red")),
                "parties", List.of(Map.of("id", "green")),
                "settlements", List.of(Map.of("id", "ashford")),
                "control_claims", List.of(Map.of("settlement", "ashford", "holder", "blue")),
                "event_reports", List.of(Map.of("settlements", "ashford", "actor", "ochre"))));

    var relations = measured(tables);

    assertThat(relations).hasSize(16).doesNotHaveDuplicates();
    assertThat(relations).extracting(Relation::party).contains("red", "green", "blue", "ochre");
    assertThat(relations)
        .allSatisfy(
            relation -> {
              assertThat(relation.isAllied()).isEqualTo(relation.party().equals(relation.other()));
              assertThat(relation.isHostile()).isNotEqualTo(relation.isAllied());
              assertThat(relation.isNeutral()).isFalse();
              assertThat(relation.citations()).isEmpty();
            });
  }

  @Test
  void aRowHoldsBothWaysAndIsCited() {
    var tables = relations(List.of(Map.of("one", "red", "other", "green", "relation", "neutral")));

    assertThat(measured(tables))
        .filteredOn(Relation::isNeutral)
        .hasSize(2)
        .allSatisfy(relation -> assertThat(relation.citations()).hasSize(1))
        .extracting(Relation::party)
        .containsExactlyInAnyOrder("red", "green");
  }

  @ParameterizedTest
  @CsvSource({
    "2025-03-31, '', ALLIED",
    "2025-04-01, '', HOSTILE",
    "'', 2025-03-31, ALLIED",
    "'', 2025-03-30, HOSTILE",
    "2025-03-01, 2025-04-30, ALLIED",
  })
  void aRowCountsOnItsDaysAlone(String from, String to, RelationKind kind) {
    var tables =
        relations(
            List.of(
                Map.of(
                    "one", "red", "other", "green", "relation", "allied", "from", from, "to", to)));

    assertThat(kind(tables, "red", "green")).isEqualTo(kind);
  }

  @Test
  void ofSeveralRowsThatCountsWhichBeginsLast() {
    var always = Map.of("one", "red", "other", "green", "relation", "allied");
    var older = Map.of("one", "green", "other", "red", "relation", "hostile", "from", "2024-01-01");
    var newer = Map.of("one", "red", "other", "green", "relation", "neutral", "from", "2025-01-01");

    assertThat(kind(relations(List.of(always, newer, older)), "red", "green"))
        .isEqualTo(RelationKind.NEUTRAL);
    assertThat(kind(relations(List.of(newer, older, always)), "green", "red"))
        .isEqualTo(RelationKind.NEUTRAL);
    assertThat(kind(relations(List.of(older, always)), "red", "green"))
        .isEqualTo(RelationKind.HOSTILE);
  }

  @Test
  void ofThoseThatBeginTogetherThatCountsWhichEndsFirst() {
    var always = Map.of("one", "red", "other", "green", "relation", "allied");
    var once = Map.of("one", "red", "other", "green", "relation", "hostile", "to", "2025-12-31");

    assertThat(kind(relations(List.of(always, once)), "red", "green"))
        .isEqualTo(RelationKind.HOSTILE);
  }

  @Test
  void namesOfUnitsAreNotPairedWithEachOther() {
    var events =
        IntStream.range(0, 300)
            .mapToObj(i -> Map.of("settlements", "ashford", "actor", "unit" + i))
            .toList();
    var tables =
        tables(
            Map.of(
                "settlements", List.of(Map.of("id", "ashford")),
                "control_claims", List.of(Map.of("settlement", "ashford", "holder", "blue")),
                "event_reports", events));

    var relations = measured(tables);

    assertThat(relations).hasSize(1 + 300 + 2 * 300);
    assertThat(kind(tables, "unit7", "blue")).isEqualTo(RelationKind.HOSTILE);
    assertThat(kind(tables, "unit7", "unit7")).isEqualTo(RelationKind.ALLIED);
  }

  @Test
  void whoIsSupposedToTakeAPlaceAndIsNotKnownIsHostileToAll() {
    var known =
        measured(relations(List.of(Map.of("one", "red", "other", "green", "relation", "allied"))));

    var all = Measurements.supposed(new SupposedLost("ashford", "ochre"), known);

    assertThat(all)
        .contains(
            new SupposedLost("ashford", "ochre"),
            new Relation("ochre", "ochre", RelationKind.ALLIED, Optional.empty(), List.of()),
            new Relation("ochre", "red", RelationKind.HOSTILE, Optional.empty(), List.of()),
            new Relation("green", "ochre", RelationKind.HOSTILE, Optional.empty(), List.of()))
        .hasSize(1 + 1 + 2 * 2)
        .doesNotHaveDuplicates();
  }

  @Test
  void whoIsSupposedToTakeAPlaceAndIsKnownStandsAsBefore() {
    var known =
        measured(relations(List.of(Map.of("one", "red", "other", "green", "relation", "allied"))));
    var loss = new SupposedLost("ashford", "green");
    assertThat(Measurements.supposed(loss, known)).containsExactly(loss);
  }

  private static RelationKind kind(Tables tables, String party, String other) {
    return measured(tables).stream()
        .filter(relation -> relation.party().equals(party) && relation.other().equals(other))
        .map(Relation::kind)
        .findFirst()
        .orElseThrow();
  }

  private static List<Relation> measured(Tables tables) {
    var night = LocalDate.parse(NIGHT);
    return Relations.measure(tables.knownBy(night), new Night(night));
  }

  private static Tables relations(List<Map<String, String>> rows) {
    return tables(Map.of("relations", rows));
  }

  private static Tables tables(Map<String, List<Map<String, String>>> rows) {
    var tables = InlineTables.read(rows, NIGHT);
    assertThat(tables.problems()).isEmpty();
    return tables;
  }
}
