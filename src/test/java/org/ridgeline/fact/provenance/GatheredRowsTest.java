package org.ridgeline.fact.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class GatheredRowsTest {

  /** Against sets in which every row is compared. */
  @Property
  void partsAmountToTheirWhole(
      @ForAll("parts") List<List<Citation>> parts,
      @ForAll @IntRange(max = 4) int first,
      @ForAll @IntRange(min = 1, max = 40) int most) {
    var some = parts.subList(0, Math.min(first, parts.size()));
    var others = gathered(parts.subList(some.size() / 2, parts.size()));
    var whole = new TreeSet<Citation>();
    some.forEach(whole::addAll);
    var gathered = gathered(some);

    assertThat(gathered.isEmpty()).isEqualTo(whole.isEmpty());
    assertThat(new HashSet<>(gathered.all())).isEqualTo(whole);
    assertThat(gathered.hold(others)).isEqualTo(whole.containsAll(others.all()));
    assertThat(gathered.newest(most)).isEqualTo(CitedRows.newest(whole, most));
    assertThat(gathered.newest(most).equals(others.newest(most)))
        .isEqualTo(CitedRows.newest(whole, most).equals(List.copyOf(others.newest(most))));
  }

  @Property
  void whatIsAddedLaterCountsToo(@ForAll("parts") List<List<Citation>> parts) {
    var gathered = new GatheredRows();
    var whole = new HashSet<Citation>();
    for (var part : parts) {
      gathered.add(part);
      whole.addAll(part);

      assertThat(new HashSet<>(gathered.all())).isEqualTo(whole);
    }
  }

  @Example
  void whichAreTheNewestIsFoundOutOnceSomebodyAsks() {
    var row = CitedRowsTest.rows().filter(rows -> rows.size() > 9).sample();
    var asked = new ArrayList<String>();
    var rows =
        new AbstractCollection<Citation>() {
          @Override
          public Iterator<Citation> iterator() {
            asked.add("rows");
            return row.iterator();
          }

          @Override
          public int size() {
            return row.size();
          }
        };

    var newest = GatheredRows.of(rows).newest(5);
    assertThat(newest.equals(GatheredRows.of(rows).newest(5))).isTrue();
    assertThat(asked).isEmpty();
    assertThat(newest).isEqualTo(CitedRows.newest(new TreeSet<>(row), 5));
    assertThat(newest.get(0)).isEqualTo(newest.iterator().next());
    assertThat(asked).hasSize(1);
  }

  private static GatheredRows gathered(List<List<Citation>> parts) {
    var gathered = new GatheredRows();
    parts.forEach(gathered::add);
    return gathered;
  }

  @Provide
  static Arbitrary<List<List<Citation>>> parts() {
    return CitedRowsTest.rows()
        .filter(rows -> !rows.isEmpty())
        .flatMap(
            rows -> Arbitraries.of(rows).list().uniqueElements().ofMaxSize(30).list().ofMaxSize(6));
  }
}
