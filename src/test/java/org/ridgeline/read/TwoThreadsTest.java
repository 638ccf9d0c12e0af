package org.ridgeline.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.ridgeline.SmallInput;
import org.ridgeline.read.file.BadTableException;
import org.ridgeline.read.file.InputLimits;

/**
 * A large file is cut into records by a thread of its own. The same file packed is a small one and
 * is read by one thread: whatever stands in it, both say the same.
 */
class TwoThreadsTest {

  private static final String HEADER =
      "id,day,published_on,settlements,kind,actor,count,source,credibility,url,text,withdrawn_on\n";

  private static final String GOOD =
      "E%d,2025-03-30,2025-03-30,ashford,shelling,red,%d,red-office,3,,\"Said, as usual.\",\n";

  /** Rows as they are seldom written, with the number that tells one from the other. */
  private static final List<String> ODD =
      List.of(
          "E%d,2025-03-30,2025-03-31,ashford|birch,assault,red,,red-office,3,,\"one\ntwo \"\"%d\"\"\",\n",
          "E%d,2025-03-30,2025-03-30,ashford,shelling,red,%d,red-office,3,,\"left open,\n",
          "E%d,2025-03-30,2025-03-30,ashford,shelling,red,%d,red-office,3,,\"a\" b,\n",
          "E%d,2025-03-30,2025-03-30,ashford,shelling,red,%d\n",
          "E%d,yesterday,2025-03-30,ashford,shelling,red,%d,red-office,3,,,\n",
          "E%d,2025-03-30,2025-03-30,nowhere-%d,shelling,red,,red-office,3,,,\n",
          "E%d,2025-03-30,2025-03-30,ashford,shelling,red,many,red-office,%d,,,\n",
          "E1,2025-03-30,2025-03-30,ashford,shelling,red,%d,red-office,3,,%d,\n",
          "e%d,2025-03-30,2025-03-30,ashford,shelling,RED,%d,red-office,3,,,2025-03-31\r\n",
          "E%d,2025-03-30,2025-03-30,ashford,shelling,red,%d,red-office,3,,#REF!,\n",
          "\n\n \n");

  /**
   * What a file holds.
   *
   * @param odd which odd rows, and how many good ones stand before each
   * @param rows how many a table may have
   * @param broken where bytes that are no text stand, from 0 to 1, if any do
   */
  record Reports(List<Tuple.Tuple2<Integer, Integer>> odd, int rows, Optional<Double> broken) {

    byte[] bytes() {
      var text = new StringBuilder(HEADER);
      int number = 1;
      for (var each : odd) {
        for (int i = 0; i < each.get2(); i++) {
          text.append(GOOD.formatted(number, number++ % 7));
        }
        text.append(ODD.get(each.get1()).formatted(number, number++ % 7));
      }
      while (text.length() < 300_000) {
        text.append(GOOD.formatted(number, number++ % 7));
      }
      broken.ifPresent(at -> text.insert((int) (at * text.length()), '\u00FF'));
      return text.toString().getBytes(broken.isPresent() ? ISO_8859_1 : UTF_8);
    }
  }

  @Example
  void ofTwoFaultsTheFirstIsTold() throws IOException {
    twoThreadsReadWhatOneReads(new Reports(List.of(), 3, Optional.of(0.02)));
    twoThreadsReadWhatOneReads(new Reports(List.of(), 300, Optional.of(0.02)));
  }

  @Property(tries = 40)
  void twoThreadsReadWhatOneReads(@ForAll("reports") Reports reports) throws IOException {
    var folder = Files.createTempDirectory("two-threads");
    try {
      SmallInput.in(folder);
      var plain = folder.resolve("event_reports.csv");
      var packed = folder.resolve("event_reports.csv.gz");
      Files.write(plain, reports.bytes());
      var byTwo = outcome(folder, reports.rows());
      Files.delete(plain);
      try (var out = new GZIPOutputStream(Files.newOutputStream(packed))) {
        out.write(reports.bytes());
      }
      var byOne = outcome(folder, reports.rows());

      assertThat(Files.size(packed)).isLessThan(1 << 18);
      assertThat(byTwo).isEqualTo(byOne.replace("event_reports.csv.gz", "event_reports.csv"));
    } finally {
      delete(folder);
    }
  }

  private static String outcome(Path folder, int rows) throws IOException {
    var limits = new InputLimits(rows, 10_000, 10);
    var policy =
        new InputPolicy(PerTable.all(BadRowTolerance.of("100%")), limits, LocalDate.of(2025, 4, 1));
    try {
      var tables = InputFolder.read(folder, policy);
      return String.join(
          "\n",
          tables.events().toString(),
          tables.problems().toString(),
          tables.warnings().toString(),
          tables.lines().toString(),
          tables.rows().toString(),
          tables.withdrawals().days().size() + " withdrawn");
    } catch (BadTableException e) {
      return e.getMessage();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  @Provide
  static Arbitrary<Reports> reports() {
    var odd =
        Combinators.combine(
                Arbitraries.integers().between(0, ODD.size() - 1),
                Arbitraries.integers().between(0, 150))
            .as(Tuple::of)
            .list()
            .ofMaxSize(20);
    // Most of them are within the limit.
    var rows =
        Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.just(100_000)),
            Tuple.of(1, Arbitraries.integers().between(1, 4_000)));
    var broken = Arbitraries.doubles().between(0, 0.99).optional(0.2);
    return Combinators.combine(odd, rows, broken).as(Reports::new);
  }
}
