package org.ridgeline.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.ridgeline.fact.EventReport;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.read.quarantine.RowProblem;

/** What is remembered of cells and of the order of rows changes nothing of what is read. */
class KnownRowsTest {

  private static final LocalDate FIRST = LocalDate.parse("2025-03-01");
  private static final int DAYS = 6;

  /** A row says the same whatever stands in the rows before it. */
  @Property(tries = 200)
  void eachRowIsReadAsIfItWereAlone(@ForAll("rows") List<Map<String, String>> rows) {
    var expected = new ArrayList<String>();
    var left = new ArrayList<String>();
    for (var row : rows) {
      var alone = read(List.of(row));
      alone.events().forEach(event -> expected.add(said(event)));
      alone.problems().forEach(problem -> left.add(said(problem)));
    }

    var all = read(rows);

    assertThat(all.events().stream().map(KnownRowsTest::said))
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(all.problems().stream().map(KnownRowsTest::said)).containsExactlyElementsOf(left);
  }

  @Property(tries = 200)
  void rowsAreInTheOrderOfIdsOnEveryNight(
      @ForAll("rows") List<Map<String, String>> rows, @ForAll @IntRange(max = DAYS) int days) {
    var all = read(rows);
    var night = FIRST.plusDays(days);

    var known = all.knownBy(night);

    assertThat(all.events()).isSortedAccordingTo((a, b) -> a.id().compareTo(b.id()));
    assertThat(known.events())
        .containsExactlyElementsOf(
            all.events().stream().filter(each -> !each.publishedOn().isAfter(night)).toList());
  }

  @Property(tries = 200)
  void whatIsPendingOrWithdrawnIsNotKnown(
      @ForAll("rows") List<Map<String, String>> rows, @ForAll @IntRange(max = DAYS) int days) {
    var all = read(rows);
    var night = FIRST.plusDays(days);
    Set<Citation> pending = new HashSet<>();
    Set<Citation> left = new HashSet<>();
    for (var event : all.events()) {
      if (event.publishedOn().equals(night) && event.id().endsWith("1")) {
        pending.add(event.citation());
      }
      if (event.id().endsWith("2")) {
        left.add(event.citation());
      }
    }

    assertThat(all.without(left).knownBy(night, pending).events())
        .containsExactlyElementsOf(
            all.events().stream()
                .filter(each -> !each.publishedOn().isAfter(night))
                .filter(each -> !pending.contains(each.citation()))
                .filter(each -> !left.contains(each.citation()))
                .toList());
  }

  private static Tables read(List<Map<String, String>> rows) {
    return InlineTables.read(
        Map.of(
            "settlements",
            List.of(Map.of("id", "ashford"), Map.of("id", "bexley", "aliases", "Beckley")),
            "sources",
            List.of(Map.of("id", "office", "party", "red"), Map.of("id", "wire")),
            "event_reports",
            rows),
        "2025-03-01");
  }

  /** All but the line, which is another where the row is alone. */
  private static String said(EventReport event) {
    return event.toString().replaceAll("line=\\d+", "");
  }

  private static String said(RowProblem problem) {
    return problem.column() + ": " + problem.reason();
  }

  /** Rows of which some cells are as nobody may write them, each with an id of its own. */
  @Provide
  static Arbitrary<List<Map<String, String>>> rows() {
    var day = Arbitraries.integers().between(0, DAYS).map(n -> FIRST.plusDays(n).toString());
    return Combinators.combine(
            Arbitraries.oneOf(day, Arbitraries.of("2025-03-01T00:00", "1.3.2025", "")),
            Arbitraries.of("ashford", "Beckley", "ashford|bexley", "ashford;bexley", "nowhere"),
            Arbitraries.of("assault", "SHELLING", "asault", "-"),
            Arbitraries.of("red", " red ", "RED", "green", ""),
            Arbitraries.of("", "4", "4.0", "four", "100000"),
            Arbitraries.of("office", "wire", "nobody"),
            Arbitraries.of("1", "3", "B2", "probably true"),
            Arbitraries.of("", "hospital", "school|hospital", "Two Words"))
        .as(KnownRowsTest::row)
        .list()
        .ofMaxSize(25)
        .map(KnownRowsTest::numbered);
  }

  private static Map<String, String> row(
      String day,
      String settlements,
      String kind,
      String actor,
      String count,
      String source,
      String credibility,
      String tags) {
    return Map.of(
        "day", day,
        "published_on", day,
        "settlements", settlements,
        "kind", kind,
        "actor", actor,
        "count", count,
        "source", source,
        "credibility", credibility,
        "tags", tags);
  }

  private static List<Map<String, String>> numbered(List<Map<String, String>> rows) {
    var numbered = new ArrayList<Map<String, String>>();
    for (var row : rows) {
      var own = new HashMap<>(row);
      own.put("id", "E" + (numbered.size() * 7) % 25);
      numbered.add(own);
    }
    return numbered;
  }
}
