package org.ridgeline.read.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.ridgeline.Sample;

/** Is the guard in front of the CSV reader as strict as RFC 4180? */
class RecordSplitterTest {

  private static final RecordLimits LIMITS = new RecordLimits(100_000, 1_000, 1_000);

  @Property(tries = 10_000, seed = "1")
  void recordsAreThoseOfTheGrammar(
      @ForAll("texts") String text, @ForAll @IntRange(min = 2, max = 4) int cells)
      throws IOException {
    var form = new RecordForm(cells, 0, cell -> cell.startsWith("a"));
    var strict = StrictRecords.of(text, cells, loose -> loose.get(0).startsWith("a"));
    var expected = strict.all();
    var splitter = splitter(text, form);

    assertThat(all(splitter)).isEqualTo(expected);
    var count = splitter.count();
    assertThat(count.lines()).isEqualTo(strict.lines().size());
    // The first record is the header of a file.
    assertThat(count.records()).isEqualTo(expected.size() - 1);
    assertThat(count.balance()).isTrue();
  }

  @Provide
  Arbitrary<String> texts() {
    return Sample.of(
        Arbitraries.of(
                "\"", "\"", "\"", ",", ",", ",", "\n", "\n", "\r\n", "\r", "a", "a1", "b", " ")
            .list()
            .ofMaxSize(40)
            .map(pieces -> String.join("", pieces)));
  }

  @Test
  void aCellWithLinesThatLookLikeRecordsIsOneRecordAndDoubted() throws IOException {
    var splitter =
        splitter(
            "a1,\"x\na2,y\na3,z\"\na4,z\n", new RecordForm(2, 0, cell -> cell.startsWith("a")));

    var first = splitter.next().orElseThrow();
    assertThat(first.cells()).containsExactly("a1", "x\na2,y\na3,z");
    assertThat(first.doubt().orElseThrow().reason())
        .isEqualTo(
            "the quoted cell holds 2 lines from 2 to 3, which look like rows; if so, close its "
                + "quote in line 1");
    assertThat(splitter.next().orElseThrow().line()).isEqualTo(4);
    assertThat(splitter.next()).isEmpty();
  }

  private static RecordSplitter splitter(String text, RecordForm form) throws IOException {
    var lines = FileLines.of(new ByteArrayInputStream(text.getBytes(UTF_8)), LIMITS);
    var splitter = new RecordSplitter(lines, LIMITS);
    splitter.expect(form);
    return splitter;
  }

  private static List<StrictRecords.Found> all(RecordSplitter splitter) throws IOException {
    var found = new ArrayList<StrictRecords.Found>();
    for (var next = splitter.next(); next.isPresent(); next = splitter.next()) {
      var record = next.get();
      var said =
          record.fault().isPresent() ? Optional.<List<String>>empty() : Optional.of(record.cells());
      found.add(new StrictRecords.Found(record.line(), record.written(), said));
    }
    return found;
  }
}
