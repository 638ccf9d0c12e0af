package org.ridgeline.reason.history;

import java.time.LocalDate;
import java.util.List;
import org.ridgeline.derive.claim.Statement;
import org.ridgeline.fact.provenance.Citation;

/**
 * That a party held a place on the day that a statement speaks of.
 *
 * @param daysAgo from that day to the cut-off
 */
public record Attested(
    Statement statement, String settlement, String holder, int daysAgo, Ground ground)
    implements Spoken {

  /** That whoever the statement says had the place in hand did hold it. */
  public static Attested by(Statement statement, Ground ground) {
    return by(statement, statement.holder(), ground);
  }

  /** That {@code holder} held the place on the day of a statement which says otherwise. */
  public static Attested by(Statement statement, String holder, Ground ground) {
    return new Attested(statement, statement.settlement(), holder, statement.daysAgo(), ground);
  }

  @Override
  public LocalDate day() {
    return saidOf();
  }

  @Override
  public List<Citation> citations() {
    return statement.citations();
  }
}
