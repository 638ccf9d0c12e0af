package org.ridgeline.derive.claim;

import java.time.LocalDate;
import java.util.List;
import org.ridgeline.fact.AboutSettlement;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.Cited;
import org.ridgeline.fact.provenance.Credit;

/**
 * That a party withdrew from a place on some day, and by whose word.
 *
 * @param party the one that withdrew
 * @param daysAgo from that day to the cut-off
 * @param ownWord whether somebody who speaks for the party itself says so
 * @param voices how many others do, one a voice
 * @param publishedOn the day on which the last of them said so
 */
public record WithdrawalReport(
    String settlement,
    String party,
    LocalDate day,
    int daysAgo,
    boolean ownWord,
    int voices,
    LocalDate publishedOn,
    List<Citation> citations)
    implements AboutSettlement, Cited {

  public WithdrawalReport {
    citations = List.copyOf(citations);
  }

  /** Whether any that tells of it speaks for no party, and is at least fair. */
  public boolean isCredible() {
    return citations.stream()
        .filter(row -> row.party().isEmpty())
        .map(Citation::credit)
        .anyMatch(Credit::isAtLeastFair);
  }
}
