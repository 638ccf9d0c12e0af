package org.ridgeline.derive.party;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ridgeline.fact.RelationKind;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.Cited;

/**
 * How one party stands to another on the night; measured both ways, and of each to itself, which is
 * allied.
 *
 * @param since the day from which the row holds that says so; empty if it always did
 * @param citations the row that says so; none where no row does, and the two are hostile
 */
public record Relation(
    String party,
    String other,
    RelationKind kind,
    Optional<LocalDate> since,
    List<Citation> citations)
    implements Cited {

  public Relation {
    citations = List.copyOf(citations);
  }

  /** Whether each is the other's opponent. */
  public boolean isHostile() {
    return kind == RelationKind.HOSTILE;
  }

  /** Whether they are one side, as a party and itself are. */
  public boolean isAllied() {
    return kind == RelationKind.ALLIED;
  }

  /** Whether they are neither friend nor opponent to each other. */
  public boolean isNeutral() {
    return kind == RelationKind.NEUTRAL;
  }

  /** Whether a row of that day, or none, had them as they are tonight. */
  public boolean wasSoOn(LocalDate day) {
    return since.filter(day::isBefore).isEmpty();
  }
}
