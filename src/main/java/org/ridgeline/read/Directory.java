package org.ridgeline.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ridgeline.fact.Source;

/**
 * What rows may refer to: the settlements and sources that were read before them, and days.
 *
 * @param lastDay the last day that is not yet to come
 */
record Directory(Gazetteer places, Map<String, Source> sources, Voices voices, LocalDate lastDay) {

  static final Directory EMPTY =
      new Directory(new Gazetteer(List.of()), Map.of(), new Voices(Map.of()), LocalDate.MAX);

  Directory withPlaces(Gazetteer gazetteer) {
    return new Directory(gazetteer, sources, voices, lastDay);
  }
}
