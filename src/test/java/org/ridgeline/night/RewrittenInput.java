package org.ridgeline.night;

import com.opencsv.CSVReaderBuilder;
import com.opencsv.CSVWriter;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BinaryOperator;

/** An input folder written anew, with its cells changed or its rows in another order. */
final class RewrittenInput {

  private RewrittenInput() {}

  /** A copy of {@code input} in which {@code cell} of column and old text gives the new text. */
  static Path cells(Path input, Path copy, BinaryOperator<String> cell) throws IOException {
    return tables(
        input,
        copy,
        rows -> {
          var header = rows.get(0);
          for (var row : rows.subList(1, rows.size())) {
            for (int i = 0; i < row.length; i++) {
              row[i] = cell.apply(header[i], row[i]);
            }
          }
        });
  }

  /** A copy of {@code input} with the rows of every table in an order of chance. */
  static Path shuffled(Path input, Path copy, long seed) throws IOException {
    var chance = new Random(seed);
    return tables(input, copy, rows -> Collections.shuffle(rows.subList(1, rows.size()), chance));
  }

  /** A copy of {@code input} in which a most reliable paper passes on whatever anybody reports. */
  static Path syndicated(Path input, Path copy) throws IOException {
    return tables(
        input,
        copy,
        rows -> {
          var header = List.of(rows.get(0));
          int source = header.indexOf("source");
          boolean sources = header.contains("republishes");
          if (!sources && !header.contains("credibility")) {
            return;
          }
          for (var row : List.copyOf(rows.subList(1, rows.size()))) {
            var again = row.clone();
            again[header.indexOf("id")] = "copy-" + again[header.indexOf("id")];
            if (sources) {
              again[header.indexOf("party")] = "";
              again[header.indexOf("reliability")] = "A";
              again[header.indexOf("republishes")] = row[header.indexOf("id")];
            } else {
              again[source] = "copy-" + again[source];
            }
            rows.add(again);
          }
        });
  }

  private interface Change {
    void of(List<String[]> rows);
  }

  private static Path tables(Path input, Path copy, Change change) throws IOException {
    try (var files = Files.walk(input)) {
      for (var file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
        var rows = read(file);
        change.of(rows);
        write(copy.resolve(input.relativize(file)), rows);
      }
    }
    return copy;
  }

  private static List<String[]> read(Path file) throws IOException {
    try (var csv =
        new CSVReaderBuilder(Files.newBufferedReader(file))
            .withCSVParser(new RFC4180ParserBuilder().build())
            .build()) {
      return csv.readAll();
    } catch (CsvException e) {
      throw new IOException(e);
    }
  }

  private static void write(Path file, List<String[]> rows) throws IOException {
    Files.createDirectories(file.getParent());
    try (var csv =
        new CSVWriter(
            Files.newBufferedWriter(file),
            ',',
            '"',
            CSVWriter.DEFAULT_QUOTE_CHARACTER,
            CSVWriter.DEFAULT_LINE_END)) {
      csv.writeAll(rows);
    }
  }
}
