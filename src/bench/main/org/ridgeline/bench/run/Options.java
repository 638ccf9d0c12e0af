package org.ridgeline.bench.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What to measure.
 *
 * @param project the folder of the product, built
 * @param sizes places and rows of made-up theatres of which whole nights are run
 * @param counts the same of those whose reports are folded into day counts
 * @param runs how often each line runs
 * @param limit seconds after which a run is ended; after as many in all, a line begins no other
 * @param javas homes of Javas, the first of which is that on the path
 * @param only words of which a line must have one; none: all lines
 * @param isAll whether also what takes minutes
 */
record Options(
    Path project,
    String commit,
    List<Size> sizes,
    List<Size> counts,
    int runs,
    int limit,
    long seed,
    List<Path> javas,
    List<String> only,
    boolean isAll,
    Optional<Path> output) {

  private static final List<Size> NIGHTS = List.of(new Size(100, 1_000));

  private static final List<Size> ALL_NIGHTS =
      List.of(
          new Size(46, 10_000),
          new Size(100, 1_000),
          new Size(1_000, 10_000),
          new Size(1_000, 100_000),
          new Size(1_000, 1_000_000),
          new Size(10_000, 100_000),
          new Size(100_000, 1_000_000));

  private static final List<Size> COUNTS = List.of(new Size(1_000, 100_000));

  private static final List<Size> ALL_COUNTS =
      List.of(
          new Size(1_000, 10_000),
          new Size(1_000, 100_000),
          new Size(1_000, 1_000_000),
          new Size(100_000, 10_000_000));

  /** Places and rows of reports. */
  record Size(int places, long rows) {

    private static final Pattern FORM = Pattern.compile("(\\d+)/(\\d+)");

    static Size of(String text) {
      var size = FORM.matcher(text);
      if (!size.matches()) {
        throw new IllegalArgumentException(
            "'%s' is no size; write places and rows, as 1000/10000".formatted(text));
      }
      return new Size(Integer.parseInt(size.group(1)), Long.parseLong(size.group(2)));
    }

    /** Several, with commas; none of an empty text. */
    static List<Size> list(String text) {
      return Stream.of(text.split(",", -1)).filter(t -> !t.isEmpty()).map(Size::of).toList();
    }

    /** As the table shows it. */
    String words() {
      return String.format(Locale.ROOT, "%,d / %,d", places, rows);
    }

    /** As a folder is called. */
    String slug() {
      return "%d-%d".formatted(places, rows);
    }
  }

  /** The options that {@code args} state. */
  static Options of(String... args) {
    var sizes = Optional.<List<Size>>empty();
    var counts = Optional.<List<Size>>empty();
    var only = new ArrayList<String>();
    int runs = 5;
    int limit = 600;
    long seed = 1;
    boolean isAll = false;
    var javas = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"))));
    var output = Optional.<Path>empty();
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--all" -> isAll = true;
        case "--sizes" -> sizes = Optional.of(Size.list(args[++i]));
        case "--counts" -> counts = Optional.of(Size.list(args[++i]));
        case "--runs" -> runs = Integer.parseInt(args[++i]);
        case "--limit" -> limit = Integer.parseInt(args[++i]);
        case "--seed" -> seed = Long.parseLong(args[++i]);
        case "--java" -> javas.add(Path.of(args[++i]));
        case "--only" -> only.addAll(List.of(args[++i].split(",", -1)));
        case "--output" -> output = Optional.of(Path.of(args[++i]));
        default -> throw new IllegalArgumentException("there is no option " + args[i]);
      }
    }
    return new Options(
        Path.of(System.getProperty("project")).toAbsolutePath().normalize(),
        System.getProperty("commit", "unknown"),
        sizes.orElse(isAll ? ALL_NIGHTS : NIGHTS),
        counts.orElse(isAll ? ALL_COUNTS : COUNTS),
        runs,
        limit,
        seed,
        javas,
        only,
        isAll,
        output);
  }

  /** Where all that is made stands, below what the build clears. */
  Path work() {
    return project.resolve("src/bench/target/work");
  }
}
