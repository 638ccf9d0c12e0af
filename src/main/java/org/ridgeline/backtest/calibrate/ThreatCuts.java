package org.ridgeline.backtest.calibrate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.ridgeline.backtest.score.PlaceNights;

/**
 * Where bands of Threat part, from the lowest up: each ends as soon as it has its number of lost
 * places, so that bands are narrow where losses are many.
 *
 * @param from the lowest value of each band but the first, which begins at 0; above the highest
 *     where there was nothing left for one
 */
record ThreatCuts(List<Integer> from) {

  static final int HIGHEST = 100;

  /** Of each value the places that were lost from it, by some of the places alone. */
  private static final class Losses {

    private final BitSet[] byValue = new BitSet[HIGHEST + 1];
    private final BitSet all = new BitSet();

    /**
     * Of all places that are not of a fold.
     *
     * @param held the fold; negative for none
     */
    Losses(PlaceNights sample, int[] threat, int[] folds, int held) {
      Arrays.setAll(byValue, value -> new BitSet());
      for (int row = 0; row < threat.length; row++) {
        int place = sample.place(row);
        if (sample.isLost(row) && folds[place] != held) {
          byValue[threat[row]].set(place);
          all.set(place);
        }
      }
    }

    /** The value above a band, or above all if there is too little for one. */
    int above(int from, long least, int allLost) {
      var places = new BitSet();
      int value = from;
      while (value <= HIGHEST
          && places.cardinality() * (long) allLost < least * all.cardinality()) {
        places.or(byValue[value]);
        value++;
      }
      return value;
    }
  }

  /**
   * By all places.
   *
   * @param threat of each row, 0 to 100
   * @param folds of each place
   * @param least how many lost places a band is to have
   */
  static ThreatCuts of(PlaceNights sample, int[] threat, int[] folds, int least) {
    var losses = new Losses(sample, threat, folds, -1);
    int all = losses.all.cardinality();
    var from = new ArrayList<Integer>();
    for (int cut = losses.above(0, least, all); cut <= HIGHEST; ) {
      from.add(cut);
      cut = losses.above(cut, least, all);
    }
    return new ThreatCuts(List.copyOf(from));
  }

  /** As many by the places that are not of a fold, of which bands have their part. */
  ThreatCuts without(int held, PlaceNights sample, int[] threat, int[] folds, int least) {
    int all = new Losses(sample, threat, folds, -1).all.cardinality();
    var losses = new Losses(sample, threat, folds, held);
    var others = new ArrayList<Integer>();
    int cut = 0;
    while (others.size() < from.size()) {
      cut = losses.above(cut, least, all);
      others.add(cut);
    }
    return new ThreatCuts(List.copyOf(others));
  }

  /** How many bands there are. */
  int bands() {
    return from.size() + 1;
  }

  /** The band in which a value lies: 0 for the lowest. */
  int band(int threat) {
    return (int) from.stream().filter(cut -> cut <= threat).count();
  }

  /** The lowest value of a band. */
  int from(int band) {
    return band == 0 ? 0 : from.get(band - 1);
  }
}
