package org.ridgeline.importing.map;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.ridgeline.fact.area.AreaMeasurement;
import org.ridgeline.read.measure.MeasuredMaps;
import org.ridgeline.read.table.AreaCells;

/** What was measured of maps, as rows of {@code area_measurements}. */
public final class AreaRows {

  private AreaRows() {}

  /** The columns; water has one only if it is known where there is any. */
  public static List<String> columns(MeasuredMaps measured) {
    return measured.water().isKnown()
        ? Stream.concat(AreaCells.COLUMNS.stream(), Stream.of(AreaCells.ACROSS_WATER)).toList()
        : AreaCells.COLUMNS;
  }

  /**
   * The rows of the maps of some days, read day after day as they are asked for.
   *
   * @param source who drew the maps
   */
  public static Stream<String[]> of(MeasuredMaps measured, List<LocalDate> days, String source) {
    return days.stream().flatMap(day -> measured.all(day).stream()).map(area -> row(area, source));
  }

  private static String[] row(AreaMeasurement area, String source) {
    var figures = area.figures();
    return Stream.of(
            Stream.of(
                area.settlement(),
                area.day().toString(),
                area.publishedOn().toString(),
                area.holder(),
                String.valueOf(figures.distanceKm()),
                figures.bearing().isEmpty() ? "" : String.valueOf(figures.bearing().getAsDouble())),
            DoubleStream.of(
                    figures.sharePercent(),
                    figures.shareWithin5Percent(),
                    figures.shareWithin10Percent(),
                    figures.horizonPercent())
                .mapToObj(String::valueOf),
            Stream.of(source),
            area.acrossWater().map(is -> is ? "yes" : "no").stream())
        .flatMap(cells -> cells)
        .toArray(String[]::new);
  }
}
