package org.ridgeline.fact.provenance;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CitedRowsTest {

  private static final LocalDate FIRST = LocalDate.parse("2025-03-01");

  @Property
  void theNewestAreCitedAndOfEachVoiceTheNewest(
      @ForAll("rows") List<Citation> rows, @ForAll @IntRange(min = 1, max = 40) int most) {
    var newestFirst = rows.stream().sorted(comparing(CitedRowsTest::day).reversed()).toList();
    var expected = new TreeSet<Citation>(newestFirst.subList(0, Math.min(most, rows.size())));
    var voices = new HashSet<List<?>>();
    for (var row : newestFirst) {
      if (voices.add(List.of(row.file(), row.source(), row.credibility()))) {
        expected.add(row);
      }
    }

    assertThat(CitedRows.newest(rows, most)).containsExactlyElementsOf(expected);
  }

  /** So that facts that are folded in steps cite what they would cite if folded at once. */
  @Property
  void whatIsChosenOfPartsIsChosenOfTheWhole(
      @ForAll("rows") List<Citation> rows,
      @ForAll @IntRange(min = 1, max = 40) int most,
      @ForAll @IntRange(max = 60) int parted) {
    int at = Math.min(parted, rows.size());
    var parts = new ArrayList<Citation>();
    parts.addAll(CitedRows.newest(rows.subList(at, rows.size()), most));
    parts.addAll(CitedRows.newest(rows.subList(0, at), most));

    assertThat(CitedRows.newest(parts, most)).isEqualTo(CitedRows.newest(rows, most));
  }

  private static LocalDate day(Citation row) {
    return row.day().orElse(LocalDate.MIN);
  }

  @Property
  void eachIsCitedOnceInOrder(
      @ForAll("rows") List<Citation> rows, @ForAll @IntRange(max = 60) int again) {
    var several = new ArrayList<>(rows.subList(0, Math.min(again, rows.size())));
    several.addAll(rows);
    rows.forEach(row -> several.add(row.of(FIRST.plusDays(row.line() % 2))));

    assertThat(CitedRows.once(several.stream()))
        .containsExactlyElementsOf(several.stream().distinct().sorted().toList());
  }

  @Provide
  static Arbitrary<List<Citation>> rows() {
    return Arbitraries.oneOf(
        rows(Arbitraries.just(Optional.of(3))),
        rows(Arbitraries.integers().between(0, 9).optional()));
  }

  private static Arbitrary<List<Citation>> rows(Arbitrary<Optional<Integer>> days) {
    return Combinators.combine(
            Arbitraries.of("event_reports.csv", "links.csv"),
            Arbitraries.integers().between(1, 999),
            Arbitraries.of("wire", "map"),
            Arbitraries.integers().between(1, 3),
            days)
        .as(CitedRowsTest::row)
        .list()
        .ofMaxSize(60)
        .map(rows -> List.copyOf(new TreeSet<>(rows)));
  }

  private static Citation row(
      String file, int line, String name, int credibility, Optional<Integer> day) {
    var source = new Source(name, name, SourceKind.MEDIA, "", Reliability.B, "");
    var row = new Citation(file, line, "E" + line, source, "", name, credibility);
    return day.map(number -> row.of(FIRST.plusDays(number))).orElse(row);
  }
}
