package org.ridgeline.read.file;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The columns of a table, in the order in which its file has them. */
public final class TableHeader {

  private final List<String> columns;
  private final Map<String, Integer> indexes = new HashMap<>();

  public TableHeader(List<String> columns) {
    this.columns = List.copyOf(columns);
    for (int i = 0; i < columns.size(); i++) {
      indexes.putIfAbsent(columns.get(i), i);
    }
  }

  public List<String> columns() {
    return columns;
  }

  /** Where a column stands, from 0, or -1 if the file does not have it. */
  public int index(String column) {
    return indexes.getOrDefault(column, -1);
  }
}
