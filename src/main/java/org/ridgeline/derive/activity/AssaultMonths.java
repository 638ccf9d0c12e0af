package org.ridgeline.derive.activity;

import java.util.List;
import org.ridgeline.fact.AboutSettlement;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.Cited;

/**
 * On how many days a party attacked a settlement on the ground in the last month, and in the month
 * before it; only where it did so in both.
 *
 * <p>Days are compared and not figures, which few reports give. More days with any report at all,
 * wherever, would look like more attacks; so each month's days of attack are taken as a share of
 * the days on which anything was reported.
 *
 * @param attacker a party with what unnamed attackers did, or empty for these alone
 * @param attacked the party that it presses, by who held the place each day, or empty if none is
 *     known
 * @param days of attack in the last month
 * @param daysBefore days of attack in the month before
 * @param percentOfBefore the last month's share in percent of the share before, rounded down: 100
 *     is no change
 */
public record AssaultMonths(
    String settlement,
    String attacker,
    String attacked,
    int days,
    int daysBefore,
    int percentOfBefore,
    List<Citation> citations)
    implements AboutSettlement, Cited {

  public AssaultMonths {
    citations = List.copyOf(citations);
  }
}
