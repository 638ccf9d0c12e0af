package org.ridgeline.read.table;

import static java.util.Comparator.naturalOrder;

import java.util.LinkedHashSet;
import java.util.Map;
import org.ridgeline.fact.provenance.Reliability;
import org.ridgeline.fact.provenance.Source;

/** Who speaks when a source does. Sources with one voice confirm nothing to each other. */
public record SourceVoices(Map<String, Source> sources) {

  /** The party that the source, or whoever it republishes in the end, speaks for, or empty. */
  String party(Source source) {
    return origin(source).party();
  }

  /** That party; failing that, the origin's id. */
  String of(Source source) {
    var origin = origin(source);
    return origin.party().isEmpty() ? origin.id() : origin.party();
  }

  /** How reliable the source, or whoever it republishes in the end, is. */
  Reliability reliability(Source source) {
    return origin(source).reliability();
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
