package org.ridgeline.fact;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.RowFact;

/**
 * How two parties stand to each other for a while, whichever of them is named first.
 *
 * <p>Where several rows speak of one day, that counts which begins last; of two that begin together
 * the one that ends first, as an exception stands within what it is excepted from.
 *
 * @param from the first day, if it did not always hold
 * @param to the last day, if it does not go on
 */
public record PartyRelation(
    String one,
    String other,
    RelationKind kind,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Citation citation)
    implements RowFact {

  /** The row that counts before the others; the last word is the row's place in its table. */
  public static final Comparator<PartyRelation> BY_PRECEDENCE =
      Comparator.comparing(PartyRelation::start)
          .reversed()
          .thenComparing(PartyRelation::end)
          .thenComparing(PartyRelation::citation);

  /** The same of these parties. */
  public PartyRelation between(String party, String another) {
    return new PartyRelation(party, another, kind, from, to, citation);
  }

  /** Both parties, in the order of their ids. */
  public List<String> pair() {
    SortedSet<String> both = new TreeSet<>(List.of(one, other));
    return List.copyOf(both);
  }

  /** The first day, or one before all others. */
  public LocalDate start() {
    return from.orElse(LocalDate.MIN);
  }

  /** The last day, or one after all others. */
  public LocalDate end() {
    return to.orElse(LocalDate.MAX);
  }

  /** Whether it speaks of {@code day}. */
  public boolean isOn(LocalDate day) {
    return !day.isBefore(start()) && !day.isAfter(end());
  }
}
