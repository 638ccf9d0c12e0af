package org.ridgeline.rank;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.reason.conclude.Conclusion;

/**
 * A conclusion that stood on an earlier night and stands no more.
 *
 * @param goneOn the first night without it; where it came back and went again, one such night
 * @param newestReport the newest day that any of its evidence spoke of when it stood last
 * @param byTime whether it went as time passed, or may have
 * @param rows the row with which it went; where it could not be told, some that may have been it,
 *     those about the place first
 * @param takenBack those of them that went, as their source withdrew them; the others came
 * @param more how many more rows may have been it
 */
public record Withdrawal(
    Conclusion conclusion,
    LocalDate goneOn,
    Optional<LocalDate> newestReport,
    boolean byTime,
    List<Citation> rows,
    Set<Citation> takenBack,
    int more) {

  public Withdrawal {
    rows = List.copyOf(rows);
    takenBack = Set.copyOf(takenBack);
  }
}
