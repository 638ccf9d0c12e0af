package org.ridgeline.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ridgeline.fact.Population;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.ground.StatedSight;
import org.ridgeline.read.elevation.Elevation;
import org.ridgeline.read.map.ControlMaps;
import org.ridgeline.read.map.Geography;
import org.ridgeline.read.map.KnownHolders;
import org.ridgeline.read.measure.KnownGround;
import org.ridgeline.read.measure.MeasuredMaps;

/** The maps of an input folder: who held what, the lie of the land, and how high the ground. */
record InputMaps(ControlMaps control, Geography geography, Elevation elevation) {

  static final InputMaps NONE = new InputMaps(ControlMaps.NONE, Geography.NONE, Elevation.NONE);

  /** Reads those of a folder, behind the places that tables have. */
  static InputMaps read(
      Path folder, InputPolicy policy, List<Settlement> settlements, KnownHolders holders)
      throws IOException {
    return new InputMaps(
        ControlMaps.read(folder, policy.limits(), policy.lastDay(), settlements, holders),
        Geography.read(folder, policy.limits(), settlements),
        Elevation.read(folder, policy.limits()));
  }

  /** What is odd about them, or left out of them. */
  List<String> warnings() {
    return Stream.of(control.warnings(), geography.warnings(), elevation.warnings())
        .flatMap(List::stream)
        .toList();
  }

  /** The SHA-256 of each by its name, and of {@code others}. */
  SortedMap<String, String> fingerprintsAnd(SortedMap<String, String> others) {
    var fingerprints = new TreeMap<>(others);
    fingerprints.putAll(control.fingerprints());
    fingerprints.putAll(geography.fingerprints());
    fingerprints.putAll(elevation.fingerprints());
    return fingerprints;
  }

  /** What they say of places, when it is asked for. */
  MeasuredMaps measured(
      List<Settlement> settlements, Collection<Population> population, KnownHolders holders) {
    return new MeasuredMaps(control, settlements, population, holders, geography);
  }

  /** What is known of the ground, also by rows. */
  KnownGround ground(Collection<Population> population, List<StatedSight> rows) {
    return new KnownGround(elevation, population, rows);
  }
}
