package org.ridgeline.write.chart;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.locationtech.jts.dissolve.LineDissolver;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.operation.overlayng.LineLimiter;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import org.ridgeline.read.map.MapLine;
import org.ridgeline.write.chart.GeneralizedPath.Part;

/**
 * Lines as a map of some scale can show them: what stands twice stands once, and pieces are joined.
 */
final class GeneralizedLines {

  /** What is shorter, in units, nobody sees. */
  private static final double LEAST = 1;

  /** Pieces of a dense net that are shorter, in units, lead from nowhere to nowhere. */
  private static final double LONG = 45;

  /** So little changes no line that is seen, and spares most of the work. */
  private static final double FINEST = 0.3;

  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  private static final PrecisionModel TENTHS = new PrecisionModel(10);

  private static final Comparator<LineString> LONGEST_FIRST =
      Comparator.comparingDouble(LineString::getLength)
          .reversed()
          .thenComparing(Geometry::compareTo);

  private final Projection projection;
  private final Envelope sheet;

  /**
   * Lines on a sheet.
   *
   * @param sheet what of them is drawn
   */
  GeneralizedLines(Projection projection, Envelope sheet) {
    this.projection = projection;
    this.sheet = sheet;
  }

  /** Lines of one rank are drawn within so many letters, those of the last rank all or none. */
  GeneralizedPath within(Collection<MapLine> lines, MapLine.Rank rank, int letters) {
    var drawn = lines.stream().filter(line -> line.rank() == rank).flatMap(this::onSheet).toList();
    if (drawn.isEmpty()) {
      return GeneralizedPath.NONE;
    }
    var joined = joined(drawn);
    return rank == MapLine.Rank.MINOR
        ? GeneralizedPath.allWithin(letters, tolerance -> parts(joined, tolerance))
        : GeneralizedPath.within(letters, LONG, tolerance -> parts(joined, tolerance));
  }

  private Stream<LineString> onSheet(MapLine line) {
    var bounds = line.positions().expandEnvelope(new Envelope());
    if (!sheet.intersects(projection.drawn(bounds))) {
      return Stream.empty();
    }
    var drawn = line.coordinates();
    for (int i = 0; i < drawn.length; i++) {
      drawn[i] = projection.at(drawn[i].x, drawn[i].y);
    }
    return new LineLimiter(sheet)
        .limit(drawn).stream()
            .map(GeneralizedLines::rounded)
            .filter(positions -> positions.length > 1)
            .map(GEOMETRY::createLineString);
  }

  private static Coordinate[] rounded(Coordinate[] line) {
    var positions = simplified(GEOMETRY.createLineString(line), FINEST).getCoordinates();
    Arrays.stream(positions).forEach(TENTHS::makePrecise);
    return CoordinateArrays.removeRepeatedPoints(positions);
  }

  private static Geometry simplified(LineString line, double tolerance) {
    return DouglasPeuckerSimplifier.simplify(line, tolerance);
  }

  private static List<LineString> joined(List<LineString> lines) {
    var dissolver = new LineDissolver();
    dissolver.add(lines);
    var dissolved = dissolver.getResult();
    dissolved.normalize();
    @SuppressWarnings("unchecked")
    List<LineString> joined = LinearComponentExtracter.getLines(dissolved);
    return joined;
  }

  private static List<Part> parts(List<LineString> joined, double tolerance) {
    return joined.stream()
        .filter(line -> line.getLength() >= LEAST)
        .sorted(LONGEST_FIRST)
        .map(
            line ->
                new Part(
                    line.getLength(), PathData.line(simplified(line, tolerance).getCoordinates())))
        .toList();
  }
}
