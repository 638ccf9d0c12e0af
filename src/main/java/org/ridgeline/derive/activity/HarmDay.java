package org.ridgeline.derive.activity;

import java.time.LocalDate;
import java.util.List;
import org.ridgeline.fact.AboutSettlement;
import org.ridgeline.fact.Night;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.Cited;
import org.ridgeline.phrase.English;

/**
 * One day on which civilians are reported to have been harmed at one settlement, whoever did it.
 *
 * @param daysAgo days from that day to the cut-off
 * @param killed the highest number of dead in any report of that day that names this settlement
 *     alone; 0 if none gives one. People are not divided among places
 * @param leastKilled the lowest such number, which is another where accounts differ
 * @param tags what any of the reports is tagged with, in their order and each once
 */
public record HarmDay(
    String settlement,
    LocalDate day,
    int daysAgo,
    int killed,
    int leastKilled,
    List<String> tags,
    List<Citation> citations)
    implements AboutSettlement, Cited {

  public HarmDay {
    tags = List.copyOf(tags);
    citations = List.copyOf(citations);
  }

  /** The same, seen from another night. */
  HarmDay seenFrom(Night night) {
    return new HarmDay(settlement, day, night.daysSince(day), killed, leastKilled, tags, citations);
  }

  /** Of what tells it from most others, and not of each row that it cites. */
  @Override
  public int hashCode() {
    return 31 * settlement.hashCode() + day.hashCode();
  }

  /** How many died by the reports, in a sentence, and from which to which number; or nothing. */
  public List<String> toll() {
    if (killed == 0) {
      return List.of();
    }
    var dead = English.whole(killed);
    var range = leastKilled == killed ? dead : English.whole(leastKilled) + " to " + dead;
    return List.of("Reports of %s tell of %s dead.".formatted(English.day(day), range));
  }

  /** The same where reports differ, and else nothing. */
  public List<String> differing() {
    return leastKilled == killed ? List.of() : toll();
  }
}
