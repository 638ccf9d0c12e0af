package org.ridgeline.write.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;
import org.ridgeline.store.PlainFile;
import org.ridgeline.text.PrintableText;

/**
 * Figures of the last run in the text format of Prometheus, for its node exporter or for a glance.
 *
 * <p>The file is renamed into place, so that a scrape never finds half of it.
 */
public final class Metrics {

  static final String FILE = "metrics.prom";

  /** Far above what any run tells. */
  private static final int LARGEST = 1_000_000;

  private final StringBuilder text = new StringBuilder();
  private String last = "";

  /** The figures that an earlier run has left in {@code output}, to which others can be added. */
  public static Metrics of(Path output) throws IOException {
    var metrics = new Metrics();
    PlainFile.bytes(output.resolve(FILE), LARGEST)
        .ifPresent(bytes -> metrics.text.append(new String(bytes, UTF_8)));
    return metrics;
  }

  /** The same without one of them. */
  public Metrics without(String name) {
    var others = new Metrics();
    text.toString()
        .lines()
        .filter(line -> !line.matches("(# (HELP|TYPE) )?%s[ {].*".formatted(name)))
        .forEach(line -> others.text.append(line).append('\n'));
    return others;
  }

  /** Adds a figure. */
  public Metrics gauge(String name, String help, Number value) {
    return gauge(name, help, "", "", value);
  }

  /** Adds a figure of one of several things; those of the same name follow each other. */
  public Metrics gauge(String name, String help, String label, String labelled, Number value) {
    if (!name.equals(last)) {
      text.append("# HELP %s %s\n# TYPE %s gauge\n".formatted(name, help, name));
      last = name;
    }
    var labels = label.isEmpty() ? "" : "{%s=\"%s\"}".formatted(label, escaped(labelled));
    text.append("%s%s %s\n".formatted(name, labels, plain(value)));
    return this;
  }

  private static String escaped(String label) {
    return PrintableText.line(label).replace("\\", "\\\\").replace("\"", "\\\"");
  }

  private static String plain(Number value) {
    return new BigDecimal(value.toString()).stripTrailingZeros().toPlainString();
  }

  /** A figure without label that an earlier run has left in {@code output}. */
  public static Optional<BigDecimal> before(Path output, String name) throws IOException {
    return of(output)
        .text
        .toString()
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .map(line -> line.substring(name.length() + 1))
        .filter(value -> value.matches("-?\\d{1,20}(\\.\\d{1,20})?"))
        .map(BigDecimal::new)
        .findFirst();
  }

  /** Puts the figures into {@code output} in place of older ones. The caller holds the lock. */
  public void publish(Path output) throws IOException {
    var file = output.resolve(FILE);
    OutputFolder.checkReplaceable(file);
    OutputFolder.replace(file, text.toString().getBytes(UTF_8));
  }
}
