package org.ridgeline.read.table;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.ridgeline.fact.provenance.Source;
import org.ridgeline.read.text.NearestName;

/**
 * What rows may refer to: the parties, settlements and sources that were read before them, and
 * days.
 *
 * @param lastDay the last day that is not yet to come
 * @param cells how cells were read; of millions of rows most say in most cells what others said
 */
public record ReferenceData(
    Gazetteer places,
    Parties parties,
    Map<String, Source> sources,
    SourceVoices voices,
    LocalDate lastDay,
    ReadCells cells) {

  /**
   * What cells were read as, so that each is read once and stands in memory once. Not thread-safe.
   *
   * @param byReading by what they were read as, and then by what stands in them
   */
  record ReadCells(Map<Object, Map<String, Object>> byReading) {

    /** Beyond so many different cells, or so many letters, they seldom come again. */
    private static final int MOST = 100_000;

    private static final int LONGEST = 100;

    /**
     * What a cell is read as: as before, or else by {@code read}, which depends on nothing but what
     * stands in the cell, and may refuse it.
     *
     * @param reading what tells one way of reading from others
     */
    @SuppressWarnings("unchecked")
    <T> T as(Object reading, String cell, Supplier<T> read) {
      if (cell.length() > LONGEST) {
        return read.get();
      }
      var known = byReading.get(reading);
      if (known == null) {
        known = new HashMap<>();
        byReading.put(reading, known);
      }
      var before = known.get(cell);
      if (before != null) {
        return (T) before;
      }
      var value = read.get();
      if (known.size() < MOST) {
        known.put(cell, value);
      }
      return value;
    }
  }

  public ReferenceData(
      Gazetteer places,
      Parties parties,
      Map<String, Source> sources,
      SourceVoices voices,
      LocalDate lastDay) {
    this(places, parties, sources, voices, lastDay, new ReadCells(new HashMap<>()));
  }

  /** Nothing that rows may refer to. */
  public static ReferenceData empty() {
    return new ReferenceData(
        new Gazetteer(List.of()),
        Parties.of(List.of()),
        Map.of(),
        new SourceVoices(Map.of()),
        LocalDate.MAX);
  }

  public ReferenceData withPlaces(Gazetteer gazetteer) {
    return new ReferenceData(gazetteer, parties, sources, voices, lastDay);
  }

  /**
   * The id of the settlement that a cell names.
   *
   * @throws BadRowException if it names none, or several
   */
  String settlement(String column, String written) {
    try {
      return places.resolve(written);
    } catch (Gazetteer.UnknownPlaceException e) {
      throw new BadRowException(column, joined(column, written).orElse(e.getMessage()));
    }
  }

  /** What is wrong with several places where one is wanted, or that no bar joins. */
  private Optional<String> joined(String column, String written) {
    var parts = WordCell.parts(written);
    return parts.size() > 1 && parts.stream().allMatch(places::isKnown)
        ? Optional.of(
            "'%s' names %d places; %s"
                .formatted(
                    written,
                    parts.size(),
                    column.equals("settlements")
                        ? "join them by |: " + String.join("|", parts)
                        : "write one, and a row for each of the others"))
        : Optional.empty();
  }

  /**
   * The source with an id.
   *
   * @throws BadRowException if there is none
   */
  Source source(String id) {
    var source = sources.get(id);
    if (source == null) {
      throw new BadRowException("source", unknownSource(id));
    }
    return source;
  }

  private String unknownSource(String id) {
    var parts = WordCell.parts(id);
    if (parts.size() > 1 && parts.stream().anyMatch(sources::containsKey)) {
      return "'%s' names %d sources; write one of them, and a row for each of the others"
          .formatted(id, parts.size());
    }
    return "'%s' is not in sources.csv".formatted(id)
        + NearestName.hint(id, sources.keySet(), "add it there, with its party and reliability");
  }
}
