package org.ridgeline.read.elevation;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The degrees of a tile of SRTM, which is named by its south-west corner.
 *
 * @param south latitude of its southern edge, -90 up to 89
 * @param west longitude of its western edge, -180 up to 179
 */
record HgtName(int south, int west) implements Comparable<HgtName> {

  /** As by their names, which are long to make. */
  private static final Comparator<HgtName> BY_NAME =
      Comparator.comparing((HgtName tile) -> tile.south < 0)
          .thenComparingInt(tile -> Math.abs(tile.south))
          .thenComparing(tile -> tile.west < 0)
          .thenComparingInt(tile -> Math.abs(tile.west));

  /** Such as {@code N48E037.hgt}, {@code n48e037.SRTMGL1.hgt.zip}. */
  private static final Pattern NAME =
      Pattern.compile("(?i)([NS])(\\d\\d)([EW])(\\d{3})(\\.[a-z0-9]+)?\\.hgt(\\.gz|\\.zip)?");

  /** The tile of this file name; empty if it names none. */
  static Optional<HgtName> of(String fileName) {
    var name = NAME.matcher(fileName);
    if (!name.matches()) {
      return Optional.empty();
    }
    int south = Integer.parseInt(name.group(2)) * ("S".equalsIgnoreCase(name.group(1)) ? -1 : 1);
    int west = Integer.parseInt(name.group(4)) * ("W".equalsIgnoreCase(name.group(3)) ? -1 : 1);
    return south >= -90 && south < 90 && west >= -180 && west < 180
        ? Optional.of(new HgtName(south, west))
        : Optional.empty();
  }

  /** The tile in which a position lies. */
  static HgtName around(double longitude, double latitude) {
    int west = (int) Math.floor(longitude);
    return new HgtName((int) Math.min(89, Math.floor(latitude)), west >= 180 ? west - 360 : west);
  }

  @Override
  public int compareTo(HgtName other) {
    return BY_NAME.compare(this, other);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s%02d%s%03d",
        south < 0 ? "S" : "N",
        Math.abs(south),
        west < 0 ? "W" : "E",
        Math.abs(west));
  }
}
