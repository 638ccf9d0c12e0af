package org.ridgeline.read.table;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import org.ridgeline.fact.area.AreaFigures;
import org.ridgeline.fact.area.AreaMeasurement;
import org.ridgeline.fact.ground.StatedSight;

/** The columns in which a row states what was measured of an area, or of what is in sight. */
public final class AreaCells {

  /** In the order in which they are written. */
  public static final List<String> COLUMNS =
      List.of(
          "settlement",
          "day",
          "published_on",
          "holder",
          "distance_km",
          "bearing",
          "share_percent",
          "share_within_5_km",
          "share_within_10_km",
          "horizon_percent",
          "source");

  /** The column that tells whether water lies between; only with a map of it. */
  public static final String ACROSS_WATER = "across_water";

  /** Half of the earth's circumference: nothing is farther away. */
  private static final double FARTHEST_KM = 20_038;

  private enum YesNo {
    YES,
    NO
  }

  private AreaCells() {}

  static AreaMeasurement read(Row row) {
    var settlement = row.settlement("settlement");
    var holder = row.requiredName("holder");
    var day = row.day("day");
    return new AreaMeasurement(
        settlement,
        day,
        row.dayNotBefore("day", "published_on"),
        holder,
        new AreaFigures(
            row.number(
                "distance_km",
                km -> Math.abs(km) <= FARTHEST_KM,
                "is no distance in kilometres; write it as 12.5, or -0.8 within the area"),
            bearing(row),
            share(row, "share_percent"),
            share(row, "share_within_5_km"),
            share(row, "share_within_10_km"),
            share(row, "horizon_percent")),
        acrossWater(row),
        row.citation(settlement + " " + day + " " + holder).of(day));
  }

  /** Another row, which states what of one place is in sight from another. */
  static StatedSight sight(Row row) {
    var settlement = row.settlement("settlement");
    var other = row.settlement("other");
    if (other.equals(settlement)) {
      throw new BadRowException(
          "other", "'%s' is the place from which one looks; name another".formatted(other));
    }
    return new StatedSight(
        settlement, other, share(row, "share_percent"), row.citation(settlement + " " + other));
  }

  private static OptionalDouble bearing(Row row) {
    DoublePredicate isBearing = degrees -> degrees >= 0 && degrees < 360;
    return row.text("bearing").isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            row.number(
                "bearing",
                isBearing,
                "is no bearing; write degrees clockwise from north, 0 up to 360"));
  }

  private static Optional<Boolean> acrossWater(Row row) {
    return row.optionalOneOf(YesNo.class, ACROSS_WATER).map(YesNo.YES::equals);
  }

  private static double share(Row row, String column) {
    row.required(column);
    return row.percent(column).orElseThrow();
  }
}
