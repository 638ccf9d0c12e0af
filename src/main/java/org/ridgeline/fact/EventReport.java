package org.ridgeline.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.RowFact;

/**
 * One source's report of something that happened at a settlement, or at several together.
 *
 * @param settlements ids of the places named; one count covers all of them
 * @param actor the party that acted, or empty if the report does not say
 * @param count how many of its kind, where the report says
 * @param direction where the action came from
 * @param tags what else may be asked of it, as slugs in their order, each once: {@code hospital}
 * @param credibility by the Admiralty code, from 1 (confirmed) to 6 (cannot be judged)
 */
public record EventReport(
    String id,
    LocalDate day,
    LocalDate publishedOn,
    List<String> settlements,
    EventKind kind,
    String actor,
    OptionalInt count,
    Optional<Compass> direction,
    List<String> tags,
    String source,
    int credibility,
    String url,
    String text,
    Citation citation)
    implements RowFact {

  public EventReport {
    settlements = List.copyOf(settlements);
    tags = List.copyOf(tags);
  }

  /** The same report of another actor. */
  public EventReport actedBy(String party) {
    return new EventReport(
        id,
        day,
        publishedOn,
        settlements,
        kind,
        party,
        count,
        direction,
        tags,
        source,
        credibility,
        url,
        text,
        citation);
  }

  /** Of the id alone, which tells reports apart. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
