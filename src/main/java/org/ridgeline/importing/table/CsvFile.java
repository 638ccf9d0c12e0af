package org.ridgeline.importing.table;

import com.opencsv.CSVWriterBuilder;
import com.opencsv.ICSVWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A table that is written as its rows come, by RFC 4180 with the line ends of input tables. */
public final class CsvFile implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final Writer out;
  private final ICSVWriter csv;
  private int rows;
  private boolean closed;

  /** Begins a file, without any header if {@code columns} is empty. */
  public CsvFile(Path file, List<String> columns) throws IOException {
    this.file = file;
    out = new BufferedWriter(Files.newBufferedWriter(file), BUFFER);
    csv = new CSVWriterBuilder(out).withLineEnd("\n").build();
    if (!columns.isEmpty()) {
      csv.writeNext(columns.toArray(String[]::new), false);
    }
  }

  /** Writes a row. */
  public void write(String... cells) throws IOException {
    csv.writeNext(cells, false);
    rows++;
    requireWritten();
  }

  /** Writes a row as it stands in another table. */
  public void copy(String row) throws IOException {
    try {
      out.write(row);
      out.write('\n');
    } catch (IOException e) {
      throw told(e);
    }
    rows++;
  }

  /** How many rows were written. */
  public int rows() {
    return rows;
  }

  private void requireWritten() throws IOException {
    // opencsv keeps a failure to itself until it is asked, and a full disk must not pass unnoticed.
    var failure = csv.getException();
    if (failure != null) {
      throw told(failure);
    }
  }

  /** What a system says of a full disk names no file. */
  private IOException told(IOException e) {
    return e instanceof FileSystemException
        ? e
        : new FileSystemException(file.toString(), null, e.getMessage());
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      try {
        csv.close();
      } catch (IOException e) {
        throw told(e);
      }
      requireWritten();
    }
  }
}
