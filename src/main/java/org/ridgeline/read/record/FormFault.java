package org.ridgeline.read.record;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Says what is wrong with the form of a record, and how to mend it.
 *
 * @param begin the line that the record begins in, counted from 1
 */
record FormFault(RecordScan scan, int begin) {

  private static final Pattern INVISIBLE = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

  /**
   * Why the record is none.
   *
   * @param last the last line that is left out with it
   * @param cutOff whether the file ends there, in the midst of a line
   */
  RecordFault fault(int last, boolean cutOff, RecordLimits limits, int wanted) {
    if (scan.lines() == 0) {
      return new RecordFault(
          -1,
          "has more than %,d characters%s; it is no row of a table, so remove it"
              .formatted(limits.chars(), costs(last)));
    }
    if (scan.broken().isPresent()) {
      return broken(scan.broken().get(), last);
    }
    var opened = scan.spanning().orElse(scan.opened());
    // The quote that closes the cell may be another row's.
    if (!scan.isOpen() && last < begin + scan.lines() - 1) {
      return opens(opened, "is closed only in line " + (begin + scan.lines() - 1), last);
    }
    if (!scan.isOpen()) {
      return new RecordFault(
          -1,
          RecordFault.count(scan.cells(), wanted)
              + costs(last)
              + "; write every cell, an empty one too, and quotes around one that holds a comma");
    }
    boolean ends = cutOff && scan.lines() < limits.lines();
    var fault =
        opens(
            scan.opened(),
            ends ? "is never closed, and there the file ends, as if cut off" : never(limits),
            last);
    return new RecordFault(fault.cell(), fault.reason(), true);
  }

  private String never(RecordLimits limits) {
    return scan.lines() < limits.lines()
        ? "is never closed"
        : "is not closed within %,d lines".formatted(limits.lines());
  }

  private RecordFault broken(RecordScan.Position broken, int last) {
    var behind = scan.behind();
    if (broken.line() == 0 || begin + broken.line() <= last) {
      var where =
          broken.line() == 0
              ? "(character %d)".formatted(broken.character())
              : "(line %d, character %d)".formatted(begin + broken.line(), broken.character());
      return new RecordFault(
          broken.cell(),
          INVISIBLE.matcher(behind).matches()
              ? "a %s stands behind the closing quote %s%s; remove it"
                  .formatted(behind.startsWith("\t") ? "tab" : "space", where, costs(last))
              : "'%s' follows the closing quote %s%s; put quotes around the whole cell, and double those within it"
                  .formatted(Excerpt.of(behind), where, costs(last)));
    }
    return opens(scan.opened(), "is never closed", last);
  }

  private RecordFault opens(RecordScan.Position opened, String what, int last) {
    var where =
        opened.line() == 0
            ? "opens here (character %d)".formatted(opened.character())
            : "opens in line %d (character %d)"
                .formatted(begin + opened.line(), opened.character());
    return new RecordFault(
        opened.cell(),
        "the quote that %s %s%s; close it, or remove it".formatted(where, what, costs(last)));
  }

  private String costs(int last) {
    return last == begin ? "" : ", so lines %d to %d are left out".formatted(begin, last);
  }

  /** Lines within the record that look like records of their own. */
  RecordFault swallowed(List<Integer> lines) {
    int first = lines.get(0);
    int last = lines.get(lines.size() - 1);
    return new RecordFault(
        scan.spanning().orElseThrow().cell(),
        "the quoted cell holds %s; if so, close its quote in line %d"
            .formatted(
                lines.size() == 1
                    ? "line %d, which looks like a row".formatted(first)
                    : "%d lines from %d to %d, which look like rows"
                        .formatted(lines.size(), first, last),
                begin + scan.spanning().orElseThrow().line()));
  }
}
