package org.ridgeline.read.record;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What is wrong with the form of a record.
 *
 * @param cell the cell at fault, from 0, or -1 if the record as a whole is
 * @param reason what is wrong, and the remedy
 * @param isOpen whether a quote is never closed
 */
public record RecordFault(int cell, String reason, boolean isOpen) {

  private static final Pattern LEFT_OF_A_MERGE =
      Pattern.compile("={7}|>{7}(?: .*)?|\\|{7}(?: .*)?");

  /** A fault of a record that ends. */
  public RecordFault(int cell, String reason) {
    this(cell, reason, false);
  }

  /** What a record has, to begin a sentence with. */
  public static String count(int cells, int wanted) {
    return "has %d %s where the header has %d"
        .formatted(cells, cells == 1 ? "cell" : "cells", wanted);
  }

  /** What to do about a row that has too few cells. */
  public static String remedy(List<String> cells, int wanted) {
    if (cells.size() == 1 && LEFT_OF_A_MERGE.matcher(cells.get(0)).matches()) {
      return "; a merge left the line, so look at the rows around it, and remove it";
    }
    for (var other : List.of(";", "\t")) {
      if (cells.get(0).split(other, -1).length >= wanted) {
        return "; separate cells by commas";
      }
    }
    return cells.size() == 1 && cells.get(0).split(",", -1).length >= wanted
        ? "; the whole line stands in quotes, so write each cell by itself"
        : "; write every cell, an empty one too, and quotes around one that holds a line break";
  }
}
