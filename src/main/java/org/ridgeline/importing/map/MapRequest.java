package org.ridgeline.importing.map;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ridgeline.importing.Coverage;
import org.ridgeline.importing.ImportRequest;
import org.ridgeline.importing.LeftOutRows;
import org.ridgeline.importing.mapping.MapMapping;
import org.ridgeline.read.file.InputLimits;

/**
 * Which maps are to be imported, and how.
 *
 * @param name what the lists of the import are called, without their ending
 * @param party who holds all that the maps show, whatever they say
 * @param day since when the maps have been public, whatever their names say
 * @param lastDay the last day that is not yet to come
 */
public record MapRequest(
    String name,
    List<Path> files,
    Path input,
    MapMapping mapping,
    Optional<String> party,
    Optional<LocalDate> day,
    LocalDate lastDay,
    InputLimits limits) {

  String leftOut() {
    return LeftOutRows.file(name);
  }

  String coverage() {
    return Coverage.file(name);
  }

  /** What an import wrote, so that the next knows what somebody drew by hand. */
  String written() {
    return ImportRequest.aside(name + ".written.csv");
  }
}
