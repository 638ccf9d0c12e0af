package org.ridgeline.importing.place;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;
import org.ridgeline.importing.Coverage;
import org.ridgeline.importing.ImportRequest;
import org.ridgeline.importing.LeftOutRows;
import org.ridgeline.importing.mapping.PlaceMapping;
import org.ridgeline.read.file.InputLimits;
import org.ridgeline.read.table.TableSchema;

/**
 * Which places are to be imported, and how.
 *
 * @param name what the tables are called that they are written into, without their ending
 * @param only which of the places of the files are wanted
 * @param isOfCodes whether only places that are known get something, and no others are added
 * @param peopleOn the day for which people are counted where the files do not say it
 * @param lastDay the last day that is not yet to come
 */
public record PlaceRequest(
    String name,
    List<Path> files,
    Path input,
    PlaceMapping mapping,
    Selection only,
    boolean isOfCodes,
    Optional<LocalDate> peopleOn,
    LocalDate lastDay,
    InputLimits limits) {

  private static final String WRITTEN = ".written.csv";

  /**
   * Which places of a gazetteer are wanted.
   *
   * @param countries their codes in capitals; all if it is empty
   * @param within the box that they lie in, if one is named
   * @param leastPeople how many people a place has that is not yet known
   */
  public record Selection(Set<String> countries, Optional<Envelope> within, int leastPeople) {}

  String settlements() {
    return own(TableSchema.SETTLEMENTS);
  }

  String people() {
    return own(TableSchema.POPULATION);
  }

  String sources() {
    return own(TableSchema.SOURCES);
  }

  private String own(TableSchema<?> table) {
    return "%s/%s.csv".formatted(table.name(), name);
  }

  String leftOut() {
    return LeftOutRows.file(name);
  }

  String coverage() {
    return Coverage.file(name);
  }

  /** What an import wrote into each cell, so that the next knows what somebody changed since. */
  String written() {
    return ImportRequest.aside(name + WRITTEN);
  }
}
