package org.ridgeline.write.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.opencsv.CSVWriterBuilder;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CsvTableTest {

  @Test
  void onlyWhatWouldEndACellIsQuoted() throws IOException {
    assertThat(written(List.of("a b", "a,b", "a\"b", "a\nb", "a\rb", "")))
        .isEqualTo("0,1,2,3,4,5\na b,\"a,b\",\"a\"\"b\",\"a\nb\",\"a\rb\",\n");
  }

  @Property
  void anotherWriterWritesTheSame(@ForAll("rows") List<String> cells) throws IOException {
    var text = new StringWriter();
    try (var other = new CSVWriterBuilder(text).withLineEnd("\n").build()) {
      other.writeNext(numbers(cells), false);
      other.writeNext(cells.toArray(String[]::new), false);
    }

    assertThat(written(cells)).isEqualTo(text.toString());
  }

  private static String[] numbers(List<String> cells) {
    return IntStream.range(0, cells.size()).mapToObj(Integer::toString).toArray(String[]::new);
  }

  @Provide
  static Arbitrary<List<String>> rows() {
    return Arbitraries.of("a", " ", ",", "\"", "\n", "\r", "\\", "'", ";", "\u00e9", "\uD83D\uDE00")
        .list()
        .ofMaxSize(6)
        .map(parts -> String.join("", parts))
        // What looks like a formula gets a sign in front, which other tests tell.
        .filter(cell -> cell.isEmpty() || "\r\n".indexOf(cell.charAt(0)) < 0)
        .list()
        .ofMinSize(2)
        .ofMaxSize(5);
  }

  /** A table of one row under a line of numbers. */
  private static String written(List<String> cells) throws IOException {
    var table = new CsvTable<>(Stream.of(cells));
    for (int i = 0; i < cells.size(); i++) {
      int column = i;
      table.column(Integer.toString(i), row -> row.get(column));
    }
    var text = new StringWriter();
    table.write(text);
    return text.toString();
  }
}
