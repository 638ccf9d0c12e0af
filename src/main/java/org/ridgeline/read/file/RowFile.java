package org.ridgeline.read.file;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvMalformedLineException;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Optional;

/**
 * The rows of one file, one after the other, as cells and as they were written.
 *
 * <p>Whatever keeps the file from being read to its end is told as a {@link BadTableException}.
 */
public final class RowFile implements AutoCloseable {

  private final TableFile file;
  private final InputLimits limits;
  private final TableFile.Opened opened;
  private final CSVReader csv;

  private RowFile(TableFile file, InputLimits limits, TableFile.Opened opened) {
    this.file = file;
    this.limits = limits;
    this.opened = opened;
    this.csv = parse(opened.lines());
  }

  /** Opens a file before its first row; the caller closes it. */
  public static RowFile open(TableFile file, InputLimits limits) throws IOException {
    try {
      return new RowFile(file, limits, file.open(limits));
    } catch (IOException e) {
      throw told(e, file, limits);
    }
  }

  /** Splits text into rows by RFC 4180; the caller closes it. */
  public static CSVReader parse(Reader text) {
    // The default opencsv parser takes a backslash for an escape, which RFC 4180 does not.
    return new CSVReaderBuilder(text)
        .withCSVParser(new RFC4180ParserBuilder().build())
        .withVerifyReader(false)
        .build();
  }

  /** The cells of the next row that is not blank; empty at the end. */
  public Optional<List<String>> next() throws IOException {
    try {
      do {
        lines().nextRow();
        var cells = csv.readNext();
        if (cells == null) {
          return Optional.empty();
        }
        if (cells.length > 1 || !cells[0].isBlank()) {
          return Optional.of(List.of(cells));
        }
      } while (true);
    } catch (CsvMalformedLineException e) {
      throw new BadTableException(
          "%s: a quote is opened here and never closed; close it, or double it inside a cell"
              .formatted(place()));
    } catch (CsvValidationException e) {
      throw new BadTableException("%s: %s".formatted(place(), e.getMessage()));
    } catch (RecordLines.EndlessRowException e) {
      throw new BadTableException(
          "%s: the row that begins here does not end within %,d lines and %,d characters; close its quote"
              .formatted(place(), limits.rowLines(), limits.rowChars()));
    } catch (IOException e) {
      throw told(e, file, limits);
    }
  }

  /** A failure that the file is to blame for as a refusal of it; any other stays what it is. */
  private static IOException told(IOException e, TableFile file, InputLimits limits)
      throws IOException {
    if (e instanceof CharacterCodingException) {
      try (var again = file.stream(limits)) {
        throw new BadTableException(Utf8Check.describe(file.name(), again));
      }
    }
    if (e instanceof SizeLimitedStream.ExceededException) {
      throw new BadTableException(
          "%s: holds more than %,d million bytes; --max-file-mb allows no more"
              .formatted(file.name(), limits.fileMegabytes()));
    }
    if (e instanceof PackingException) {
      throw new BadTableException("%s: %s".formatted(file.name(), e.getMessage()));
    }
    return e;
  }

  /** The row as it stands in the file. */
  public String written() {
    return lines().written();
  }

  /** The line that the row begins in, counted from 1. */
  public int line() {
    return lines().firstLine();
  }

  /** Whether the file ended before the row's last line did. */
  public boolean isCutOff() {
    return lines().isCutOff();
  }

  /** Where rows end in different ways. */
  public Optional<String> mixedEnds() {
    return lines().mixedEnds();
  }

  /** The SHA-256 of the file as it lies on the disk. */
  public String sha256() throws IOException {
    return opened.sha256();
  }

  private String place() {
    return file.name() + ":" + line();
  }

  private RecordLines lines() {
    return opened.lines();
  }

  @Override
  public void close() throws IOException {
    opened.close();
  }
}
