package org.ridgeline.importing.table;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.BitSet;
import java.util.List;
import org.ridgeline.work.WriteBehind;

/** Rows in a file of their own until all are known; one that a newer one follows is passed over. */
final class ToldRows implements AutoCloseable {

  private final Path file;
  private final CsvFile rows;
  private final WriteBehind<String[]> writing;
  private int written;
  private final BitSet superseded = new BitSet();

  ToldRows(Path file) throws IOException {
    this.file = file;
    this.rows = new CsvFile(file, List.of());
    this.writing = WriteBehind.to(rows::write);
  }

  /** Writes a row, which nobody may change any more, and says which one it is. */
  int write(String[] cells) throws IOException {
    writing.write(cells);
    return written++;
  }

  void supersede(int row) {
    superseded.set(row);
  }

  /** How many rows count. */
  int count() {
    return written - superseded.cardinality();
  }

  /** Writes those that count behind what is in a file. Each is a line, as its cells are on one. */
  void moveTo(Path table) throws IOException {
    writing.end();
    rows.close();
    try (var out =
            new BufferedOutputStream(Files.newOutputStream(table, StandardOpenOption.APPEND));
        var told = Files.newBufferedReader(file)) {
      if (superseded.isEmpty()) {
        Files.copy(file, out);
      } else {
        int row = 0;
        for (var line = told.readLine(); line != null; line = told.readLine()) {
          if (!superseded.get(row++)) {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
          }
        }
      }
    } catch (FileSystemException e) {
      throw e;
    } catch (IOException e) {
      throw new FileSystemException(table.toString(), null, e.getMessage());
    }
    Files.delete(file);
  }

  @Override
  public void close() throws IOException {
    writing.close();
    rows.close();
  }
}
