package org.ridgeline.cli.option;

import static org.ridgeline.write.Wording.count;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ridgeline.read.InputFolder;
import org.ridgeline.read.PerTable;
import org.ridgeline.read.Tables;

/**
 * How old the input may be before the reader is warned.
 *
 * @param days at most; those of no table hold for the newest report of all
 */
public record InputAgeLimit(PerTable<Integer> days) {

  /** Says of the input, or of each table, that it is older than it may be. */
  public List<String> warnings(Tables tables, LocalDate seenFrom) {
    var warnings = new ArrayList<String>();
    days.others()
        .flatMap(most -> warning("the input", "report", tables.newestDay(seenFrom), seenFrom, most))
        .ifPresent(warnings::add);
    for (var table : InputFolder.DATED) {
      var most = days.named().get(table);
      if (most != null) {
        warning(table, "row", tables.newestDay(table, seenFrom), seenFrom, most)
            .ifPresent(warnings::add);
      }
    }
    return warnings;
  }

  private static Optional<String> warning(
      String what, String row, Optional<LocalDate> newest, LocalDate seenFrom, int most) {
    if (newest.isEmpty()) {
      return Optional.of("%s is stale: it has no day up to %s".formatted(what, seenFrom));
    }
    long age = ChronoUnit.DAYS.between(newest.get(), seenFrom);
    return age <= most
        ? Optional.empty()
        : Optional.of(
            "%s is stale: its newest %s is of %s, %s before %s, and --max-age-days is %d"
                .formatted(what, row, newest.get(), count(age, "day", "days"), seenFrom, most));
  }
}
