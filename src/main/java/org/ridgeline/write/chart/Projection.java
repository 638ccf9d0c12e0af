package org.ridgeline.write.chart;

import java.util.Collection;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * From degrees to a drawing: equirectangular, true along the parallel through the middle, north up
 * (Snyder, "Map Projections: A Working Manual", 1987, chapter 12). Over the few hundred kilometres
 * of a map no distance is wrong by as much as the width of a line.
 *
 * @param width of the drawing, in its units
 * @param height of the drawing, in its units
 * @param unitsPerKm how long a kilometre is drawn
 */
record Projection(double width, double height, double unitsPerKm, AffineTransformation toDrawing) {

  private static final double KM_A_DEGREE = 111.2;
  private static final double MARGIN = 0.08;
  private static final double LEAST_KM = 10;
  private static final double FLATTEST = 0.55;
  private static final double STEEPEST = 0.8;

  /** Shows all of {@code points}, with a margin, on a sheet no flatter or steeper than is handy. */
  static Projection showing(Collection<Coordinate> points, double width) {
    var degrees = new Envelope();
    points.forEach(degrees::expandToInclude);
    var centre = degrees.isNull() ? new Coordinate() : degrees.centre();
    double east = KM_A_DEGREE * Math.cos(Math.toRadians(centre.y));
    double wide = Math.max(LEAST_KM, degrees.getWidth() * east) * (1 + 2 * MARGIN);
    double high = Math.max(LEAST_KM, degrees.getHeight() * KM_A_DEGREE) * (1 + 2 * MARGIN);
    double height = width * Math.min(STEEPEST, Math.max(FLATTEST, high / wide));
    double scale = Math.min(width / wide, height / high);
    return new Projection(
        width,
        height,
        scale,
        AffineTransformation.translationInstance(-centre.x, -centre.y)
            .scale(east * scale, -KM_A_DEGREE * scale)
            .translate(width / 2, height / 2));
  }

  Coordinate at(double longitude, double latitude) {
    return toDrawing.transform(new Coordinate(longitude, latitude), new Coordinate());
  }

  Geometry drawn(Geometry degrees) {
    return toDrawing.transform(degrees);
  }

  /** A box of degrees, which is one on a drawing too. */
  Envelope drawn(Envelope degrees) {
    return new Envelope(
        at(degrees.getMinX(), degrees.getMinY()), at(degrees.getMaxX(), degrees.getMaxY()));
  }

  /** The sheet, less an edge on every side. */
  Envelope sheet(double edge) {
    return new Envelope(edge, width - edge, edge, height - edge);
  }
}
