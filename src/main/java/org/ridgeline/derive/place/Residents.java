package org.ridgeline.derive.place;

import java.time.LocalDate;
import java.util.List;
import org.ridgeline.fact.AboutSettlement;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.Cited;

/**
 * How many people live in a settlement, by the newest figure, and how many once did.
 *
 * @param people by the newest figure known
 * @param asOf the day that figure speaks of
 * @param before the highest figure of any earlier day, or {@code people} if there is none
 * @param beforeAsOf the day that the earlier figure speaks of
 * @param leftPercent how many in a hundred are gone since, rounded down, 0 to 100
 * @param old whether the newest figure is so old that it does not tell how many are left
 */
public record Residents(
    String settlement,
    int people,
    LocalDate asOf,
    int before,
    LocalDate beforeAsOf,
    int leftPercent,
    boolean old,
    List<Citation> citations)
    implements AboutSettlement, Cited {

  public Residents {
    citations = List.copyOf(citations);
  }

  /** What an old figure does not tell, in words that follow its day; empty if it is not old. */
  public String unknown() {
    return old ? "; how many live there now is not known" : "";
  }

  /** How large a place it is: how many people once lived there, 0 if by now nobody does. */
  public int size() {
    return people == 0 ? 0 : before;
  }
}
