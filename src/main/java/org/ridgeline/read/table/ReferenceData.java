package org.ridgeline.read.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ridgeline.fact.provenance.Source;

/**
 * What rows may refer to: the parties, settlements and sources that were read before them, and
 * days.
 *
 * @param lastDay the last day that is not yet to come
 */
public record ReferenceData(
    Gazetteer places,
    Parties parties,
    Map<String, Source> sources,
    SourceVoices voices,
    LocalDate lastDay) {

  public static final ReferenceData EMPTY =
      new ReferenceData(
          new Gazetteer(List.of()),
          Parties.of(List.of()),
          Map.of(),
          new SourceVoices(Map.of()),
          LocalDate.MAX);

  public ReferenceData withPlaces(Gazetteer gazetteer) {
    return new ReferenceData(gazetteer, parties, sources, voices, lastDay);
  }
}
