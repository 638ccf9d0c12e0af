package org.ridgeline.read.file;

import java.util.List;

/** The columns of a table, in the order in which its file has them. */
public record TableHeader(List<String> columns) {

  /** Where a column stands, from 0, or -1 if the file does not have it. */
  public int index(String column) {
    return columns.indexOf(column);
  }
}
