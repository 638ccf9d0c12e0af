package org.ridgeline.importing.export;

import java.util.List;

/**
 * One record of an export.
 *
 * @param line the line it begins in, counted from 1
 * @param fault why it cannot be cut into the cells of the header, or empty
 */
public record ExportRow(List<String> cells, int line, String fault) {

  /** A cell without the space around it; empty where the row has none. */
  public String cell(int index) {
    return index < 0 || index >= cells.size() ? "" : cells.get(index).strip();
  }
}
