package org.ridgeline.bench.question;

import com.opencsv.CSVReader;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Plain Java, with the reader that the product has. */
public final class ByOpencsv implements Answer {

  @Override
  public String of(Path theatre, LocalDate night) throws IOException, CsvValidationException {
    var counts = new DayCounts(night);
    for (var file : ReportFiles.in(theatre)) {
      try (var reader = new CSVReader(Files.newBufferedReader(file))) {
        counts.header(List.of(reader.readNext()));
        for (var cells = reader.readNext(); cells != null; cells = reader.readNext()) {
          var row = cells;
          counts.add(column -> row[column]);
        }
      }
    }
    return counts.ranked();
  }
}
