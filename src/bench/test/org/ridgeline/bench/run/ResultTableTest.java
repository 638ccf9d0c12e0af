package org.ridgeline.bench.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ridgeline.bench.run.Command.Run;

class ResultTableTest {

  private static final Jvm JVM = new Jvm(Path.of("jvm"), "17.0.15");

  @Test
  void figuresAreMediansAndRatiosAreOfThem() {
    var table =
        new ResultTable(
            List.of(
                line(ResultTable.WORD, "", ran(0.3, 0), ran(0.1, 0), ran(0.2, 0)),
                line(ResultTable.PLAIN, "1 / 1", ran(1, 0), ran(3, 0)),
                line(ResultTable.DUCKDB, "1 / 1", ran(1, 0)),
                line("day counts: the product", "1 / 1", ran(4, 0))),
            600);
    assertThat(table.markdown().lines().skip(2))
        .containsExactly(
            "| a word |  | 17 | 3 | 0.20 | 1.00 |  |  | 0.50 | 7 |",
            "| day counts: plain Java, opencsv | 1 / 1 | 17 | 2 | 2.00 | 10.00 | 2.00 | 1.00 | 0.50 | 7 |",
            "| day counts: DuckDB | 1 / 1 | 17 | 1 | 1.00 | 5.00 | 1.00 | 0.50 | 0.50 | 7 |",
            "| day counts: the product | 1 / 1 | 17 | 1 | 4.00 | 20.00 | 4.00 | 2.00 | 0.50 | 7 |");
  }

  @Test
  void whatWasCutOffOrFailedHasNoRatio() {
    var table =
        new ResultTable(
            List.of(
                line(ResultTable.WORD, "", ran(0.1, 0)),
                line("cut", "", ran(5, 0), new Run(600, 0.5, 7, 137, true)),
                line("failed", "", ran(5, 0), ran(1, 70)),
                line("warned", "", ran(5, 6))),
            600);
    assertThat(table.markdown().lines().skip(3))
        .containsExactly(
            "| cut |  | 17 | 2 | > 600 |  |  |  | 0.50 | 7 |",
            "| failed |  | 17 | 2 | 3.00, exit 70 |  |  |  | 0.50 | 7 |",
            "| warned |  | 17 | 1 | 5.00, exit 6 | 50.00 |  |  | 0.50 | 7 |");
  }

  @Test
  void aLineThatTookAsLongAsOneMayInAllRunsNoMore() {
    assertThat(line("slow", "", ran(400, 0)).isDone(600)).isFalse();
    assertThat(line("slow", "", ran(400, 0), ran(300, 0)).isDone(600)).isTrue();
    assertThat(line("failed", "", ran(1, 70)).isDone(600)).isTrue();
  }

  private static Run ran(double seconds, int exit) {
    return new Run(seconds, 0.5, 7, exit, false);
  }

  private static Line line(String what, String size, Run... runs) {
    var subject = new Line.Subject(what, size, JVM, what.startsWith("day counts"));
    var line = new Line(subject, new Command(Path.of(""), JVM, List.of()), Line.Preparation.NONE);
    for (var run : runs) {
      line.add(run);
    }
    return line;
  }
}
