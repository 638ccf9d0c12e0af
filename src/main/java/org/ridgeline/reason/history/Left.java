package org.ridgeline.reason.history;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.ridgeline.derive.claim.WithdrawalReport;
import org.ridgeline.fact.AboutSettlement;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.Cited;

/**
 * That a party left a place, be it that it held it or that another did.
 *
 * @param party the one that left
 * @param side the party and its allies
 * @param daysAgo from the day of the withdrawal to the cut-off
 */
public record Left(
    WithdrawalReport report, String settlement, String party, Set<String> side, int daysAgo)
    implements Established, AboutSettlement, Cited {

  public Left {
    side = Set.copyOf(side);
  }

  /** That the party of which the report tells left; {@code side} is it and its allies. */
  public static Left by(WithdrawalReport report, Collection<String> side) {
    return new Left(
        report, report.settlement(), report.party(), Set.copyOf(side), report.daysAgo());
  }

  @Override
  public String holder() {
    return "";
  }

  @Override
  public LocalDate day() {
    return report.day();
  }

  @Override
  public LocalDate saidOf() {
    return day();
  }

  @Override
  public Ground ground() {
    return Ground.LEFT;
  }

  @Override
  public LocalDate publishedOn() {
    return report.publishedOn();
  }

  @Override
  public Citation row() {
    return report.citations().get(report.citations().size() - 1);
  }

  @Override
  public List<Citation> citations() {
    return report.citations();
  }
}
