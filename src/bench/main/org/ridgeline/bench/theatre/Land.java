package org.ridgeline.bench.theatre;

/**
 * Where places lie and who holds them: one in each cell of a grid, so that the land grows with
 * their number and stays as dense, with a wavy front between each two strips.
 *
 * <p>Sines are those of {@link StrictMath}, which are the same on every machine.
 */
final class Land {

  /** From one place to the next, in kilometres: some 90 lie within 30 km of each. */
  private static final double CELL_KM = 5.5;

  private static final double KM_A_DEGREE = 111.2;
  private static final double MIDDLE_LATITUDE = 48;
  private static final double MIDDLE_LONGITUDE = 35;

  /** Every so many places there is a city, and a region's or a sector's end. */
  private static final int CITY_EVERY = 13;

  private static final int REGION_EVERY = 20;
  private static final int SECTOR_EVERY = 12;

  private static final String[] STRUCTURES = {
    "bridge", "dam", "power_plant", "airfield", "crossing_point"
  };

  private final TheatrePlan plan;
  private final int columns;
  private final int rows;

  Land(TheatrePlan plan) {
    this.plan = plan;
    this.columns = (int) Math.ceil(StrictMath.sqrt(plan.places()));
    this.rows = (plan.places() + columns - 1) / columns;
  }

  int columns() {
    return columns;
  }

  int rows() {
    return rows;
  }

  int fronts() {
    return plan.parties() - 1;
  }

  /** Whether there is a place in a cell. */
  boolean has(int row, int column) {
    return row >= 0
        && column >= 0
        && column < columns
        && (long) row * columns + column < plan.places();
  }

  /** The place in a cell. */
  MadeUpPlace at(int row, int column) {
    return place(row * columns + column);
  }

  MadeUpPlace place(int number) {
    int row = number / columns;
    int column = number % columns;
    var kind = kind(row, column);
    boolean isDistrict = kind.equals("district");
    int nearest = nearestFront(row, column);
    double toFront = frontAt(nearest, row) - column - 0.5;
    int west = nearest - 1;
    double latitude = latitude(row, column, isDistrict);
    return new MadeUpPlace(
        number,
        PlaceNames.id(number),
        PlaceNames.latin(number),
        kind,
        isDistrict ? PlaceNames.id(number - 1) : "",
        longitude(row, column, latitude, isDistrict),
        latitude,
        elevation(row, column),
        "Region " + (row / REGION_EVERY * 100 + column / REGION_EVERY),
        "Sector " + nearest + "-" + row / SECTOR_EVERY,
        toFront > 0 ? west : nearest,
        toFront > 0 ? nearest : west,
        toFront);
  }

  /** Where the front with this number, from 1 on, crosses a row, in cells from the west. */
  double frontAt(int front, int row) {
    double width = (double) columns / plan.parties();
    double sway = Math.min(6, width / 5);
    double turn = row * 2 * Math.PI / 37 + front;
    return width * front + sway * StrictMath.sin(turn);
  }

  private int nearestFront(int row, int column) {
    int nearest = 1;
    for (int front = 2; front <= fronts(); front++) {
      if (Math.abs(frontAt(front, row) - column) < Math.abs(frontAt(nearest, row) - column)) {
        nearest = front;
      }
    }
    return nearest;
  }

  private String kind(int row, int column) {
    if (isCity(row, column)) {
      return "city";
    }
    var chance = chance("kind", row, column);
    return switch (chance.weighted(50, 120, 12, 818)) {
      case 0 -> "town";
      case 1 -> "settlement";
      case 2 -> chance.one(STRUCTURES);
      default -> column > 0 && isCity(row, column - 1) ? "district" : "village";
    };
  }

  private static boolean isCity(int row, int column) {
    return row % CITY_EVERY == CITY_EVERY / 2 && column % CITY_EVERY == CITY_EVERY / 4;
  }

  private double latitude(int row, int column, boolean isDistrict) {
    double beside = isDistrict ? beside(row, column - 1, 0) + 0.25 : beside(row, column, 0);
    double cells = row + beside - rows / 2.0;
    return MIDDLE_LATITUDE + cells * CELL_KM / KM_A_DEGREE;
  }

  private double longitude(int row, int column, double latitude, boolean isDistrict) {
    double own =
        isDistrict ? column - 0.75 + beside(row, column - 1, 1) : column + beside(row, column, 1);
    double degree = KM_A_DEGREE * StrictMath.cos(StrictMath.toRadians(latitude));
    return MIDDLE_LONGITUDE + (own - columns / 2.0) * CELL_KM / degree;
  }

  /** How far a place is from the corner of its cell, in cells. */
  private double beside(int row, int column, int axis) {
    return 0.1 + 0.8 * chance("point" + axis, row, column).unit();
  }

  private int elevation(int row, int column) {
    double hills = StrictMath.sin(row / 9.0) * StrictMath.cos(column / 7.0);
    return (int) (170 + 60 * hills + 50 * chance("height", row, column).unit());
  }

  private Chance chance(String what, int row, int column) {
    return Chance.of(plan.seed(), what, (long) row * columns + column);
  }
}
