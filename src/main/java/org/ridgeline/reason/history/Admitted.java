package org.ridgeline.reason.history;

import java.time.LocalDate;
import java.util.List;
import org.ridgeline.derive.claim.Statement;
import org.ridgeline.fact.provenance.Citation;

/**
 * That a party held a place on the day of which the one that lost by it says so.
 *
 * @param daysAgo from that day to the cut-off
 */
public record Admitted(Statement statement, String settlement, String holder, int daysAgo)
    implements Spoken {

  /** That whoever the statement says had the place in hand did hold it. */
  public static Admitted by(Statement statement) {
    return new Admitted(statement, statement.settlement(), statement.holder(), statement.daysAgo());
  }

  @Override
  public LocalDate day() {
    return saidOf();
  }

  @Override
  public Ground ground() {
    return Ground.ADMITTED;
  }

  @Override
  public List<Citation> citations() {
    return statement.citations();
  }
}
