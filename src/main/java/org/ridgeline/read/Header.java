package org.ridgeline.read;

import java.util.List;

/** The columns of a table, in the order in which its file has them. */
record Header(List<String> columns) {

  /** Where a column stands, from 0, or -1 if the file does not have it. */
  int index(String column) {
    return columns.indexOf(column);
  }
}
