package org.ridgeline.read;

import static java.util.Comparator.naturalOrder;

import java.util.LinkedHashSet;
import java.util.Map;
import org.ridgeline.fact.Source;

/** Who speaks when a source does. Sources with one voice confirm nothing to each other. */
record Voices(Map<String, Source> sources) {

  /**
   * The party that the source speaks for; failing that, the voice of whom it republishes; failing
   * that, the source itself. Sources that republish each other in a circle are one voice.
   */
  String of(Source source) {
    var path = new LinkedHashSet<String>();
    var origin = source;
    while (origin.party().isEmpty() && sources.containsKey(origin.republishes())) {
      if (!path.add(origin.id())) {
        return path.stream().min(naturalOrder()).orElseThrow();
      }
      origin = sources.get(origin.republishes());
    }
    return origin.party().isEmpty() ? origin.id() : origin.party();
  }
}
