package org.ridgeline.read.record;

import java.util.List;
import java.util.Optional;

/**
 * A record of a file, as cells and as it was written.
 *
 * @param cells what it says; nothing if its form is at fault
 * @param written its lines as they stand in the file, without the end of the last one
 * @param line the line that it begins in, counted from 1
 * @param fault why it cannot be cut into cells
 * @param doubt what is odd about it, although it can be
 * @param isCutOff whether the file ended before its last line did
 */
public record FileRecord(
    List<String> cells,
    String written,
    int line,
    Optional<RecordFault> fault,
    Optional<RecordFault> doubt,
    boolean isCutOff) {

  private static final char TAG = '#';

  /** Whether it holds nothing but HXL tags, as a row below a header may. */
  public boolean isTags() {
    return fault.isEmpty()
        && cells.stream().anyMatch(cell -> !cell.isBlank())
        && cells.stream()
            .map(String::strip)
            .allMatch(cell -> cell.isEmpty() || (cell.charAt(0) == TAG && cell.length() > 1));
  }
}
