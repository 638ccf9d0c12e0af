package org.ridgeline.backtest.outcome;

import org.ridgeline.backtest.replay.ReplayedPlace;
import org.ridgeline.backtest.score.RandomForecast;

/** Who says how likely a place is to be lost: the rules, and what they have to beat. */
public enum Forecaster {
  THREAT("Threat", "what the rules of Threat add up to"),
  SCORE("score", "Threat and Stakes together"),
  DISTANCE("distance", "how near the area of an opponent is, and nothing else"),
  APPROACH("approach", "how much nearer that area has come in four weeks"),
  SHARE("share", "how much of the place's disc an opponent holds"),
  REPORTS("reports", "how many reports of four weeks name it"),
  NIGHT_BEFORE("night before", "Threat of the night that was replayed before"),
  RANDOM("random", "a number drawn by lot");

  private static final long LOT = 0;

  private final String words;
  private final String meaning;

  Forecaster(String words, String meaning) {
    this.words = words;
    this.meaning = meaning;
  }

  /** What reports call it. */
  public String words() {
    return words;
  }

  /** What it goes by. */
  public String meaning() {
    return meaning;
  }

  /** What it says of a place on a night: the higher, the likelier its loss. */
  public double value(PlaceNight at) {
    return switch (this) {
      case THREAT -> at.said().threat();
      case SCORE -> at.said().score().doubleValue();
      case DISTANCE -> -at.risk().distanceKm();
      case APPROACH -> at.risk().approachKm().orElse(0.0);
      case SHARE -> at.risk().sharePercent();
      case REPORTS -> at.said().reports();
      case NIGHT_BEFORE -> at.before().map(ReplayedPlace::threat).orElse(0);
      case RANDOM -> RandomForecast.value(LOT, at.risk().place(), at.night().toEpochDay());
    };
  }
}
