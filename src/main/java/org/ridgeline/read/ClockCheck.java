package org.ridgeline.read;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ridgeline.read.file.BadTableException;
import org.ridgeline.read.quarantine.RowProblem;
import org.ridgeline.read.table.TableSchema;

/** Tells a clock that is behind from rows with a wrong day: by most rows being yet to come. */
final class ClockCheck {

  private final InputPolicy policy;
  private int rows;
  private int later;
  private Optional<LocalDate> latest = Optional.empty();

  ClockCheck(InputPolicy policy) {
    this.policy = policy;
  }

  /**
   * How many rows of a table are only left out as their day is yet to come, where that is nobody's
   * fault.
   *
   * @throws BadTableException if most of them are, and nobody has named the night
   */
  int later(TableSchema<?> table, int read, List<RowProblem> problems) {
    var days = problems.stream().flatMap(problem -> problem.yetToCome().stream()).toList();
    if (InputFolder.DATED.contains(table.name())) {
      rows += read;
      later += days.size();
      latest = Stream.concat(latest.stream(), days.stream()).max(Comparator.naturalOrder());
    }
    if (!policy.isNamed() && days.size() * 2L > read) {
      throw behind(table.file(), days.size(), read);
    }
    return policy.isNamed() ? days.size() : 0;
  }

  /** Looks at all tables together. */
  void check() {
    if (!policy.isNamed() && later * 2L > rows) {
      throw behind("event_reports.csv, control_claims.csv", later, rows);
    }
  }

  private BadTableException behind(String where, int some, int all) {
    return new BadTableException(
        "%s: %,d of %,d rows are later than tomorrow, up to %s, but today is %s by this machine's clock; set the clock, or name the night with --as-of"
            .formatted(where, some, all, latest.orElseThrow(), policy.lastDay().minusDays(1)));
  }
}
