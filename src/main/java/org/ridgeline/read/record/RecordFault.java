package org.ridgeline.read.record;

/**
 * What is wrong with the form of a record.
 *
 * @param cell the cell at fault, from 0, or -1 if the record as a whole is
 * @param reason what is wrong, and the remedy
 * @param isOpen whether a quote is never closed
 */
public record RecordFault(int cell, String reason, boolean isOpen) {

  /** A fault of a record that ends. */
  public RecordFault(int cell, String reason) {
    this(cell, reason, false);
  }

  /** What a record has, to begin a sentence with. */
  public static String count(int cells, int wanted) {
    return "has %d %s where the header has %d"
        .formatted(cells, cells == 1 ? "cell" : "cells", wanted);
  }
}
