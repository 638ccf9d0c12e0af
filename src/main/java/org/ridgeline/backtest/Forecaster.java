package org.ridgeline.backtest;

import java.util.function.ToDoubleFunction;
import org.ridgeline.backtest.replay.ReplayedPlace;
import org.ridgeline.backtest.score.RandomForecast;

/** Who says how likely a place is to be lost: the rules, and what they have to beat. */
public enum Forecaster {
  THREAT("Threat", "what the rules of Threat add up to", at -> at.said().threat()),
  SCORE("score", "Threat and Stakes together", at -> at.said().score().doubleValue()),
  DISTANCE(
      "distance",
      "how near the area of an opponent is, and nothing else",
      at -> -at.risk().distanceKm()),
  APPROACH(
      "approach",
      "how much nearer that area has come in four weeks",
      at -> at.risk().approachKm().orElse(0.0)),
  SHARE("share", "how much of the place's disc an opponent holds", at -> at.risk().sharePercent()),
  REPORTS("reports", "how many reports of four weeks name it", at -> at.said().reports()),
  NIGHT_BEFORE(
      "night before",
      "Threat of the night that was replayed before",
      at -> at.before().map(ReplayedPlace::threat).orElse(0)),
  RANDOM(
      "random",
      "a number drawn by lot",
      at -> RandomForecast.value(0, at.risk().place(), at.night().toEpochDay()));

  private final String words;
  private final String meaning;
  private final ToDoubleFunction<PlaceNight> value;

  Forecaster(String words, String meaning, ToDoubleFunction<PlaceNight> value) {
    this.words = words;
    this.meaning = meaning;
    this.value = value;
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
    return value.applyAsDouble(at);
  }
}
