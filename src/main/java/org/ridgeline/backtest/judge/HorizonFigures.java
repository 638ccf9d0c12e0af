package org.ridgeline.backtest.judge;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ridgeline.backtest.calibrate.Calibration;
import org.ridgeline.backtest.outcome.Forecaster;
import org.ridgeline.backtest.outcome.PlaceNight;
import org.ridgeline.backtest.score.Estimate;
import org.ridgeline.backtest.score.ReliabilityDiagram;
import org.ridgeline.backtest.warning.LeadTimes;
import org.ridgeline.fact.record.RecordedBacktest;

/**
 * All that is found out over one horizon.
 *
 * @param nights that could be judged, the oldest first
 * @param placeNights how many places were at risk, over all nights
 * @param lostPlaceNights how many of these were lost within the horizon
 * @param lostPlaces how many places were lost at all, each counted once
 * @param places how many places were at risk at all
 * @param precisionCeiling what a perfect order would reach among the first ten of a night
 * @param reliability of the probability of Threat; empty if there is nothing to learn it from
 * @param bands between what the share of each bin would lie; none where too few places were lost
 * @param calibration how often places were lost by bands of Threat
 * @param leadTimes of each forecaster, where being among the first ten of a night is a warning
 * @param flipFlops how often a place goes in and out of the first ten, a place and year
 * @param misses the places that were lost though little was said of them, the worst first
 * @param falseAlarms the places that were not lost though much was said of them, the worst first
 */
public record HorizonFigures(
    int horizonDays,
    List<LocalDate> nights,
    int placeNights,
    int lostPlaceNights,
    int lostPlaces,
    int places,
    List<ForecasterFigures> forecasters,
    OptionalDouble precisionCeiling,
    Optional<ReliabilityDiagram> reliability,
    List<Estimate> bands,
    Calibration calibration,
    Map<Forecaster, LeadTimes> leadTimes,
    Map<Forecaster, OptionalDouble> flipFlops,
    List<RuleWorth> rules,
    List<PlaceNight> misses,
    List<PlaceNight> falseAlarms) {

  /** With fewer losses an interval says more than the figure within it. */
  public static final int FEW_LOSSES = RecordedBacktest.FEW_LOSSES;

  /** Whether too few places were lost to say more than between what the figures lie. */
  public boolean isOfFewLosses() {
    return lostPlaces < FEW_LOSSES;
  }

  /** The figures of one forecaster. */
  public ForecasterFigures of(Forecaster forecaster) {
    return forecasters.stream()
        .filter(each -> each.forecaster() == forecaster)
        .findFirst()
        .orElseThrow();
  }
}
