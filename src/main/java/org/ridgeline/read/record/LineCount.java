package org.ridgeline.read.record;

/**
 * Where every line of a file is: lines = 1 of the header + records + quoted breaks + blank + left
 * out.
 *
 * @param lines how many there are, counted as they were read
 * @param records how many records begin behind the header, good or bad
 * @param quotedBreaks how many lines go on with a cell in quotes
 * @param blank how many hold nothing, nothing but commas, or what only other programs read
 * @param leftOut how many belong to a bad record that began before them
 */
public record LineCount(int lines, int records, int quotedBreaks, int blank, int leftOut) {

  /** Whether every line is somewhere. */
  public boolean balance() {
    return lines == 1 + records + quotedBreaks + blank + leftOut;
  }
}
