package org.ridgeline.read.elevation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;

/** The tiles whose heights are in memory: those that were asked for last, up to so many heights. */
final class LoadedTiles {

  private final long most;
  private final Set<HgtTile> tiles = new LinkedHashSet<>();
  private HgtTile last;

  /**
   * @param most how many heights of all tiles may be in memory, before that of one more
   */
  LoadedTiles(long most) {
    this.most = most;
  }

  /**
   * Makes sure that the heights of a tile are in memory, instead of those asked for longest ago.
   */
  void require(HgtTile tile) {
    if (tile == last) {
      return;
    }
    if (!tile.isLoaded()) {
      makeRoom(tile);
      load(tile);
    }
    tiles.remove(tile);
    tiles.add(tile);
    last = tile;
  }

  /** Takes in a tile that was just read. */
  void add(HgtTile tile) {
    makeRoom(tile);
    tiles.add(tile);
    last = tile;
  }

  private void makeRoom(HgtTile tile) {
    var oldest = tiles.iterator();
    long heights = tiles.stream().mapToLong(LoadedTiles::heights).sum() + heights(tile);
    while (heights > most && oldest.hasNext()) {
      var dropped = oldest.next();
      heights -= heights(dropped);
      dropped.drop();
      oldest.remove();
    }
  }

  private static long heights(HgtTile tile) {
    return (long) tile.side() * tile.side();
  }

  private static void load(HgtTile tile) {
    try {
      tile.loadAgain();
    } catch (IOException e) {
      throw new UncheckedIOException(tile.file().name(), e);
    }
  }
}
