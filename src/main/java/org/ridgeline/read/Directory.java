package org.ridgeline.read;

import java.util.List;
import java.util.Map;
import org.ridgeline.fact.Source;

/** What rows may refer to: the settlements and sources that were read before them. */
record Directory(Gazetteer places, Map<String, Source> sources, Voices voices) {

  static final Directory EMPTY =
      new Directory(new Gazetteer(List.of()), Map.of(), new Voices(Map.of()));

  Directory withPlaces(Gazetteer gazetteer) {
    return new Directory(gazetteer, sources, voices);
  }
}
