package org.ridgeline.read.record;

/**
 * A line of a file, whatever the table takes it for.
 *
 * @param text what stands before its end
 */
record FileLine(String text, LineEnd end) {

  boolean isBlank() {
    return text.isBlank();
  }
}
