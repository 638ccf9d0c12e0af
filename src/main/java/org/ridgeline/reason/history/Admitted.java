package org.ridgeline.reason.history;

import java.time.LocalDate;
import java.util.List;
import org.ridgeline.derive.claim.Statement;
import org.ridgeline.fact.AboutSettlement;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.Cited;

/**
 * That a party held a place on the day of which the one that lost by it says so.
 *
 * @param daysAgo from that day to the cut-off
 */
public record Admitted(Statement statement, String settlement, String holder, int daysAgo)
    implements Established, AboutSettlement, Cited {

  /** That whoever the statement says had the place in hand did hold it. */
  public static Admitted by(Statement statement) {
    return new Admitted(statement, statement.settlement(), statement.holder(), statement.daysAgo());
  }

  @Override
  public String party() {
    return holder;
  }

  @Override
  public LocalDate day() {
    return statement.claim().asOf();
  }

  @Override
  public LocalDate saidOf() {
    return day();
  }

  @Override
  public Ground ground() {
    return Ground.ADMITTED;
  }

  @Override
  public LocalDate publishedOn() {
    return statement.claim().publishedOn();
  }

  @Override
  public Citation row() {
    return statement.claim().citation();
  }

  @Override
  public List<Citation> citations() {
    return statement.citations();
  }
}
