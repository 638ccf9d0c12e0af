package org.ridgeline.bench.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.bench.theatre.MadeUpTheatre;
import org.ridgeline.bench.theatre.TheatrePlan;

class AnswersTest {

  private static final LocalDate NIGHT = LocalDate.of(2025, 3, 20);

  @TempDir private Path folder;

  /** Before the last days, so that some rows are yet to come, and some are not yet withdrawn. */
  @Test
  void allWaysGiveTheSameAnswer() throws Exception {
    MadeUpTheatre.write(TheatrePlan.of(200, 5_000, 3), folder);
    var expected = Ask.WAYS.get("opencsv").of(folder, NIGHT);
    assertThat(expected.lines()).hasSizeGreaterThan(100);
    for (var way : Ask.WAYS.entrySet()) {
      assertThat(way.getValue().of(folder, NIGHT)).as(way.getKey()).isEqualTo(expected);
    }
  }

  @Test
  void theHighestFigureStandsAndASharedOneIsDivided() throws Exception {
    MadeUpTheatre.write(TheatrePlan.of(9, 0, 3), folder);
    var part = folder.resolve("event_reports/part-001.csv");
    var ids =
        Files.readAllLines(folder.resolve("settlements.csv")).stream()
            .skip(1)
            .map(line -> line.substring(0, line.indexOf(',')))
            .toList();
    var one = ids.get(0);
    var other = ids.get(1);
    var rest = ",,,wire,2,,\"Told, and no more.\",";
    Files.writeString(
        part,
        Files.readString(part)
            + "A,2025-03-01,2025-03-01,%s,assault,VEL,3%s\n".formatted(one, rest)
            + "B,2025-03-01,2025-03-02,%s,assault,VEL,5%s\n".formatted(one, rest)
            + "C,2025-03-02,2025-03-02,%s|%s,assault,VEL,3%s\n".formatted(one, other, rest)
            + "D,2025-03-03,2025-03-03,%s,assault,VEL,9%s2025-03-20\n".formatted(one, rest)
            + "E,2025-03-03,2025-03-21,%s,assault,VEL,9%s\n".formatted(one, rest)
            + "F,2025-03-04,2025-03-04,%s,shelling,,%s\n".formatted(other, rest));
    var expected = "1,%s,2,650\n2,%s,2,250\n".formatted(one, other);
    for (var way : Ask.WAYS.entrySet()) {
      assertThat(way.getValue().of(folder, NIGHT)).as(way.getKey()).isEqualTo(expected);
    }
  }
}
