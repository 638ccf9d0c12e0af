package org.ridgeline.read.elevation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Tiles of one size, each of another square of one degree. One thread may ask at a time. */
final class HgtTiles implements HeightSource {

  private static final double METRES_A_DEGREE = 111_200;

  private final Map<HgtName, HgtTile> tiles = new HashMap<>();
  private final LoadedTiles loaded;
  private HgtTile last;

  /**
   * @param tiles at least one, all with as many heights in a row
   */
  HgtTiles(Collection<HgtTile> tiles, LoadedTiles loaded) {
    tiles.forEach(tile -> this.tiles.put(tile.name(), tile));
    this.last = tiles.iterator().next();
    this.loaded = loaded;
  }

  @Override
  public double at(double longitude, double latitude) {
    if (!last.holds(longitude, latitude)) {
      var tile = tiles.get(HgtName.around(longitude, latitude));
      if (tile == null) {
        return Double.NaN;
      }
      last = tile;
    }
    loaded.require(last);
    return last.at(longitude, latitude);
  }

  @Override
  public double cellMetres() {
    return METRES_A_DEGREE / (last.side() - 1);
  }

  @Override
  public String fileAt(double longitude, double latitude) {
    return tiles.get(HgtName.around(longitude, latitude)).file().name();
  }
}
