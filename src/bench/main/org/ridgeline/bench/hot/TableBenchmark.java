package org.ridgeline.bench.hot;

import com.opencsv.CSVReader;
import com.opencsv.exceptions.CsvValidationException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.ridgeline.derive.activity.Activities;
import org.ridgeline.derive.activity.Activity;
import org.ridgeline.fact.Night;
import org.ridgeline.read.Tables;
import org.ridgeline.read.record.RecordLimits;
import org.ridgeline.read.record.RecordSplitter;

/** From bytes to day counts, with the options with which the product starts Java. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgsAppend = {
      "-XX:TieredStopAtLevel=1",
      "-XX:+UseParallelGC",
      "-Xmn64m",
      "-XX:InitialRAMPercentage=34"
    })
public class TableBenchmark {

  private static final RecordLimits LIMITS = new RecordLimits(100_000, 1_000, 10_000_000);

  private String reports;

  /** Takes the text of the reports into memory, so that no disk is measured. */
  @Setup
  public void read(Theatre theatre) throws IOException {
    reports = Files.readString(theatre.folder.resolve("event_reports/part-001.csv"));
  }

  /** All tables, as the product reads them. */
  @Benchmark
  public Tables tables(Theatre theatre) throws IOException {
    return theatre.read();
  }

  /** The cells of the reports, as the product cuts them. */
  @Benchmark
  public int cellsOfTheProduct() throws IOException {
    var records = RecordSplitter.of(reports, LIMITS);
    int cells = 0;
    for (var next = records.next(); next.isPresent(); next = records.next()) {
      cells += next.get().cells().size();
    }
    return cells;
  }

  /** The same by opencsv. */
  @Benchmark
  public int cellsOfOpencsv() throws IOException, CsvValidationException {
    int cells = 0;
    try (var reader = new CSVReader(new StringReader(reports))) {
      for (var row = reader.readNext(); row != null; row = reader.readNext()) {
        cells += row.length;
      }
    }
    return cells;
  }

  /** The same by FastCSV. */
  @Benchmark
  public int cellsOfFastCsv() throws IOException {
    int cells = 0;
    try (var reader = CsvReader.builder().ofCsvRecord(reports)) {
      for (var row : reader) {
        cells += row.getFieldCount();
      }
    }
    return cells;
  }

  /** Reports folded into day counts. */
  @Benchmark
  public List<Activity> dayCounts(Theatre theatre) {
    var reports = theatre.tables.events();
    return new Activities(reports).byKind(reports, new Night(theatre.night));
  }
}
