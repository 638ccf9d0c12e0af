package org.ridgeline.backtest.calibrate;

import java.util.Arrays;
import java.util.BitSet;
import org.ridgeline.backtest.score.PlaceNights;

/** Where bands of Threat part, so that about as many lost places are in each. */
final class ThreatCuts {

  static final int HIGHEST = 100;

  private final int[] cuts;

  private ThreatCuts(int[] cuts) {
    this.cuts = cuts;
  }

  /**
   * From the top, a band ends at the first value down to which its part of the lost places, with
   * that of the bands above it, had come so high on some night. The last band has the rest.
   *
   * @param threat of each row, 0 to 100
   * @param folds of each place
   * @param held the fold whose places are not asked; negative if all are
   * @param bands how many there are to be; at least one
   */
  static ThreatCuts of(PlaceNights sample, int[] threat, int[] folds, int held, int bands) {
    var lost = new BitSet[HIGHEST + 1];
    Arrays.setAll(lost, value -> new BitSet());
    var all = new BitSet();
    for (int row = 0; row < threat.length; row++) {
      int place = sample.place(row);
      if (sample.isLost(row) && folds[place] != held) {
        lost[threat[row]].set(place);
        all.set(place);
      }
    }
    var cuts = new int[bands - 1];
    var places = new BitSet();
    int value = HIGHEST;
    for (int band = 0; band < cuts.length; band++) {
      while (value > 0 && places.cardinality() * bands < (band + 1) * all.cardinality()) {
        places.or(lost[value]);
        value--;
      }
      cuts[band] = Math.min(HIGHEST, value + 1);
    }
    return new ThreatCuts(cuts);
  }

  /** The band in which a value lies: 0 for the highest. */
  int band(int threat) {
    int band = 0;
    while (band < cuts.length && threat < cuts[band]) {
      band++;
    }
    return band;
  }

  /** The lowest value of a band. */
  int from(int band) {
    return band < cuts.length ? cuts[band] : 0;
  }
}
