package org.ridgeline.derive.activity;

import java.time.LocalDate;
import java.util.List;
import org.ridgeline.fact.AboutSettlement;
import org.ridgeline.fact.EventKind;
import org.ridgeline.fact.Night;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.Cited;

/**
 * What was reported of one kind at one settlement on one day.
 *
 * <p>Reports of one day are not added up, as later ones mostly repeat or update the earlier: the
 * highest figure stands. A count given for several places together is shared evenly among them.
 *
 * @param daysAgo days from that day to the cut-off
 * @param actor the party that acted, or empty if no report says
 * @param count the highest figure in any report, at least one a report, to a hundredth
 * @param tags what any of the reports is tagged with, in their order and each once
 * @param words what the reports say, in the sentences of their rows
 */
public record Activity(
    String settlement,
    LocalDate day,
    int daysAgo,
    EventKind kind,
    String actor,
    double count,
    List<String> tags,
    String words,
    List<Citation> citations)
    implements AboutSettlement, Cited {

  public Activity {
    tags = List.copyOf(tags);
    citations = List.copyOf(citations);
  }

  /** The same, seen from another night. */
  Activity seenFrom(Night night) {
    return new Activity(
        settlement, day, night.daysSince(day), kind, actor, count, tags, words, citations);
  }

  /** Of what tells it from most others, and not of each row that it cites. */
  @Override
  public int hashCode() {
    return 31 * (31 * settlement.hashCode() + day.hashCode())
        + 31 * kind.name().hashCode()
        + actor.hashCode();
  }
}
