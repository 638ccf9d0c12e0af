package org.ridgeline.fact.criteria;

/** Which of the two questions a theme answers. */
public enum Side {
  /** How likely is its holder to lose this place? */
  THREAT,
  /** What would the loss mean? */
  STAKES,
  /** Neither: worth knowing, without points. */
  NOTE
}
