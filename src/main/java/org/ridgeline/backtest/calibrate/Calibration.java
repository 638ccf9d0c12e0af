package org.ridgeline.backtest.calibrate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.ridgeline.backtest.score.BlockBootstrap;
import org.ridgeline.backtest.score.CrossFitting;
import org.ridgeline.backtest.score.PlaceNights;
import org.ridgeline.backtest.score.Weights;
import org.ridgeline.fact.record.RecordedBacktest;

/**
 * How often places were lost by bands of Threat, counted where the bands were not chosen: the cuts
 * for the rows of each fifth of the places come from the other places alone.
 *
 * @param bands the highest first, which together have every value from 0 to 100; none if too few
 *     places were lost for one
 * @param merged how many bands were joined to the one beside them as fewer were lost in the higher
 */
public record Calibration(List<CalibrationBand> bands, int merged) {

  /** No band has fewer lost places. */
  public static final int LEAST_LOST = RecordedBacktest.FEW_LOSSES;

  private static final int FOLDS = 5;

  public Calibration {
    bands = List.copyOf(bands);
  }

  /**
   * Neighbouring bands that are told as one.
   *
   * @param lowest the number of the lowest of them
   * @param highest that of the highest
   * @param lost the places that were lost
   */
  private record Draft(
      int lowest, int highest, int from, int to, long rows, long lostRows, BitSet lost) {

    Draft with(Draft lower) {
      var both = (BitSet) lost.clone();
      both.or(lower.lost);
      return new Draft(
          lower.lowest,
          highest,
          lower.from,
          to,
          rows + lower.rows,
          lostRows + lower.lostRows,
          both);
    }

    int lostPlaces() {
      return lost.cardinality();
    }

    boolean isTooSmall() {
      return lostPlaces() < LEAST_LOST;
    }

    boolean isBelow(Draft lower) {
      return lostRows * lower.rows < lower.lostRows * rows;
    }
  }

  /**
   * Counts.
   *
   * @param threat of each row of the sample, 0 to 100
   * @param bootstrap over the same sample, for intervals
   */
  public static Calibration of(PlaceNights sample, int[] threat, BlockBootstrap bootstrap) {
    var lost = new BitSet();
    rows(sample).filter(sample::isLost).forEach(row -> lost.set(sample.place(row)));
    if (lost.cardinality() < LEAST_LOST) {
      return new Calibration(List.of(), 0);
    }
    var folds = CrossFitting.folds(sample, FOLDS, Weights.ones(sample));
    var published = ThreatCuts.of(sample, threat, folds, LEAST_LOST);
    var counted = counted(sample, threat, folds, published);
    var drafts = drafts(sample, counted, published);
    joinSmall(drafts);
    int sure = drafts.size();
    joinFalling(drafts);
    return new Calibration(bands(sample, counted, drafts, bootstrap), sure - drafts.size());
  }

  private static IntStream rows(PlaceNights sample) {
    return IntStream.range(0, sample.size());
  }

  /** The band of each row, by cuts that none of its place's rows had a part in. */
  private static int[] counted(
      PlaceNights sample, int[] threat, int[] folds, ThreatCuts published) {
    var cuts =
        IntStream.range(0, FOLDS)
            .mapToObj(held -> published.without(held, sample, threat, folds, LEAST_LOST))
            .toList();
    return rows(sample).map(row -> cuts.get(folds[sample.place(row)]).band(threat[row])).toArray();
  }

  /** The bands as they are counted, the highest first. */
  private static List<Draft> drafts(PlaceNights sample, int[] counted, ThreatCuts published) {
    int bands = published.bands();
    var rows = new long[bands];
    var lostRows = new long[bands];
    var lost = new BitSet[bands];
    Arrays.setAll(lost, band -> new BitSet());
    for (int row = 0; row < counted.length; row++) {
      rows[counted[row]]++;
      if (sample.isLost(row)) {
        lostRows[counted[row]]++;
        lost[counted[row]].set(sample.place(row));
      }
    }
    var drafts = new ArrayList<Draft>();
    int to = ThreatCuts.HIGHEST;
    for (int band = bands - 1; band >= 0; band--) {
      int from = published.from(band);
      drafts.add(new Draft(band, band, from, to, rows[band], lostRows[band], lost[band]));
      to = from - 1;
    }
    return drafts;
  }

  /** Joins the smallest to the smaller of its neighbours, until none is too small. */
  private static void joinSmall(List<Draft> drafts) {
    while (drafts.size() > 1 && drafts.stream().anyMatch(Draft::isTooSmall)) {
      var small =
          drafts.stream()
              .filter(Draft::isTooSmall)
              .min(Comparator.comparingInt(Draft::lostPlaces))
              .orElseThrow();
      int at = drafts.indexOf(small);
      boolean goesUp =
          at == drafts.size() - 1
              || (at > 0 && drafts.get(at - 1).lostPlaces() <= drafts.get(at + 1).lostPlaces());
      join(drafts, goesUp ? at - 1 : at);
    }
  }

  /** Joins bands of which the higher lost a smaller share, until shares fall with Threat. */
  private static void joinFalling(List<Draft> drafts) {
    int at = 0;
    while (at < drafts.size() - 1) {
      if (drafts.get(at).isBelow(drafts.get(at + 1))) {
        join(drafts, at);
        at = Math.max(0, at - 1);
      } else {
        at++;
      }
    }
  }

  private static void join(List<Draft> drafts, int upper) {
    drafts.set(upper, drafts.get(upper).with(drafts.remove(upper + 1)));
  }

  private static List<CalibrationBand> bands(
      PlaceNights sample, int[] counted, List<Draft> drafts, BlockBootstrap bootstrap) {
    var shares =
        bootstrap.resample(
            drafts.stream().map(Draft::highest).toList(),
            weights ->
                drafts.stream().mapToDouble(d -> share(d, sample, counted, weights)).toArray());
    return drafts.stream()
        .map(
            draft ->
                new CalibrationBand(
                    draft.from(),
                    draft.to(),
                    draft.rows(),
                    draft.lostRows(),
                    draft.lostPlaces(),
                    shares.estimate(draft.highest())))
        .toList();
  }

  private static double share(Draft draft, PlaceNights sample, int[] counted, Weights weights) {
    long all = 0;
    long lost = 0;
    for (int row = 0; row < counted.length; row++) {
      if (counted[row] >= draft.lowest() && counted[row] <= draft.highest()) {
        all += weights.ofRow(row);
        lost += sample.isLost(row) ? weights.ofRow(row) : 0;
      }
    }
    return (double) lost / all;
  }
}
