package org.ridgeline.read.table;

import static java.util.Comparator.naturalOrder;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.Source;

/** Who speaks when a source does. Sources with one voice confirm nothing to each other. */
public final class SourceVoices {

  private final Map<String, Source> sources;
  private final Map<String, Source> origins = new HashMap<>();

  /** The sources, by their ids. */
  public SourceVoices(Map<String, Source> sources) {
    this.sources = sources;
    sources.forEach((id, source) -> origins.put(id, origin(source)));
  }

  /**
   * A row as what is known of its source has it: it speaks for the party that the source, or
   * whoever it republishes in the end, speaks for; failing that, for that origin; and is as
   * reliable as that is.
   */
  Citation citation(
      String file, int line, String row, Source source, int credibility, Optional<LocalDate> day) {
    var origin = origins.get(source.id());
    return new Citation(
        file,
        line,
        row,
        source,
        origin.party(),
        origin.party().isEmpty() ? origin.id() : origin.party(),
        origin.reliability(),
        credibility,
        day);
  }

  /** Sources that republish each other in a circle have one of themselves for origin. */
  private Source origin(Source source) {
    var path = new LinkedHashSet<String>();
    var origin = source;
    while (origin.party().isEmpty() && sources.containsKey(origin.republishes())) {
      if (!path.add(origin.id())) {
        return sources.get(path.stream().min(naturalOrder()).orElseThrow());
      }
      origin = sources.get(origin.republishes());
    }
    return origin;
  }
}
