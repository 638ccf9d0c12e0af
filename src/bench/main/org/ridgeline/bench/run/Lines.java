package org.ridgeline.bench.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ridgeline.bench.question.Ask;
import org.ridgeline.bench.question.Bytes;
import org.ridgeline.bench.question.Word;
import org.ridgeline.bench.theatre.MadeUpTheatre;
import org.ridgeline.bench.theatre.TheatrePlan;

/** All lines of the table, with what they need laid out. */
final class Lines {

  private static final String SHIPPED = "46 / shipped";

  /** With which plain Java takes the least processor time. */
  private static final List<String> PLAIN = List.of("-XX:+UseSerialGC");

  private static final String DAY_COUNTS = "day counts";
  private static final String EDITED = "run: a rule was edited";

  /** A year of nights up to the newest of the input that ships. */
  private static final String FIRST_OF_A_YEAR = "2024-02-09";

  private final Options options;
  private final List<Line> lines = new ArrayList<>();
  private final Path bench;
  private final Path driver;

  private Lines(Options options) throws IOException {
    this.options = options;
    var target = options.project().resolve("src/bench/target");
    this.bench = target.resolve("bench.jar");
    this.driver = DuckDbFiles.layOut(target.resolve("lib"), options.work().resolve("duckdb"));
  }

  /** The lines that are asked for, Java after Java. */
  static List<Line> of(Options options, List<Jvm> jvms) throws IOException, InterruptedException {
    var all = new Lines(options);
    for (var jvm : jvms) {
      var home = Home.unpack(options, jvm, "");
      all.add(ResultTable.WORD, "", home, all.java(jvm, List.of(), "", Word.class));
      all.shipped(home);
      all.rules(home);
      for (var size : options.sizes()) {
        all.nights(home, size);
      }
      for (var size : options.counts()) {
        all.counts(home, size);
      }
    }
    return all.lines;
  }

  private boolean isWanted(String what) {
    return what.equals(ResultTable.WORD)
        || options.only().isEmpty()
        || options.only().stream().anyMatch(what::contains);
  }

  private void add(String what, String size, Home home, List<String> line) {
    add(what, size, home, line, Line.Preparation.NONE);
  }

  private void add(
      String what, String size, Home home, List<String> line, Line.Preparation preparation) {
    if (isWanted(what)) {
      var subject = new Line.Subject(what, size, home.jvm(), what.startsWith(DAY_COUNTS));
      lines.add(new Line(subject, new Command(home.folder(), home.jvm(), line), preparation));
    }
  }

  private List<String> java(
      Jvm jvm, List<String> with, String libraries, Class<?> program, String... words) {
    var line = new ArrayList<String>(List.of("-cp", bench + libraries, program.getName()));
    line.addAll(List.of(words));
    return jvm.line(with, line);
  }

  /** The night that ships, as an operator knows it. */
  private void shipped(Home home) throws IOException, InterruptedException {
    String[] night = {"run", "--as-of", Home.SHIPPED_NIGHT, "--output", "published"};
    nights(home, SHIPPED, night);
    add(
        "run: unchanged",
        SHIPPED,
        home,
        home.jar("run", "--as-of", Home.SHIPPED_NIGHT, "--output", Home.REHEARSED));
    if (isWanted(EDITED)) {
      edited(Home.unpack(options, home.jvm(), "-edited"));
    }
  }

  /** Every run finds other rules than the one before it, so that it must compile them. */
  private void edited(Home home) {
    add(
        EDITED,
        SHIPPED,
        home,
        home.jar(
            "run", "--as-of", Home.SHIPPED_NIGHT, "--rules", "edited", "--output", "published"),
        run -> {
          Folders.remove(home.folder().resolve("published"));
          home.edit("edited", 1 + run % 2);
        });
  }

  /** What an analyst waits for. */
  private void rules(Home home) throws IOException, InterruptedException {
    var held = home.jar("check", "--memory", "held.txt");
    if (isWanted("check: nothing changed")) {
      home.require(held);
    }
    add("check: nothing changed", SHIPPED, home, held);
    add("check: every case", SHIPPED, home, home.jar("check", "--fresh", "--memory", "fresh.txt"));
    if (options.isAll()) {
      home.edit("other-rules", 1);
      add(
          "compare: 365 nights",
          SHIPPED,
          home,
          home.jar(
              "compare",
              "--with",
              "other-rules",
              "--from",
              FIRST_OF_A_YEAR,
              "--to",
              Home.SHIPPED_NIGHT));
    }
  }

  private Path theatre(Options.Size size) throws IOException {
    var theatre = options.work().resolve("theatre-%s-%d".formatted(size.slug(), options.seed()));
    if (!Files.exists(theatre)) {
      var unfinished = options.work().resolve("unfinished");
      Folders.remove(unfinished);
      MadeUpTheatre.write(plan(size), unfinished);
      Files.move(unfinished, theatre);
    }
    return theatre;
  }

  private TheatrePlan plan(Options.Size size) {
    return TheatrePlan.of(size.places(), size.rows(), options.seed());
  }

  /** A whole night of a made-up theatre, without the nights before it, by both launchers. */
  private void nights(Home home, Options.Size size) throws IOException {
    var theatre = theatre(size);
    String[] night = {
      "run",
      "--input",
      theatre.toString(),
      "--as-of",
      plan(size).lastDay().toString(),
      "--trend-nights",
      "0",
      "--output",
      "published"
    };
    nights(home, size.words(), night);
  }

  private void nights(Home home, String size, String... night) {
    Line.Preparation anew = run -> Folders.remove(home.folder().resolve("published"));
    add("run: java -jar", size, home, home.jar(night), anew);
    add("run: bin/ridgeline", size, home, home.launcher(night), anew);
  }

  /** Its reports read, and folded into day counts, by each way that there is. */
  private void counts(Home home, Options.Size size) throws IOException {
    var reading = java(home.jvm(), List.of(), "", Bytes.class, theatre(size).toString());
    add("the bytes alone", size.words(), home, reading);
    var libraries = home.folder().resolve("lib/*");
    var fastCsv = bench.resolveSibling("lib/*");
    var product = home.folder().resolve("ridgeline.jar");
    ask(home, size, ResultTable.PLAIN, "opencsv", libraries, PLAIN);
    ask(home, size, "day counts: plain Java, FastCSV", "fastcsv", fastCsv, PLAIN);
    ask(home, size, ResultTable.DUCKDB, "duckdb", driver, PLAIN);
    ask(home, size, "day counts: the product", "product", product, home.options(theatre(size)));
  }

  private void ask(
      Home home, Options.Size size, String what, String way, Path libraries, List<String> with)
      throws IOException {
    var night = plan(size).lastDay().toString();
    var path = ":" + libraries;
    var line = java(home.jvm(), with, path, Ask.class, way, theatre(size).toString(), night);
    add(what, size.words(), home, line);
  }
}
