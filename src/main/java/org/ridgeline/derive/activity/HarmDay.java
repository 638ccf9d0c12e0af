package org.ridgeline.derive.activity;

import java.time.LocalDate;
import java.util.List;
import org.ridgeline.fact.AboutSettlement;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.Cited;

/**
 * One day on which civilians are reported to have been harmed at one settlement, whoever did it.
 *
 * @param daysAgo days from that day to the cut-off
 * @param killed the highest number of dead in any report of that day that names this settlement
 *     alone; 0 if none gives one. People are not divided among places
 * @param tags what any of the reports is tagged with, in their order and each once
 */
public record HarmDay(
    String settlement,
    LocalDate day,
    int daysAgo,
    int killed,
    List<String> tags,
    List<Citation> citations)
    implements AboutSettlement, Cited {

  public HarmDay {
    tags = List.copyOf(tags);
    citations = List.copyOf(citations);
  }
}
