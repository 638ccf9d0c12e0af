package org.ridgeline.backtest.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.TreeSet;
import org.ridgeline.backtest.BacktestPlan;
import org.ridgeline.read.Tables;
import org.ridgeline.read.file.Sha256;
import org.ridgeline.read.map.ControlMaps;

/** What tells all that a back-test read from anything else that it might have read. */
public final class InputDigest {

  private InputDigest() {}

  /** The SHA-256 over the files of the input, the maps, and the places that were to be judged. */
  public static String of(Tables tables, ControlMaps maps, BacktestPlan plan) {
    var all = new StringBuilder();
    add("input", tables.fingerprints(), all);
    add("map", maps.fingerprints(), all);
    new TreeSet<>(plan.places()).forEach(place -> all.append("place ").append(place).append('\n'));
    return Sha256.of(all.toString().getBytes(UTF_8));
  }

  private static void add(String what, Map<String, String> fingerprints, StringBuilder all) {
    fingerprints.forEach(
        (file, sha256) ->
            all.append(what).append(' ').append(sha256).append(' ').append(file).append('\n'));
  }
}
