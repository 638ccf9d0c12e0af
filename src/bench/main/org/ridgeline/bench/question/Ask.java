package org.ridgeline.bench.question;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

/** A process that asks once, and prints the answer: {@code WAY FOLDER NIGHT}. */
public final class Ask {

  /** The ways, by the words that name them. */
  public static final Map<String, Answer> WAYS =
      Map.of(
          "product", new ByProduct(),
          "duckdb", new ByDuckDb(),
          "opencsv", new ByOpencsv(),
          "fastcsv", new ByFastCsv());

  private Ask() {}

  /** Prints the ranked list. */
  public static void main(String... args) throws Exception {
    var answer = WAYS.get(args[0]).of(Path.of(args[1]), LocalDate.parse(args[2]));
    var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    out.print(answer);
    out.flush();
  }
}
