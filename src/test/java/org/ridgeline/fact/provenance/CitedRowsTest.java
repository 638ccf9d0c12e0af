package org.ridgeline.fact.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
  void asManyAsMayAreCitedAreInTheirOrder(
      @ForAll("rows") List<Citation> rows, @ForAll @IntRange(min = 1, max = 40) int most) {
    var cited = CitedRows.newest(rows, most);

    assertThat(rows).containsAll(cited);
    assertThat(cited).isSorted().doesNotHaveDuplicates();
    assertThat(cited.size()).isGreaterThanOrEqualTo(Math.min(rows.size(), most));
    if (most >= 12) {
      assertThat(cited.size()).isEqualTo(Math.min(rows.size(), most));
    }
  }

  @Property
  void whoeverSpeaksIsHeardWithTheNewestWord(
      @ForAll("rows") List<Citation> rows, @ForAll @IntRange(min = 1, max = 40) int most) {
    var cited = CitedRows.newest(rows, most);

    for (var row : rows) {
      assertThat(cited)
          .anyMatch(
              each ->
                  each.file().equals(row.file())
                      && each.source().equals(row.source())
                      && each.credibility() == row.credibility()
                      && !day(each).isBefore(day(row)));
    }
  }

  @Property
  void noRowThatIsLeftOutIsNewerThanOneThatWasChosenForItsDay(
      @ForAll("rows") List<Citation> rows, @ForAll @IntRange(min = 13, max = 40) int most) {
    var cited = CitedRows.newest(rows, most);
    var left = rows.stream().filter(row -> !cited.contains(row)).toList();

    // At most twelve are there for their voices alone.
    for (var row : left) {
      assertThat(cited.stream().filter(each -> day(each).isBefore(day(row))).count())
          .isLessThanOrEqualTo(12);
    }
  }

  private static LocalDate day(Citation row) {
    return row.day().orElse(LocalDate.MIN);
  }

  @Provide
  static Arbitrary<List<Citation>> rows() {
    return Combinators.combine(
            Arbitraries.of("event_reports.csv", "links.csv"),
            Arbitraries.integers().between(1, 999),
            Arbitraries.of("wire", "map"),
            Arbitraries.integers().between(1, 3),
            Arbitraries.integers().between(0, 9).optional())
        .as(CitedRowsTest::row)
        .list()
        .ofMaxSize(60)
        .map(rows -> rows.stream().distinct().sorted().toList());
  }

  private static Citation row(
      String file, int line, String name, int credibility, Optional<Integer> day) {
    var source = new Source(name, name, SourceKind.MEDIA, "", Reliability.B, "");
    var row = new Citation(file, line, "E" + line, source, "", name, credibility);
    return day.map(number -> row.of(FIRST.plusDays(number))).orElse(row);
  }
}
